"""Run in Pyodide while the bundle is made: an archive of sources becomes one of compiled modules."""

import importlib.util
import zipfile
from importlib._bootstrap_external import _code_to_hash_pyc

EPOCH = (2026, 1, 1, 0, 0, 0)


def compile_archive(source: str, target: str, root: str) -> None:
    """Replace each module of a zip by its compiled form; ``root`` is where the archive will be in the runtime.

    Entries are stored as they are: the archive is compressed as a whole, and is read without inflating.
    """
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
        for name in old.namelist():
            data = old.read(name)
            # What is for another Python need not compile here.
            if name.endswith(".py") and (code := compiled(data, f"{root}/{name}")):
                name, data = f"{name}c", code
            new.writestr(zipfile.ZipInfo(name, EPOCH), data)


def compiled(source: bytes, path: str) -> bytes | None:
    try:
        code = compile(source, path, "exec", dont_inherit=True)
    except SyntaxError:
        return None
    # Not checked against a source (PEP 552), which is not there.
    return bytes(_code_to_hash_pyc(code, importlib.util.source_hash(source), False))
