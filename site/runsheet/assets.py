"""The built front end: from a source file to the fingerprinted file that esbuild made of it."""

from __future__ import annotations

import json
from pathlib import Path

# For writing only, or at an address of its own: no published page asks for it here.
UNPUBLISHED = ("reload.js", "sw.js")
RUNTIME = "runtime"


class Assets:
    """Reads esbuild's report (dist/meta.json)."""

    def __init__(self, static: Path):
        self.static = static
        self._read_at, self._outputs = 0, {}

    @property
    def outputs(self) -> dict[str, dict]:
        """What esbuild says of each file that it made, by its path below the static folder; read again once rebuilt."""
        report = self.static / "dist" / "meta.json"
        try:
            changed = report.stat().st_mtime_ns
        except FileNotFoundError as error:
            raise RuntimeError("The front end is not built. Run `make setup`, or `npm ci && npm run build`.") from error
        if changed != self._read_at:
            outputs = json.loads(report.read_text(encoding="utf-8"))["outputs"]
            self._outputs = {_below_static(path): about for path, about in outputs.items()}
            self._read_at = changed
        return self._outputs

    @property
    def built(self) -> dict[str, str]:
        """From a source file's name to the built file: what pages name. Parts that scripts load themselves are not."""
        names = {path: _source_of(path, about) for path, about in self.outputs.items()}
        return {name: path for path, name in names.items() if name}

    def imports(self, name: str) -> list[str]:
        """The parts that a built script cannot begin without, to be fetched along with it."""
        found, todo = [], [self[name]]
        while todo:
            about = self.outputs[todo.pop()]
            new = [_below_static(part["path"]) for part in about["imports"] if part["kind"] == "import-statement"]
            todo += [path for path in new if path not in found]
            found += [path for path in new if path not in found]
        return found

    def __getitem__(self, name: str) -> str:
        """The built file's path below the static folder. Raises KeyError for what esbuild was not given."""
        return self.built[name]

    @property
    def runtime(self) -> str:
        """The path of the manifest of the runtime for the browser, below the static folder."""
        return next(f"{RUNTIME}/{file.name}" for file in self._runtime() if file.suffix == ".json")

    def _runtime(self) -> list[Path]:
        files = sorted((self.static / RUNTIME).glob("*.*"))
        if not files:
            raise RuntimeError(
                "The runtime for the browser is not built. Run `make setup`, or `npm ci` and "
                "`PYTHONPATH=site python -m runsheet.bundle`."
            )
        return files

    def files(self) -> list[str]:
        """Every static file that a reader's browser may ask for, as paths below the static folder."""
        served = [
            *(self.static / path for path, about in self.outputs.items() if _source_of(path, about) not in UNPUBLISHED),
            *(self.static / "img").rglob("*"),
            *self._runtime(),
        ]
        return sorted(path.relative_to(self.static).as_posix() for path in served if path.is_file())


def _below_static(path: str) -> str:
    return f"dist/{Path(path).name}"


def _source_of(path: str, about: dict) -> str:
    """The name of the source file that esbuild was given for an output; '' for a part that it split off."""
    if source := about.get("entryPoint"):
        return Path(source).name if source.startswith("site/") else ""
    return "" if path.endswith(".js") else Path(next(iter(about["inputs"]), "")).name
