"""Snippets: what a page shows of them, and `flask snippets list`."""

from __future__ import annotations

import html
import json
import re

import pytest

from tests.small_snippets import APP, HELLO, REQUESTS, metadata


@pytest.fixture
def card(notes):
    """What a reader sees of a snippet: the text of its card, line by line, with marked lines between » and «."""

    def shown(name: str, options: str = "") -> str:
        notes.page("shown", f"# Shown\n\n```snippet {options}\n{name}\n```\n")
        response = notes.client().get("/shown/")
        assert response.status_code == 200
        text = re.search(r"<figure.*</figure>", response.text, re.DOTALL)[0]
        text = re.sub(r'<span class="hll">(.*)</span>(?=\n|</code>)', r"»\1«", text)
        text = re.sub(r"\n?<(pre|p|div)\b[^>]*>", "\n", text)
        return html.unescape(re.sub(r"<[^>]*>", "", text)).strip()

    return shown


LETTERS = """
# region imports
import string
# endregion


def letters():
    # region first
    first = string.ascii_lowercase[:3]
    for letter in first:
        yield letter
    # endregion


print(*letters())
"""


@pytest.mark.parametrize(
    ("options", "shown", "left_out"),
    [
        ("", ["import string", "print(*letters())", "a b c"], ["region"]),
        ("lines=2", ["import string"], ["letters():"]),
        ("lines=8-9,14", ["first = ", "for letter", "print(*letters())"], ["yield", "import"]),
        ("lines=10-", ["yield letter", "print("], ["for letter"]),
        ("region=first", ["\nfirst = ", "\nfor letter", "\n    yield"], ["print(*", "import", "region"]),
        ("mark=9", ["»    for letter in first:«"], []),
        ("show=code", ["import string"], ["a b c"]),
        ('show="output" lines="2"', ["a b c"], ["letters()"]),
    ],
)
def test_a_page_shows_the_part_it_asks_for(notes, card, options, shown, left_out):
    notes.snippet("letters.py", LETTERS)
    notes.snippet("letters.out", "a b c\n")
    text = card("letters.py", options)
    for expected in shown:
        assert expected in text
    for unexpected in left_out:
        assert unexpected not in text.replace("letters.py", "")


def test_a_folder_app_shows_all_its_files_or_the_one_that_is_named(notes, card):
    notes.snippet("shop/app.py", APP)
    notes.snippet("shop/templates/home.html", "<h1>{{ title }}</h1>\n")
    notes.snippet("shop.http", "GET /\n")
    notes.snippet("shop.out", "### GET /\n200 OK\nContent-Type: text/html\n\n<h1>Home</h1>\n")
    everything = card("shop")
    assert everything.index("app.py") < everything.index("templates/home.html") < everything.index("200 OK")
    assert card("shop", "file=templates/home.html mark=1 show=code") == "templates/home.html\n»<h1>{{ title }}</h1>«"


def test_an_app_shows_each_request_with_its_answer(notes, flask, card):
    notes.snippet("shout.py", APP)
    notes.snippet("shout.http", REQUESTS)
    flask("snippets", "record")
    text = card("shout.py")
    for line in (
        "POST /shout\nContent-Type: application/json\n",
        '\n{"text": "hi"}\n200 OK application/json\nshouting\n{"text":"HI"}',
        "GET / 200 OK text/html\n<h1>Home</h1>",
        "GET /none 404 NOT FOUND text/html",
    ):
        assert line in text


def test_metadata_is_shown_as_badges_and_not_as_code(notes, card):
    notes.snippet(
        "queue.py",
        metadata(
            'requires-python = ">=3.12"',
            'dependencies = ["flask", "redis>=5"]',
            "[tool.runsheet]",
            'runs = "local"',
            'services = ["redis"]',
        )
        + "\n"
        + HELLO,
    )
    notes.snippet("queue.out", "hello\n")
    assert card("queue.py").split("\n")[:2] == [
        "queue.py Python >=3.12 needs redis runs locally flask redis>=5",
        'print("hello")',
    ]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("region=second", "letters.py: no region 'second'. Mend the options of the fence"),
        ("lines=90-", "letters.py: lines '90-' of a file of 14 lines. Mend the options of the fence"),
        ("lines=two", "letters.py: lines 'two' is not like '3-9' or '3-9,14'. Mend the options of the fence"),
        ("lines=12-13", "letters.py: nothing is left to show. Mend the options of the fence"),
        ("mark=first", "mark='first' is not like '4' or '4-6,9'. Mend the options of the fence"),
        ("show=everything", "show='everything' is none of all, code, output. Mend the options of the fence"),
        ("file=other.py", "letters.py has no file 'other.py'. Name one of letters.py"),
        ("colour=red", "unknown option 'colour'. A snippet takes lines, region, mark, show, file"),
    ],
)
def test_an_option_that_cannot_be_followed_is_found_with_its_line(notes, flask, options, message):
    notes.snippet("letters.py", LETTERS)
    notes.snippet("letters.out", "a b c\n")
    page = notes.page("shown", f"---\ntitle: Shown\n---\nText.\n\n```snippet {options}\nletters.py\n```\n")
    assert flask("check").output.startswith(f"{page}:6: {message}.\n")


@pytest.mark.parametrize(
    ("files", "name", "finding"),
    [
        ({}, "none.py", "shown.md:3: unknown snippet 'none.py'. Name a file below the snippets folder, or add it."),
        ({}, "../shown.md", "shown.md:3: unknown snippet '../shown.md'. Name a file below the snippets folder"),
        ({}, "/etc/hosts", "shown.md:3: unknown snippet '/etc/hosts'. Name a file below the snippets folder"),
        ({"a.py": HELLO}, "a.py", "a.py: no recorded output. Run `flask snippets record a.py`."),
        (
            {"a.py": HELLO, "a.out": "hello\n", "b.py": HELLO, "b.out": "hello\n"},
            "a.py",
            "b.py: no page shows this snippet. Name it on a page, or delete it.",
        ),
        (
            {"a.py": HELLO, "a.out": "hello\n", "b.out": "hello\n"},
            "a.py",
            "b.out: no snippet belongs to this file. Delete it, or add the snippet.",
        ),
        ({"a.py": "def f(:\n"}, "a.py", "a.py:1: not Python: invalid syntax. Mend the line."),
        ({"a.py": b'print("caf\xe9")'}, "a.py", "a.py: not UTF-8. Save the file as UTF-8."),
        ({"a/app.py": APP}, "a", "an app without requests. Add "),
        ({"a.py": APP, "a.http": "GET /\n\n###\nPUSH /"}, "a.py", "a.http:4: 'PUSH /' is not a request line"),
        ({"a.py": APP, "a.http": "GET /", "a.out": "old"}, "a.py", "a.py: the recording is stale: no answer to GET /"),
        ({"a.py": metadata("runs = ") + HELLO}, "a.py", "a.py:1: its metadata is not TOML: "),
        (
            {"a.py": metadata("[tool.runsheet]", 'runs = "moon"')},
            "a.py",
            "cannot be used: runs = 'moon' is none of ",
        ),
        (
            {"a.py": metadata("[tool.runsheet]", 'services = ["x"]')},
            "a.py",
            "cannot be used: services names x; known are",
        ),
        ({"a.py": metadata("[tool.runsheet]", 'timeout = "1 s"')}, "a.py", "a.py:1: its metadata cannot be used: "),
        ({"a.py": metadata('requires-python = "new"')}, "a.py", "a.py:1: its metadata cannot be used: "),
        ({"a.py": metadata('dependencies = ["a b"]')}, "a.py", "a.py:1: its metadata cannot be used: "),
        ({"a.py": metadata("tool = 3")}, "a.py", "a.py:1: its metadata cannot be used: "),
        ({"a.py": (metadata("x = 1") + "\n") * 2}, "a.py", "a.py:5: a second metadata block after line 1"),
    ],
)
def test_a_snippet_that_is_wrong_is_found_with_what_to_do(notes, flask, files, name, finding):
    for path, text in files.items():
        notes.snippet(path, text)
    notes.page("shown", f"# Shown\n\n```snippet\n{name}\n```\n")
    checked = flask("check")
    assert checked.exit_code == 1
    assert finding in checked.output


def test_every_kind_is_listed(notes, flask):
    notes.snippet("tool/hello.py", HELLO)
    notes.snippet("tool/hello.out", "hello\n")
    notes.snippet("shout.py", metadata('dependencies = ["flask"]', "[tool.runsheet]", 'runs = "local"') + APP)
    notes.snippet("shout.http", REQUESTS)
    notes.snippet("shop/app.py", APP)
    notes.snippet("shop.http", "GET /")
    notes.snippet("site.conf", "server {}\n")
    notes.snippet("exercises/sum/solution.py", HELLO)
    assert flask("snippets", "list").output.splitlines() == [
        "app     browser  -         shop",
        "app     local    -         shout.py",
        "text    none     -         site.conf",
        "script  browser  recorded  tool/hello.py",
    ]
    rows = json.loads(flask("snippets", "list", "--json").output)
    assert [(row["name"], row["kind"], row["requests"]) for row in rows] == [
        ("shop", "app", 1),
        ("shout.py", "app", 3),
        ("site.conf", "text", 0),
        ("tool/hello.py", "script", 0),
    ]
    assert rows[1]["dependencies"] == ["flask"]
    assert rows[1]["runs"] == "local"


TIMED = """\
    # /// script
    # [tool.runsheet]
    # timeline = true
    # ///
    from flask import Flask, session

    app = Flask(__name__)
    app.secret_key = "dev"


    @app.before_request
    def check():
        session["seen"] = True


    @app.get("/")
    def home():
        return "Home"
    """


def test_what_flask_did_is_recorded_and_shown_below_the_answer(notes, flask):
    notes.page("page", "# A page\n\n```snippet\nshop.py\n```\n")
    notes.snippet("shop.py", TIMED)
    notes.snippet("shop.http", "GET /\n\n###\nGET /nothing\n")
    assert flask("snippets", "record").output.endswith("1 recorded anew, 0 failed\n")
    recorded = (notes.snippets / "shop.timeline").read_text()
    assert flask("snippets", "record").output == "0 recorded anew, 0 failed\n", "nothing in it changes by itself"
    assert flask("snippets", "test", "--only", "here").exit_code == 0
    assert str(notes.folder) not in recorded
    assert [one["request"]["target"] for one in json.loads(recorded)] == ["/", "/nothing"]

    html = notes.client().get("/page/").text
    assert html.count('<ol class="way"') == 2
    assert '<span class="label">before_request</span> <code>check</code> <span class="file">shop.py:11</span>' in html
    assert '<tr class="changed"><td><code>seen</code><span class="visually-hidden"> (changed)</span></td>' in html
    assert "no rule matches /nothing" in html


def test_a_stale_or_missing_timeline_fails(notes, flask):
    notes.snippet("shop.py", TIMED)
    notes.snippet("shop.http", "GET /")
    flask("snippets", "record")
    path = notes.snippets / "shop.timeline"
    path.write_text(path.read_text().replace('"check"', '"before"'))
    assert "the recorded timeline is stale.\n" in flask("snippets", "test", "--only", "here").stderr
    path.unlink()
    tested = flask("snippets", "test", "--only", "here")
    remedy = "If the new output is right: `flask snippets record shop.py`."
    assert f"no recorded timeline. {remedy}" in tested.stderr
    assert "shop.timeline" not in flask("snippets", "list").output


def test_a_timeline_of_other_requests_is_a_problem_of_the_page(notes, flask):
    notes.page("page", "# A page\n\n```snippet\nshop.py\n```\n")
    notes.snippet("shop.py", TIMED)
    notes.snippet("shop.http", "GET /")
    flask("snippets", "record")
    notes.snippet("shop.timeline", "[]\n")
    assert notes.client().get("/page/").status_code == 200
    notes.snippet("shop.timeline", "[{}, {}]\n")
    assert "the recorded timeline is stale" in flask("check").output
    notes.snippet("shop.timeline", "{\n")
    assert "is no JSON" in flask("check").output
