"""What the browser gets of Python: complete, pure, made once."""

from __future__ import annotations

import zipfile

import pytest
from runsheet.bundle import build, closure
from runsheet.snippets.store import Snippets

FLASK = '# /// script\n# dependencies = ["flask"]\n# ///\nprint(1)\n'


@pytest.fixture
def snippets(notes):
    notes.snippet("a.py", FLASK)
    notes.snippet(
        "local.py",
        FLASK.replace("flask", "celery").replace("# ///\np", '# [tool.runsheet]\n# runs = "local"\n# ///\np'),
    )
    return Snippets(notes.snippets)


def test_a_package_comes_with_all_that_it_needs_and_without_parts_for_another_machine(snippets, tmp_path):
    said = build(tmp_path / "runtime", snippets)
    assert "Flask" in said
    assert "MB" in said
    with zipfile.ZipFile(tmp_path / "runtime" / "packages.zip") as archive:
        names = archive.namelist()
    for wanted in ("flask/app.py", "markupsafe/_native.py", "click/core.py", "job.py", "exchange.py"):
        assert wanted in names
    assert not [name for name in names if name.endswith((".so", ".pyc")) or name.startswith(("..", "/", "celery"))]
    assert (tmp_path / "runtime" / "pyodide.asm.wasm").is_file()


def test_it_is_made_again_only_when_its_inputs_change(snippets, notes, tmp_path):
    assert build(tmp_path / "runtime", snippets)
    before = (tmp_path / "runtime" / "packages.zip").read_bytes()
    assert build(tmp_path / "runtime", snippets) == ""
    notes.snippet("b.py", FLASK.replace("flask", "pyyaml"))
    assert "PyYAML" in build(tmp_path / "runtime", snippets)
    notes.snippets.joinpath("b.py").unlink()
    assert build(tmp_path / "runtime", snippets)
    assert (tmp_path / "runtime" / "packages.zip").read_bytes() == before, "the same input gives the same bytes"


def test_extras_are_followed():
    assert "asgiref" not in closure(["flask"])
    assert "asgiref" in closure(["flask[async]"])


def test_a_package_that_nobody_installed_is_named_with_the_remedy():
    with pytest.raises(LookupError, match=r"needs no-such-package; add it to requirements\.txt and run `make lock`"):
        closure(["flask", "no-such-package"])
