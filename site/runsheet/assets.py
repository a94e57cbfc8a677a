"""The built front end: from a source file to the fingerprinted file that esbuild made of it."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path

# For writing only: no published page asks for it.
UNPUBLISHED = ("reload.js",)
RUNTIME = "runtime"


class Assets:
    """Reads esbuild's report (dist/meta.json)."""

    def __init__(self, static: Path):
        self.static = static
        self._read_at, self._built = 0, {}

    @property
    def built(self) -> dict[str, str]:
        """From a source file's name to the built file, as a path below the static folder; read again once rebuilt."""
        report = self.static / "dist" / "meta.json"
        try:
            changed = report.stat().st_mtime_ns
        except FileNotFoundError as error:
            raise RuntimeError("The front end is not built. Run `make setup`, or `npm ci && npm run build`.") from error
        if changed != self._read_at:
            self._built, self._read_at = _read_report(report), changed
        return self._built

    def __getitem__(self, name: str) -> str:
        """The built file's path below the static folder. Raises KeyError for what esbuild was not given."""
        return self.built[name]

    @cached_property
    def runtime_bytes(self) -> int:
        """How much the worker fetches before it can run Python; the module that starts it is not counted."""
        return sum(file.stat().st_size for file in self._runtime() if file.suffix != ".mjs")

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
            *(self.static / path for name, path in self.built.items() if name not in UNPUBLISHED),
            *(self.static / "img").rglob("*"),
            *self._runtime(),
        ]
        return sorted(path.relative_to(self.static).as_posix() for path in served if path.is_file())


def _read_report(report: Path) -> dict[str, str]:
    built = {}
    for output, about in json.loads(report.read_text(encoding="utf-8"))["outputs"].items():
        source = about.get("entryPoint") or next(iter(about["inputs"]), "")
        built[Path(source).name] = f"dist/{Path(output).name}"
    return built
