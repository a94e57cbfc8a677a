"""What the browser gets of Python: Pyodide's core and one archive of the packages that snippets declare.

`python -m runsheet.bundle` makes it, in site/static/runtime/, from what npm and pip have installed.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import shutil
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

from packaging.requirements import Requirement

from runsheet.config import PROJECT, read_settings
from runsheet.snippets.store import Snippets

PYODIDE = PROJECT / "node_modules" / "pyodide"
CORE = ("pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
# The C parts are for another machine; what runs in the browser is all Python.
LEFT_OUT = (".so", ".pyd", ".dylib", ".pyc", ".pyi", ".c", ".h")
STAMP = "made-of"
# Not a package of the reader's: what the worker itself imports.
OWN = PROJECT / "site" / "static" / "py"
EPOCH = (2026, 1, 1, 0, 0, 0)


def build(folder: Path, snippets: Snippets) -> str:
    """Make the bundle unless it is there already; return what was made and how large it is, '' if nothing was.

    Raises :class:`LookupError` for a package that a snippet declares and nobody has installed.
    """
    shown = [snippet for snippet in snippets if snippet.runnable and snippet.metadata.runs == "browser"]
    wanted = {dependency for snippet in shown for dependency in snippet.metadata.dependencies}
    distributions = sorted(closure(wanted).values(), key=lambda found: found.name.lower())
    made_of = _digest(distributions)
    stamp = folder / STAMP
    if stamp.is_file() and stamp.read_text() == made_of:
        stamp.touch()
        return ""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in CORE:
        shutil.copy2(PYODIDE / name, folder)
    _write_archive(folder / "packages.zip", distributions)
    stamp.write_text(made_of)
    size = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
    names = ", ".join(f"{found.name} {found.version}" for found in distributions)
    return f"Runtime for the browser: {size:.1f} MB with {names}"


def closure(dependencies: Iterable[str]) -> dict[str, importlib.metadata.Distribution]:
    """The installed distributions behind requirements, and all that they require in turn, by normalised name."""
    found: dict[str, importlib.metadata.Distribution] = {}
    seen: set[tuple[str, str]] = set()
    open_requirements = [Requirement(text) for text in dependencies]
    while open_requirements:
        requirement = open_requirements.pop()
        name = requirement.name.lower().replace("_", "-")
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            message = f"a snippet needs {requirement.name}; add it to requirements.txt and run `make lock`"
            raise LookupError(message) from None
        found[name] = distribution
        for extra in {"", *requirement.extras}:
            if (name, extra) in seen:
                continue
            seen.add((name, extra))
            for text in distribution.requires or ():
                needed = Requirement(text)
                if needed.marker is None or needed.marker.evaluate({"extra": extra, "sys_platform": "emscripten"}):
                    open_requirements.append(needed)
    return found


def _digest(distributions: list[importlib.metadata.Distribution]) -> str:
    own = [file.read_bytes() for file in sorted(OWN.glob("*.py"))]
    parts = [(PYODIDE / "package.json").read_bytes(), Path(__file__).read_bytes(), *own]
    parts += [f"{found.name} {found.version}".encode() for found in distributions]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _write_archive(path: Path, distributions: list[importlib.metadata.Distribution]) -> None:
    """Modules and metadata of the distributions and our own modules; the same bytes for the same input."""
    files = {file.name: file for file in OWN.glob("*.py")}
    for distribution in distributions:
        for file in distribution.files or ():
            inside = not file.is_absolute() and ".." not in file.parts and "__pycache__" not in file.parts
            if inside and file.suffix not in LEFT_OUT and file.name not in ("RECORD", "INSTALLER", "direct_url.json"):
                files[file.as_posix()] = Path(distribution.locate_file(file))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, file in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, EPOCH), file.read_bytes(), zipfile.ZIP_DEFLATED)


def main() -> int:
    settings = read_settings()
    try:
        said = build(PROJECT / "site" / "static" / "runtime", Snippets(Path(settings["SNIPPETS_DIR"])))
    except LookupError as error:
        print(error, file=sys.stderr)
        return 1
    if said:
        print(said)
    return 0


if __name__ == "__main__":
    sys.exit(main())
