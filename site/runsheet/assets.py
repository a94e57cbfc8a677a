"""The built front end: from a source file to the fingerprinted file that esbuild made of it."""

from __future__ import annotations

import json
from pathlib import Path

# For writing and for the tests: no published page asks for them.
UNPUBLISHED = ("reload.js", "worker.js")


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

    def files(self) -> list[str]:
        """Every static file that a reader's browser may ask for, as paths below the static folder."""
        served = [self.static / path for name, path in self.built.items() if name not in UNPUBLISHED] + list(
            (self.static / "img").rglob("*")
        )
        return sorted(path.relative_to(self.static).as_posix() for path in served if path.is_file())


def _read_report(report: Path) -> dict[str, str]:
    built = {}
    for output, about in json.loads(report.read_text(encoding="utf-8"))["outputs"].items():
        source = about.get("entryPoint") or next(iter(about["inputs"]), "")
        built[Path(source).name] = f"dist/{Path(output).name}"
    return built
