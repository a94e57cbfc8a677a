"""What a learner is told of a failed test beside call, expected and got."""

from __future__ import annotations

import pytest
from checking.stopping import INSTALLED_AS, advice, raised

from tests.jobs import checked

ADD_ONE = "from answer import add_one\n\n\ndef test_one_is_added():\n    assert add_one(1) == 2\n"
APP = "from flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get('/')\ndef home():\n    {}\n"
OF_APP = "from answer import app\n\n\ndef test_home():\n    assert {} == 'hello'\n"
TEXT, JSON = OF_APP.format("app.test_client().get('/').text"), OF_APP.format("app.test_client().get('/').json")
NO_PIL = "There is no module `PIL` here. Install it: `pip install Pillow`, or do without it"
# Each answer with its tests, and the note.
NOTES = {
    "a missing module": ("def add_one(number):\n    from PIL import Image\n", ADD_ONE, NO_PIL),
    "a missing module in a view": (
        APP.format("from PIL import Image"),
        TEXT,
        f"Your app raised ModuleNotFoundError: No module named 'PIL'. {NO_PIL}",
    ),
    "an exception in a view": (APP.format("1 / 0"), TEXT, "Your app raised ZeroDivisionError: division by zero"),
    "another status": (APP.format("return 'no', 404"), TEXT, "The last answer was 404 NOT FOUND"),
    "no JSON": (APP.format("return 'hello'"), JSON, "The last answer was 200 OK, as text/html and not as JSON"),
    "other JSON": (APP.format("return ['hello']"), JSON, ""),
    "just another value": ("def add_one(number):\n    return number\n", ADD_ONE, ""),
}


@pytest.fixture(scope="module")
def notes_of(tmp_path_factory) -> dict[str, str]:
    files = [
        {"kind": "check", "files": {"answer.py": answer}, "tests": {"test_exercise.py": tests}}
        for answer, tests, _ in NOTES.values()
    ]
    reports = checked(files, tmp_path_factory.mktemp("jobs"))
    return {name: report["tests"][0]["message"] for name, report in zip(NOTES, reports, strict=True)}


@pytest.mark.parametrize("name", NOTES)
def test_the_note_says_what_the_values_do_not(notes_of, name):
    assert notes_of[name] == NOTES[name][2]


@pytest.mark.parametrize(("module", "package"), [*INSTALLED_AS.items(), ("nosuchthing", "nosuchthing")])
def test_a_missing_module_is_installed_by_the_name_of_its_package(tmp_path, module, package):
    error = ModuleNotFoundError(f"No module named '{module}.part'", name=f"{module}.part")
    stop = raised(error, tmp_path)
    assert stop["what"] == f"There is no module `{module}.part` here"
    assert stop["remedy"] == f"Install it: `pip install {package}`, or do without it"
    assert advice(error) == f"{stop['what']}. {stop['remedy']}"


def test_the_packages_that_learners_ask_for_most_are_known():
    asked = {"jwt": "PyJWT", "PIL": "Pillow", "yaml": "PyYAML", "bs4": "beautifulsoup4", "dotenv": "python-dotenv"}
    assert asked.items() <= INSTALLED_AS.items()
