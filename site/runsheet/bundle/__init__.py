"""What the browser gets of Python: Pyodide, packages compiled for it, and snapshots of its memory with Flask imported.

`python -m runsheet.bundle` makes it, in site/static/runtime/, from what npm and pip have installed. Files are named by
their content, so that a browser may keep them for ever; `manifest-….json` tells the worker which is which.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import zstandard

from runsheet.bundle import packages
from runsheet.bundle.packages import BASE, OFFERED, PYODIDE, closure
from runsheet.config import PROJECT
from runsheet.snippets.store import Snippets

HERE = Path(__file__).parent
STATIC = PROJECT / "site" / "static"
WHEELS = PROJECT / "node_modules" / ".wheels"
STAMP = "made-of"
MANIFEST = "manifest"
EPOCH = (2026, 1, 1, 0, 0, 0)
SITE_PACKAGES = "/lib/python{}/site-packages"
# What is in the snapshots, beside the standard library, and where its files are in the runtime.
WARM = {"python": {}, "flask": {"base": "/lib/base.zip"}}
OWN_PLACE = "/lib/own.zip"
# As small as it gets: it is made once, and sent to everybody.
LEVEL, WINDOW = 19, 25


@dataclasses.dataclass
class Part:
    """A file of the bundle: its name, what decides its content, and the built file once there is one."""

    name: str
    made_of: str
    suffix: str = "zst"
    file: str = ""


class Bundle:
    """The folder with the parts; knows from its stamp which of them are still good."""

    def __init__(self, folder: Path):
        self.folder = folder
        try:
            self.known: dict[str, list[str]] = json.loads((folder / STAMP).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            self.known = {}
        self.parts: dict[str, Part] = {}

    def part(self, name: str, *made_of: str | bytes, suffix: str = "zst") -> Part:
        """Add a part; its ``file`` is set where the folder has it already."""
        digest = hashlib.sha256(b"\0".join(x.encode() if isinstance(x, str) else x for x in made_of)).hexdigest()
        part = self.parts[name] = Part(name, digest, suffix)
        made_of_then, file = self.known.get(name, ("", ""))
        if made_of_then == digest and (self.folder / file).is_file():
            part.file = file
        return part

    def write(self, part: Part, data: bytes) -> None:
        """Keep the part's content under a name of its own."""
        if part.suffix == "zst":
            parameters = zstandard.ZstdCompressionParameters.from_level(LEVEL, window_log=WINDOW, threads=-1)
            data = zstandard.ZstdCompressor(compression_params=parameters).compress(data)
        digest = base64.b32encode(hashlib.sha256(data).digest()).decode()[:8]
        part.file = f"{part.name}-{digest}.{part.suffix}"
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / part.file).write_bytes(data)

    def plain(self, part: Part) -> bytes:
        """The content of a compressed part."""
        return zstandard.ZstdDecompressor().decompress((self.folder / part.file).read_bytes())

    def size(self, part: Part) -> int:
        return (self.folder / part.file).stat().st_size

    def finish(self) -> None:
        """Remove what is of no use any more, and say what the rest is made of."""
        kept = {part.file for part in self.parts.values()}
        for path in self.folder.iterdir():
            if path.name not in kept:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        stamp = {part.name: [part.made_of, part.file] for part in self.parts.values()}
        (self.folder / STAMP).write_text(json.dumps(stamp, indent=1), encoding="utf-8")


def build(folder: Path, snippets: Snippets) -> str:
    """Make what is missing of the bundle; return what was made and how large it is, '' if nothing was.

    Raises :class:`LookupError` for a package that a snippet declares and nobody has installed, RuntimeError where Node
    fails.
    """
    shown = [snippet for snippet in snippets if snippet.runnable and snippet.metadata.runs == "browser"]
    wanted = {dependency for snippet in shown for dependency in snippet.metadata.dependencies}
    base, everything = closure(BASE), closure([*BASE, *OFFERED, *sorted(wanted)])
    bundle = Bundle(folder)
    pyodide = (PYODIDE / "package.json").read_bytes()
    tools = pyodide, *(path.read_bytes() for path in (Path(__file__), HERE / "packages.py", HERE / "compiler.py"))
    maker = (HERE / "make.mjs").read_bytes(), (STATIC / "js" / "worker" / "memory.js").read_bytes()

    core = [bundle.part("pyodide.asm", pyodide, suffix="wasm"), bundle.part("pyodide", pyodide, suffix="mjs")]
    stdlib = bundle.part("stdlib", *tools)
    archives = {"base": [made for name, one in sorted(base.items()) if (made := packages.made_of(one))]}
    archives |= {name: [packages.made_of(one)] for name, one in sorted(everything.items()) if name not in base}
    for name, made in archives.items():
        bundle.part(name, *tools, *made)
    own_files = {
        file.relative_to(STATIC / "py").as_posix(): file.read_bytes() for file in sorted((STATIC / "py").rglob("*.py"))
    }
    bundle.part("own", *tools, *own_files, *own_files.values())
    snapshots = [
        bundle.part(f"memory-{name}", *tools, *maker, (HERE / f"warm_{name}.py").read_bytes(), *archives["base"])
        for name in WARM
    ]

    missing = [part.name for part in bundle.parts.values() if not part.file]
    if missing:
        for part, name in zip(core, ("pyodide.asm.wasm", "pyodide.asm.mjs"), strict=True):
            part.file or bundle.write(part, (PYODIDE / name).read_bytes())
        stdlib.file or bundle.write(stdlib, _stored(PYODIDE / "python_stdlib.zip"))
        sources = {"own": own_files}
        for name in archives:
            these = base if name == "base" else {name: everything[name]}
            if not bundle.parts[name].file:
                sources[name] = {}
                for one, distribution in these.items():
                    sources[name] |= packages.read(one, distribution, WHEELS).files
        _make(bundle, {name: files for name, files in sources.items() if not bundle.parts[name].file}, snapshots)
    manifest = json.dumps(_manifest(bundle, base, everything), indent=1, sort_keys=True).encode()
    part = bundle.part(MANIFEST, manifest, suffix="json")
    if part.file and not missing:
        (folder / STAMP).touch()
        return ""
    bundle.write(part, manifest)
    bundle.finish()
    total = sum(bundle.size(part) for part in bundle.parts.values()) / 1e6
    count = len(everything)
    return f"Runtime for the browser: {total:.1f} MB with {count} packages; made anew: {_some(missing) or MANIFEST}"


def _some(names: list[str], most: int = 5) -> str:
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")


def _stored(archive: Path) -> bytes:
    """A zip with its entries as they are, which is compressed better as a whole and read without inflating."""
    with tempfile.SpooledTemporaryFile() as target:
        with zipfile.ZipFile(archive) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
            for name in old.namelist():
                new.writestr(zipfile.ZipInfo(name, EPOCH), old.read(name))
        target.seek(0)
        return target.read()


def _make(bundle: Bundle, sources: dict[str, dict[str, bytes]], snapshots: list[Part]) -> None:
    """Have Node compile archives and make snapshots, where they are missing, in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="runtime-") as work:
        work = Path(work)
        plan = {
            "pyodide": os.fspath(PYODIDE),
            "stdlib": os.fspath(work / "stdlib.zip"),
            "archives": [],
            "snapshots": [],
        }
        plan["compiler"] = os.fspath(HERE / "compiler.py")
        (work / "stdlib.zip").write_bytes(bundle.plain(bundle.parts["stdlib"]))
        for name, files in sources.items():
            with zipfile.ZipFile(work / f"{name}.src.zip", "w") as archive:
                for file, data in sorted(files.items()):
                    archive.writestr(zipfile.ZipInfo(file, EPOCH), data)
            archive = {"from": os.fspath(work / f"{name}.src.zip"), "to": os.fspath(work / f"{name}.zip")}
            plan["archives"].append(archive | {"root": _place(name)})
        if "base" not in sources:
            (work / "base.zip").write_bytes(bundle.plain(bundle.parts["base"]))
        for part in snapshots:
            if not part.file:
                name = part.name.removeprefix("memory-")
                places = [[os.fspath(work / f"{archive}.zip"), place] for archive, place in WARM[name].items()]
                snapshot = {"to": os.fspath(work / part.name), "warm": os.fspath(HERE / f"warm_{name}.py")}
                plan["snapshots"].append(snapshot | {"archives": places})
        if plan["archives"] or plan["snapshots"]:
            _run_node(plan, work)
        for name in sources:
            bundle.write(bundle.parts[name], (work / f"{name}.zip").read_bytes())
        for part in snapshots:
            part.file or bundle.write(part, (work / part.name).read_bytes())


def _run_node(plan: dict, work: Path) -> None:
    (work / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    # Python remembers whether it may be suspended (JSPI): only this Node is sure to know how.
    node = shutil.which("node", path=Path(sys.executable).parent)
    if not node:
        raise RuntimeError("Node from PyPI is not installed. Run `make setup`.")
    command = [node, "--experimental-wasm-jspi", os.fspath(HERE / "make.mjs"), os.fspath(work / "plan.json")]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"Node could not make the runtime for the browser:\n{done.stdout}{done.stderr}".rstrip())


def _place(name: str) -> str:
    """Where an archive is in the runtime: as a file that Python imports from, or unpacked."""
    places = {"own": OWN_PLACE} | WARM["flask"]
    return places.get(name) or SITE_PACKAGES.format(packages.pyodide_platform()[1])


def _beside(needs: tuple[str, ...], base: dict, everything: dict) -> list[str]:
    """The packages that are fetched along: those of the base come together, once one of them is imported."""
    return [name for name in needs if name in everything and name not in base]


def _manifest(bundle: Bundle, base: dict, everything: dict) -> dict:
    """What the worker reads: the file and the bytes of each part, and which package brings which modules."""

    def entry(name: str) -> dict:
        return {"file": bundle.parts[name].file, "bytes": bundle.size(bundle.parts[name])}

    core = ("pyodide.asm", "pyodide", "stdlib", "own", *(f"memory-{name}" for name in WARM))
    found = {name: packages.read(name, distribution, WHEELS) for name, distribution in everything.items()}
    offered = {
        name: {"version": one.version, "modules": one.modules, "needs": _beside(one.needs, base, found), **entry(name)}
        for name, one in found.items()
        if name not in base
    }
    together = sorted(module for name in base for module in found[name].modules)
    versions = {name: found[name].version for name in base}
    offered["base"] = {"modules": together, "needs": [], "versions": versions, **entry("base")}
    # Pyodide asks for its own list of packages, of which we take none.
    lock = {"info": packages.pyodide_info(), "packages": {}}
    return {"lock": lock, "parts": {name: entry(name) for name in core}, "packages": offered}
