"""The packages that a reader may count on: each does in the browser what it is for, in the version that is pinned."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from runsheet.headless import serving
from runsheet.headless.jobs import run_jobs

from tests.browser.conftest import app_server, browsing
from tests.conftest import PROJECT, Notes

pytestmark = pytest.mark.xdist_group("packages")
USES = Path(__file__).parent / "uses"
LIMIT_MS = 30_000
# What a script prints, or an app that is asked twice for its first page answers; a pattern is looked for.
SAYS: dict[str, str | re.Pattern] = {
    "email-validator": "Ada@example.com",
    "flask-async": "slept slept",
    "flask-async-script": "slept",
    "flask-babel": "1.234,5 01.03.2026",
    "flask-caching": "1 1",
    "flask-cors": "https://example.org",
    "flask-jwt-extended": "401 ada",
    "flask-limiter": "once enough",
    "flask-login": "nobody ada",
    "flask-mail": "Hello Hello",
    "flask-marshmallow": "{'minutes': 2} {'minutes': ['Not a valid integer.']}",
    "flask-principal": "guest 403 admin 200",
    "flask-restful": "{'hello': 'ada'}",
    "flask-sqlalchemy": "1 2",
    "flask-wtf": "False True",
    "httpx": "hi",
    "pydantic": "age=3 mail='a@example.com' 2",
    "pytest": re.compile(r"assert \(1 \+ 1\) == 3.* 1 failed, 1 passed .* 1$"),
    "sqlalchemy": "['mint']",
}
BASE = ["blinker", "click", "flask", "itsdangerous", "jinja2", "markupsafe", "werkzeug"]
NAMES = [*BASE, *(name for name in SAYS if not name.startswith("flask-async"))]
VERSIONS = f"""
import json
from importlib.metadata import version

print(json.dumps({{name: version(name) for name in {NAMES}}}))
"""


def job(source: str) -> dict:
    script = {"kind": "script", "entry": "x.py", "requests": "", "files": {"x.py": source}}
    app = {"kind": "app", "requests": "x.http", "files": {"x.py": source, "x.http": "GET /\n\n###\nGET /\n"}}
    return {"job": script if "print(" in source else script | app, "limit": LIMIT_MS}


@pytest.fixture(scope="module")
def answers(browser, tmp_path_factory) -> dict[str, dict]:
    """What becomes of each, one after the other in one worker, and of the question for their versions."""
    app = Notes(tmp_path_factory.mktemp("notes")).app()
    sources = [(USES / f"{name.replace('-', '_')}.py").read_text() for name in SAYS]
    with serving(app_server(app)) as url, browsing(browser, url) as page:
        given = run_jobs(page, app, url, [job(source) for source in (*sources, VERSIONS)])
    return dict(zip([*SAYS, "versions"], given, strict=True))


@pytest.mark.parametrize("name", SAYS)
def test_a_package_does_what_it_is_for(answers, name):
    answer, expected = answers[name], SAYS[name]
    assert (answer["error"], answer["errors"]) == ("", "")
    said = " ".join([answer["output"], *(one["body"] for one in answer["answers"])])
    said = re.sub(r"\s+", " ", said).strip()
    assert expected.search(said) if isinstance(expected, re.Pattern) else said == expected


def test_a_package_is_the_one_that_is_pinned(answers):
    lock = (PROJECT / "requirements.lock").read_text(encoding="utf-8")
    pinned = dict(re.findall(r"^([a-z0-9-]+)==([^\s;]+)", lock, re.MULTILINE))
    assert json.loads(answers["versions"]["output"]) == {name: pinned[name] for name in NAMES}
