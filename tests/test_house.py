"""What holds for the project as a whole: names, thin doors, locks, which room knows which."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from runsheet.highlight import COLOURED

PROJECT = Path(__file__).resolve().parents[1]
PACKAGE = PROJECT / "site" / "runsheet"


def text(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


def test_the_folder_site_does_not_hide_the_standard_library(tmp_path):
    assert not (PROJECT / "site" / "__init__.py").exists()
    program = "import app, site, sysconfig; print(site.__file__.startswith(sysconfig.get_path('stdlib')), app.app.name)"
    printed = subprocess.run([sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert printed.stdout == "True runsheet\n"


def test_git_ignores_what_is_made_and_nothing_of_the_program(tmp_path):
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    shutil.copy(PROJECT / ".gitignore", tmp_path)
    made = ["build/index.html", ".venv/bin/python", "node_modules/x", "site/static/dist/main.js", "practice/x.py"]
    ours = ["site/runsheet/__init__.py", "site/templates/base.html", "site/static/py/exchange.py", "snippets/a/x.out"]
    command = ["git", "-C", tmp_path, "check-ignore", *made, *ours]
    ignored = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    assert ignored.split() == made


@pytest.mark.parametrize("name", ["app.py", "freeze.py"])
def test_the_doors_are_thin(name):
    assert len(text(name).splitlines()) < 40


def test_every_pin_is_locked_with_hashes_and_without_addresses():
    lock = text("requirements.lock")
    locked = dict(re.findall(r"^([\w.-]+)==(\S+)", lock, re.MULTILINE))
    pins = [Requirement(line) for line in text("requirements.txt").splitlines() if line and not line.startswith("#")]
    assert {pin.name: str(pin.specifier) for pin in pins} == {pin.name: f"=={locked[pin.name]}" for pin in pins}
    entries = re.split(r"^(?=\w)", lock, flags=re.MULTILINE)[1:]
    # One of them may have a version for some Pythons and another for the rest.
    assert {re.match(r"[\w.-]+", entry)[0] for entry in entries} == locked.keys() > {pin.name for pin in pins}
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in lock


def test_the_lock_of_npm_has_hashes_and_no_addresses():
    packages = json.loads(text("package-lock.json"))["packages"]
    asked = json.loads(text("package.json"))["devDependencies"]
    assert packages[""]["devDependencies"] == asked
    for name, version in asked.items():
        assert packages[f"node_modules/{name}"]["version"] == version, "pinned, not a range"
    assert [path for path, package in packages.items() if path and "integrity" not in package] == []
    assert [path for path, package in packages.items() if "resolved" in package] == []


# Which rooms each of the lower rooms may know.
KNOWN = {
    "problems": set(),
    "highlight": set(),
    "headless": {"headless"},
    "snippets": {"snippets", "headless", "problems", "highlight"},
    "content": {"content", "problems", "highlight"},
}


def imported(file: Path) -> set[str]:
    """What a module imports, as dotted names; `from x import y` is both x and x.y."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@pytest.mark.parametrize("room", KNOWN)
def test_lower_rooms_know_nothing_of_higher_ones(room):
    files = [*PACKAGE.glob(f"{room}.py"), *PACKAGE.glob(f"{room}/*.py")]
    assert files
    for file in files:
        names = imported(file)
        rooms = {name.split(".")[1] for name in names if name.startswith("runsheet.")}
        assert rooms <= KNOWN[room], file.name
        assert not names & {"flask.request", "flask.session", "flask.g"}, file.name


def test_every_class_of_code_that_is_kept_has_a_colour():
    styles = (PROJECT / "site/static/css/code.css").read_text()
    assert {name for name in COLOURED if not re.search(rf"\.{name}\b", styles)} == set()
