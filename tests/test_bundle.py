"""What the browser gets of Python: complete, compiled, made once, and small enough."""

from __future__ import annotations

import _imp
import base64
import gzip
import hashlib
import importlib.metadata
import io
import json
import re
import runpy
import shutil
import zipfile
from importlib.util import MAGIC_NUMBER
from pathlib import Path

import pytest
import zstandard
from packaging.requirements import Requirement
from runsheet.bundle import STAMP, STATIC, WHEELS, Bundle, build, packages
from runsheet.bundle.packages import BASE, COMPILED, OFFERED, closure, normal
from runsheet.snippets.store import Snippets

RUNTIME = STATIC / "runtime"
NAME = re.compile(r"^(.+)-([A-Z2-7]{8})\.(zst|wasm|mjs|json)$")
CORE = {"pyodide", "pyodide.asm", "stdlib", "own", "memory-python", "memory-flask"}
FIRST_APP = ("pyodide", "pyodide.asm", "stdlib", "own", "memory-flask", "base")
FIRST_SCRIPT = ("pyodide", "pyodide.asm", "stdlib", "own", "memory-python")
MOST_BYTES = 12_000_000


@pytest.fixture(scope="module")
def manifest() -> dict:
    """The manifest of the bundle that `make setup` has made."""
    [path] = RUNTIME.glob("*.json")
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def parts(manifest) -> dict[str, dict]:
    return manifest["packages"] | manifest["parts"]


@pytest.fixture(scope="module")
def archives(parts):
    """The zip behind each part that is one, by its name."""
    return {
        name: unpressed(part["file"]) for name, part in parts.items() if name not in CORE or name in {"own", "stdlib"}
    }


def unpressed(file: str) -> zipfile.ZipFile:
    with zstandard.open(RUNTIME / file) as part:
        return zipfile.ZipFile(io.BytesIO(part.read()))


def on_the_wire(part: dict) -> int:
    """The bytes that a plain static host sends: what is not pressed yet goes through gzip."""
    path = RUNTIME / part["file"]
    pressed = path.suffix == ".zst"
    return part["bytes"] if pressed else len(gzip.compress(path.read_bytes(), 6, mtime=0))


# What was made


def test_everything_offered_or_declared_is_there(app, manifest):
    shown = [one for one in app.extensions["runsheet"].snippets if one.runnable and one.metadata.runs == "browser"]
    declared = {dependency for snippet in shown for dependency in snippet.metadata.dependencies}
    base = closure(BASE)
    for name in {normal(Requirement(text).name) for text in (*OFFERED, *declared)} - set(base):
        about = manifest["packages"][name]
        assert about["version"] == importlib.metadata.version(name)
        assert about["modules"]
        assert set(about["needs"]) <= set(manifest["packages"])
    assert {"flask", "werkzeug", "markupsafe", "jinja2"} <= set(manifest["packages"]["base"]["modules"])


def test_every_file_is_there_with_its_size_and_named_by_its_content(manifest, parts):
    assert set(manifest["parts"]) == CORE
    for name, part in parts.items():
        data = (RUNTIME / part["file"]).read_bytes()
        assert len(data) == part["bytes"]
        known, digest, _ = NAME.fullmatch(part["file"]).groups()
        assert known == name
        assert digest == base64.b32encode(hashlib.sha256(data).digest()).decode()[:8]


def test_nothing_else_is_there(parts):
    others = {path.name for path in RUNTIME.iterdir()} - {part["file"] for part in parts.values()} - {STAMP}
    assert len(others) == 1
    assert NAME.fullmatch(others.pop())[1] == "manifest"


def test_archives_hold_compiled_modules_for_this_pyodide_and_nothing_for_another_machine(archives):
    compiled = {normal(name) for name in COMPILED}
    magic = archives["own"].read("job.pyc")[:4]
    assert magic != b"\0\0\0\0"
    for name, archive in archives.items():
        files = archive.namelist()
        assert not [file for file in files if file.startswith(("..", "/")) or file.endswith((".pyd", ".pyi"))]
        assert bool([file for file in files if file.endswith(".so")]) == (name in compiled)
        assert all(one.compress_type == zipfile.ZIP_STORED for one in archive.infolist())
        for file in files:
            if file.endswith(".pyc"):
                assert archive.read(file)[:8] == magic + b"\x01\0\0\0", f"{file}: by its hash, unchecked (PEP 552)"


def test_modules_are_compiled_but_for_what_no_python_compiles(archives):
    sources = [
        file for name, one in archives.items() if name != "stdlib" for file in one.namelist() if file.endswith(".py")
    ]
    assert len(sources) < 10


def test_our_own_archive_is_what_is_in_the_repository(archives):
    own = archives["own"]
    token = int.from_bytes(own.read("job.pyc")[:4], "little")
    sources = {path.relative_to(STATIC / "py").as_posix(): path for path in (STATIC / "py").rglob("*.py")}
    # A compiled module says of which source it is (PEP 552); importlib would ask with the number of this Python.
    made_of = {name.removesuffix("c"): own.read(name)[8:16] for name in own.namelist()}
    assert made_of == {name: _imp.source_hash(token, path.read_bytes()) for name, path in sources.items()}


def test_a_first_run_is_small_enough(parts, at_the_end):
    app, script = (sum(on_the_wire(parts[name]) for name in names) for names in (FIRST_APP, FIRST_SCRIPT))
    at_the_end(f"parts of a first run: {app / 1e6:.2f} MB for an app, {script / 1e6:.2f} MB for a script")
    assert script < app < MOST_BYTES


def test_it_is_not_made_again_without_a_reason(app):
    before = sorted(path.name for path in RUNTIME.iterdir())
    assert build(RUNTIME, app.extensions["runsheet"].snippets) == ""
    assert sorted(path.name for path in RUNTIME.iterdir()) == before


def test_what_was_made_anew_is_said_in_one_line_with_its_size(tmp_path, monkeypatch, capsys):
    """In a copy, of which a module of our own changes."""
    monkeypatch.setattr("runsheet.bundle.STATIC", tmp_path)
    for name in ("py", "js/worker", "runtime"):
        shutil.copytree(STATIC / name, tmp_path / name)

    def made() -> tuple[str, float]:
        runpy.run_module("runsheet.bundle", run_name="__main__")
        files = [path for path in (tmp_path / "runtime").iterdir() if path.name != STAMP]
        return capsys.readouterr().out, sum(path.stat().st_size for path in files) / 1e6

    assert made()[0] == ""
    with (tmp_path / "py" / "job.py").open("a") as module:
        module.write("# Changed.\n")
    said, size = made()
    assert re.fullmatch(rf"Runtime for the browser: {size:.1f} MB with \d+ packages; made anew: own\n", said)
    assert made()[0] == ""


# How parts are kept


def make(folder: Path, **made_of: str) -> list[str]:
    """Make a bundle of parts; the names of those that were made anew."""
    bundle = Bundle(folder)
    parts = [bundle.part(name, value) for name, value in made_of.items()]
    missing = [part.name for part in parts if not part.file]
    for part in parts:
        part.file or bundle.write(part, part.name.encode() * 1000)
    bundle.finish()
    return missing


def test_a_part_is_made_again_only_when_what_it_is_made_of_changes(tmp_path):
    assert make(tmp_path, one="1", two="2") == ["one", "two"]
    assert make(tmp_path, one="1", two="2") == []
    assert make(tmp_path, one="1", two="3") == ["two"]
    assert make(tmp_path, one="1", two="3", three="4") == ["three"]
    next(tmp_path.glob("one-*")).unlink()
    assert make(tmp_path, one="1", two="3", three="4") == ["one"]


def test_what_parts_are_made_of_is_told_apart(tmp_path):
    bundle = Bundle(tmp_path)
    assert bundle.part("x", "a", "b").made_of != bundle.part("x", "ab").made_of
    assert bundle.part("x", "a").made_of == bundle.part("x", b"a").made_of


def test_what_is_of_no_use_any_more_goes(tmp_path):
    make(tmp_path, one="1", two="2")
    (tmp_path / "packages.zip").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").write_bytes(b"")
    make(tmp_path, one="1")
    assert [path.name.partition("-")[0] for path in sorted(tmp_path.iterdir())] == [STAMP.partition("-")[0], "one"]


@pytest.mark.parametrize("stamp", ["", "{", None])
def test_a_stamp_that_cannot_be_read_makes_all_anew(tmp_path, stamp):
    make(tmp_path, one="1")
    if stamp is None:
        (tmp_path / STAMP).unlink()
    else:
        (tmp_path / STAMP).write_text(stamp)
    assert make(tmp_path, one="1") == ["one"]


def test_the_same_content_has_the_same_name_and_comes_back(tmp_path):
    bundle = Bundle(tmp_path)
    pressed, plain = bundle.part("pressed", "1"), bundle.part("plain", "1", suffix="wasm")
    data = b"data" * 10_000
    for part in (pressed, plain):
        bundle.write(part, data)
    assert bundle.plain(pressed) == data
    assert bundle.size(pressed) < 1000
    assert (tmp_path / plain.file).read_bytes() == data
    before = pressed.file
    bundle.write(pressed, data)
    assert pressed.file == before


# Which packages


def test_extras_are_followed():
    assert "asgiref" not in closure(["flask"])
    assert "asgiref" in closure(["flask[async]"])
    assert "asgiref" in closure(["flask", "flask[async]"])


def test_requirements_are_those_of_the_browsers_python():
    assert "colorama" not in closure(["click", "pytest"]), "only on Windows"
    assert "greenlet" not in closure(["sqlalchemy"]), "not on WebAssembly"
    assert "tomli" not in closure(["pytest"]), "only before 3.11"


def test_names_compare_as_on_pypi():
    assert set(closure(["Flask_Login"])) == set(closure(["flask.login"]))
    assert "flask-login" in closure(["FLASK--LOGIN"])


def test_a_package_that_nobody_installed_is_named_with_the_remedy(notes):
    notes.snippet("x.py", '# /// script\n# dependencies = ["flask", "no-such-package"]\n# ///\nprint(1)\n')
    notes.snippet(
        "local.py",
        '# /// script\n# dependencies = ["nor-this"]\n# [tool.runsheet]\n# runs = "local"\n# ///\nprint(1)\n',
    )
    said = r"needs no-such-package; add it to requirements\.txt and run `make lock`"
    with pytest.raises(LookupError, match=said):
        build(notes.folder / "runtime", Snippets(notes.snippets))
    assert not (notes.folder / "runtime").exists()


def test_a_wheel_that_the_lock_does_not_pin_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(packages.subprocess, "run", lambda *_, **__: pytest.fail("nothing may be downloaded"))
    said = r"requirements\.lock does not pin pydantic-core 0\.0\.1; run `make lock`, then `make setup`"
    with pytest.raises(LookupError, match=said):
        packages._from_wheel("pydantic-core", "0.0.1", tmp_path / "wheels")


def test_a_package_is_read_without_what_is_for_another_machine():
    package = packages.read("markupsafe", closure(["markupsafe"])["markupsafe"], WHEELS)
    assert package.modules == ["markupsafe"]
    assert "markupsafe/_native.py" in package.files
    assert not [file for file in package.files if file.endswith((".so", ".c", ".pyi", "RECORD"))]
    assert MAGIC_NUMBER not in {data[:4] for data in package.files.values()}
