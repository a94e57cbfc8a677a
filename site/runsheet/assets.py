"""The built front end: from a source file to the fingerprinted file that esbuild made of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

# For writing only, or at an address of its own: no published page asks for it here.
UNPUBLISHED = ("reload.js", "sw.js")
RUNTIME = "runtime"
T = TypeVar("T")


class Assets:
    """Reads esbuild's report (dist/meta.json), and what the runtime for the browser is made of; again once rebuilt."""

    def __init__(self, static: Path):
        self.static = static
        self._known: dict[str, tuple[int, object]] = {}

    def _since(self, place: Path, name: str, read: Callable[[], T]) -> T:
        """What ``read`` gives, remembered until the file or folder changes. A page asks for a dozen of these names."""
        changed = place.stat().st_mtime_ns
        before, known = self._known.get(name, (0, None))
        if changed != before:
            known = read()
            self._known[name] = changed, known
        return known

    def _from_report(self, name: str, read: Callable[[], T]) -> T:
        try:
            return self._since(self.static / "dist" / "meta.json", name, read)
        except FileNotFoundError as error:
            raise RuntimeError("The front end is not built. Run `make setup`, or `npm ci && npm run build`.") from error

    @property
    def outputs(self) -> dict[str, dict]:
        """What esbuild says of each file that it made, by its path below the static folder."""
        return self._from_report("outputs", self._read_outputs)

    def _read_outputs(self) -> dict[str, dict]:
        report = json.loads((self.static / "dist" / "meta.json").read_text(encoding="utf-8"))
        return {_below_static(path): about for path, about in report["outputs"].items()}

    @property
    def built(self) -> dict[str, str]:
        """From a source file's name to the built file: what pages name. Parts that scripts load themselves are not."""
        return self._from_report("built", self._name_built)

    def _name_built(self) -> dict[str, str]:
        names = {path: _source_of(path, about) for path, about in self.outputs.items()}
        return {name: path for path, name in names.items() if name}

    def imports(self, name: str) -> list[str]:
        """The parts that a built script cannot begin without, to be fetched along with it."""
        return self._from_report(f"imports {name}", lambda: self._find_imports(name))

    def _find_imports(self, name: str) -> list[str]:
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
        folder = self.static / RUNTIME
        files = self._since(folder, RUNTIME, lambda: sorted(folder.glob("*.*"))) if folder.is_dir() else []
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
