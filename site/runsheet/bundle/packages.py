"""Which Python packages the browser gets, and the files of each."""

from __future__ import annotations

import importlib.metadata
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement

from runsheet.config import PROJECT

PYODIDE = PROJECT / "node_modules" / "pyodide"
LOCK = PROJECT / "requirements.lock"
# In every app, and in the snapshot for apps.
BASE = ("flask",)
# What a reader may import besides what snippets declare.
OFFERED = (
    "email-validator", "flask[async]", "flask-babel", "flask-caching", "flask-cors", "flask-jwt-extended",
    "flask-limiter", "flask-login", "flask-mail", "flask-marshmallow", "flask-principal", "flask-restful",
    "flask-sqlalchemy", "flask-wtf", "httpx", "marshmallow-sqlalchemy", "pydantic", "pytest", "sqlalchemy",
)  # fmt: skip
# Not pure Python, and of no use without their compiled part: their wheels for WebAssembly are on PyPI.
COMPILED = ("pydantic-core",)
# The C parts are for another machine; what runs in the browser is all Python.
LEFT_OUT = (".so", ".pyd", ".dylib", ".pyc", ".pyi", ".pyx", ".pxd", ".c", ".h", ".typed")
LEFT_OUT_NAMES = ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json", "WHEEL")
# Where the browser's Python differs from this one.
ENVIRONMENT = {
    "sys_platform": "emscripten", "platform_system": "Emscripten", "platform_machine": "wasm32", "os_name": "posix",
    "python_version": "3.14", "python_full_version": "3.14.0",
}  # fmt: skip


class Package(NamedTuple):
    """One distribution: its normalised name, version, the names of those it needs, and its files (name → bytes)."""

    name: str
    version: str
    needs: tuple[str, ...]
    files: dict[str, bytes]

    @property
    def modules(self) -> list[str]:
        """The top-level modules that it brings."""
        tops = {name.partition("/")[0] for name in self.files if name.endswith(".py") or "/" in name}
        return sorted(top.removesuffix(".py") for top in tops if not top.endswith((".dist-info", ".data")))


def normal(name: str) -> str:
    """A distribution's name as PyPI compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def closure(dependencies: Iterable[str]) -> dict[str, importlib.metadata.Distribution]:
    """The installed distributions behind requirements, and all that they require in turn, by normalised name.

    Raises :class:`LookupError` for one that nobody has installed.
    """
    found: dict[str, importlib.metadata.Distribution] = {}
    seen: set[tuple[str, str]] = set()
    open_requirements = [Requirement(text) for text in dependencies]
    while open_requirements:
        requirement = open_requirements.pop()
        name = normal(requirement.name)
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            message = f"a snippet needs {requirement.name}; add it to requirements.txt and run `make lock`"
            raise LookupError(message) from None
        found[name] = distribution
        for extra in {"", *requirement.extras} - {extra for known, extra in seen if known == name}:
            seen.add((name, extra))
            open_requirements += _required(distribution, extra)
    return found


def _required(distribution: importlib.metadata.Distribution, extra: str) -> list[Requirement]:
    requirements = [Requirement(text) for text in distribution.requires or ()]
    return [one for one in requirements if not one.marker or one.marker.evaluate(ENVIRONMENT | {"extra": extra})]


def made_of(distribution: importlib.metadata.Distribution) -> str:
    """What a package's files depend on."""
    name = normal(distribution.name)
    return f"{name} {distribution.version} {pyodide_platform() if name in COMPILED else ''}"


def read(name: str, distribution: importlib.metadata.Distribution, wheels: Path) -> Package:
    """The package with its files; wheels for WebAssembly are kept in a folder."""
    needs = {normal(one.name) for one in _required(distribution, "")}
    files = _from_wheel(name, distribution.version, wheels) if name in COMPILED else _installed(distribution)
    return Package(name, distribution.version, tuple(sorted(needs)), files)


def _installed(distribution: importlib.metadata.Distribution) -> dict[str, bytes]:
    files = {}
    for file in distribution.files or ():
        inside = not file.is_absolute() and ".." not in file.parts and "__pycache__" not in file.parts
        if inside and file.suffix not in LEFT_OUT and file.name not in LEFT_OUT_NAMES and "licenses" not in file.parts:
            files[file.as_posix()] = Path(distribution.locate_file(file)).read_bytes()
    return files


def pyodide_info() -> dict[str, str]:
    """What Pyodide says of itself: ``abi_version``, ``arch``, ``platform``, ``python``."""
    return json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]


def pyodide_platform() -> tuple[str, str]:
    """The platform tag of Pyodide's wheels (PEP 783) and its version of Python, such as ``3.14``."""
    info = pyodide_info()
    return f"pyemscripten_{info['abi_version']}_{info['arch']}", ".".join(info["python"].split(".")[:2])


def _from_wheel(name: str, version: str, wheels: Path) -> dict[str, bytes]:
    platform, python = pyodide_platform()
    pattern = f"{name.replace('-', '_')}-{version}-*{platform}.whl"
    if not list(wheels.glob(pattern)):
        _download(name, version, platform, python, wheels)
    (wheel,) = wheels.glob(pattern)
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if not name.endswith((".pyi", ".typed", ".json", "/RECORD"))]
        return {name: archive.read(name) for name in names}


def _download(name: str, version: str, platform: str, python: str, wheels: Path) -> None:
    """Get a wheel whose hash the lock file knows. Raises :class:`LookupError` where pip cannot."""
    wheels.mkdir(parents=True, exist_ok=True)
    pinned = re.search(
        rf"^{re.escape(name)}=={re.escape(version)}(?: \\\n +--hash=\S+)+", LOCK.read_text("utf-8"), re.M
    )
    if not pinned:
        raise LookupError(f"{LOCK.name} does not pin {name} {version}; run `make lock`, then `make setup`")
    wanted = wheels / f"{name}.txt"
    wanted.write_text(pinned[0], encoding="utf-8")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--only-binary", ":all:", "--platform", platform, "--python-version", python, "--implementation", "cp"]
    command += [
        "--abi",
        f"cp{python.replace('.', '')}",
        "--require-hashes",
        "-r",
        os.fspath(wanted),
        "-d",
        os.fspath(wheels),
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise LookupError(f"pip found no wheel of {name} {version} for {platform}:\n{done.stderr.strip()}")
