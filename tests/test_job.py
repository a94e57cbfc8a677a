"""The browser's side of running a snippet, under CPython: several jobs in one program, as in a worker."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from pathlib import Path

import exchange
import pytest

PROGRAM = """
import json, sys
import job
for line in sys.stdin:
    name, *given = json.loads(line)
    print(getattr(job, name)(*given), flush=True)
"""
FINE = {"error": "", "at": None, "answers": []}
HEAD = "from flask import Flask, request, session\n\napp = Flask(__name__)\napp.secret_key = 'secret'\n\n"


def view(body: str, rule: str = "/") -> str:
    return f"@app.route('{rule}', methods=['GET', 'POST'])\ndef {'view_' + rule.strip('/')}():\n    {body}\n\n\n"


def perform(files: dict[str, str] | str, number: int = 1, **about) -> list:
    """The call that runs a script, given as its text or as files."""
    files = {"x.py": files} if isinstance(files, str) else files
    return ["perform", json.dumps({"kind": "script", "entry": "x.py", "requests": "", "files": files, **about}), number]


def open_app(files: dict[str, str] | str, number: int = 1, http: str = "") -> list:
    """The call that opens an app, with the text of its .http file."""
    files = {"x.py": files} if isinstance(files, str) else files
    about = {"files": {**files, "x.http": http}, "requests": "x.http"} if http else {"files": files}
    return perform(number=number, **{"kind": "app", **about})


def send(number: int = 1, target: str = "/", method: str = "GET", headers: tuple = (), body: bytes = b"") -> list:
    request = {"method": method, "target": target, "headers": headers, "body": base64.b64encode(body).decode()}
    return ["send", number, json.dumps(request)]


def text_of(answer: dict) -> str:
    return base64.b64decode(answer["body"]).decode()


@pytest.fixture
def folder(tmp_path) -> Path:
    """Where jobs have their folders."""
    return tmp_path / "jobs"


@pytest.fixture
def do(folder):
    """Make calls one after the other in one program: its output lines; of what is JSON the objects."""

    def do(*calls: list) -> list:
        environment = os.environ | {"RUNSHEET_JOBS": str(folder), "PYTHONPATH": str(Path(exchange.__file__).parent)}
        lines = "".join(f"{json.dumps(call)}\n" for call in calls)
        command = [sys.executable, "-c", PROGRAM]
        done = subprocess.run(command, input=lines, env=environment, capture_output=True, text=True)
        assert not done.stderr
        return [json.loads(line) if line.startswith("{") else line for line in done.stdout.splitlines()]

    return do


def test_a_script_prints_and_says_that_nothing_went_wrong(do):
    assert do(perform("print(6 * 7)")) == ["42", FINE]


@pytest.mark.parametrize(
    ("source", "said", "line"),
    [
        ("1 / 0", "ZeroDivisionError", 1),
        ("import warnings\nwarnings.warn('old', DeprecationWarning)", "DeprecationWarning: old", 2),
        ("raise SystemExit(3)", "ended with status 3", None),
        ("import sys\nsys.exit('that was all')", "that was all", None),
        ("\nprint(", "SyntaxError", 2),
        ("raise KeyboardInterrupt", "KeyboardInterrupt", 1),
        ("import json\njson.loads('{')", "JSONDecodeError", 2),
    ],
)
def test_what_goes_wrong_is_said_and_the_next_job_runs(do, source, said, line):
    outcome, output, fine = do(perform(source), perform("print('next')"))
    assert said in outcome["error"]
    assert outcome["at"] == (line and {"file": "x.py", "line": line})
    assert (output, fine) == ("next", FINE)


def test_an_end_without_a_fault_is_none(do):
    assert do(perform("raise SystemExit"), perform("raise SystemExit(0)")) == [FINE, FINE]


def test_a_traceback_begins_with_the_readers_own_line_and_names_no_place_of_ours(do, folder):
    [outcome] = do(perform("def half(n):\n    return n / 0\n\nhalf(2)\n"))
    lines = outcome["error"].splitlines()
    assert lines[:2] == ["Traceback (most recent call last):", '  File "x.py", line 4']
    assert lines[-1] == "ZeroDivisionError: division by zero"
    assert str(folder) not in outcome["error"]
    assert outcome["at"] == {"file": "x.py", "line": 2}


def test_a_job_sees_nothing_of_the_one_before(do, folder):
    helper = {"x.py": "import helper; print(helper.name)"}
    lines = do(
        perform({**helper, "helper.py": "name = 'first'"}),
        perform({**helper, "helper.py": "name = 'second'"}),
        perform("from pathlib import Path; print(sorted(p.name for p in Path().iterdir()))"),
    )
    assert lines == ["first", FINE, "second", FINE, "['x.py']", FINE]
    assert list(folder.iterdir()) == []


def test_loggers_are_set_up_anew_for_each_job_and_stay_for_an_app(do):
    script = "import logging, sys\nlogging.basicConfig(stream=sys.stdout, format={!r})\nlogging.warning('hot')\n"
    app = HEAD.replace("\n\n", "\nimport logging, sys\n\n", 1) + (
        "logging.basicConfig(stream=sys.stdout, format='app: %(message)s', force=True)\n"
        + view("logging.getLogger('shop').warning('sold'); return ''")
    )
    one, two = (perform(script.format(f"{name}: %(message)s")) for name in ("one", "two"))
    lines = do(one, open_app(app, 2), two, send(2), send(2))
    assert [line for line in lines if isinstance(line, str)] == ["one: hot", "two: hot", "app: sold", "app: sold"]


def test_the_environment_is_its_own_for_each_job_and_stays_for_an_app(do):
    app = HEAD + "import os\nos.environ['TEA'] = 'green'\n" + view("return os.environ.get('TEA', 'none')")
    script = "import os\nprint(os.environ.get('TEA'))\nos.environ['TEA'] = 'black'\n"
    first, _, _, second, _, answer = do(perform(script), open_app(app, 2), perform(script), send(2))
    assert (first, second, text_of(answer)) == ("None", "None", "green")


def test_files_are_where_their_names_say(do):
    files = {
        "x.py": "from pathlib import Path\nfrom shop import cart\nprint(cart.name, Path('data/é.txt').read_text())",
        "shop/__init__.py": "",
        "shop/cart.py": "name = 'cart'",
        "data/é.txt": "ü",
    }
    assert do(perform(files)) == ["cart ü", FINE]


@pytest.mark.parametrize("name", ["job", "exchange", "inspector", "failure", "loggers", "stepper", "substitutes"])
def test_a_readers_module_may_be_called_like_one_of_ours(do, name):
    mine = {"x.py": f"import {name}; print({name}.mine)", f"{name}.py": "mine = 'mine'"}
    app = HEAD + view(f"import {name}; return {name}.mine")
    calls = [perform(mine), open_app({"x.py": app, f"{name}.py": "mine = 'mine'"}, http="GET /\n"), send()]
    printed, fine, opened, sent = do(*calls)
    assert (printed, fine) == ("mine", FINE)
    assert opened["answers"][0]["body"] == text_of(sent) == "mine"
    [without] = do(perform(f"import {name}"))
    assert "ModuleNotFoundError" in without["error"]


def test_an_app_answers_its_requests(do):
    app = HEAD + view("print('called')\n    return request.form.get('name', 'nobody')")
    http = "### Nobody\nGET /?a=1\n\n###\nPOST /\nContent-Type: application/x-www-form-urlencoded\n\nname=Ada\n"
    [outcome] = do(open_app(app, http=http))
    assert (outcome["error"], outcome["at"]) == ("", None)
    first, second = outcome["answers"]
    assert (first["title"], first["method"], first["target"]) == ("Nobody", "GET", "/?a=1")
    assert (first["status"], first["body"], first["printed"]) == ("200 OK", "nobody", "called\n")
    assert ["Content-Type", "text/html; charset=utf-8"] in first["headers"]
    assert (first["failed"], first["at"], first["warned"]) == ("", None, False)
    assert first["timeline"]
    assert second["sent"] == "Content-Type: application/x-www-form-urlencoded\n\nname=Ada"
    assert second["body"] == "Ada"


def test_a_factory_is_called(do):
    app = "def create_app():\n    from flask import Flask\n    return Flask('made', static_folder=None)\n"
    [outcome] = do(open_app(app, http="GET /\n"))
    assert outcome["answers"][0]["status"] == "404 NOT FOUND"


@pytest.mark.parametrize(
    ("source", "said", "at"),
    [
        ("import flask\n1 / 0", "ZeroDivisionError", {"file": "x.py", "line": 2}),
        ("print(1)", "create_app", None),
        (HEAD + "app.add_url_rule('/', 'none')\n@app.route('/')\ndef none(): pass\n", "", None),
    ],
)
def test_an_app_that_cannot_be_loaded_says_why_and_is_not_open(do, source, said, at):
    *_, outcome, next_one = do(open_app(source), perform("print('next')"))[:-1]
    assert said in outcome["error"]
    assert outcome["at"] == at
    assert next_one == "next"


def test_an_open_app_keeps_its_state_and_each_visitor_their_cookies(do):
    app = (
        HEAD
        + "seen = []\n"
        + view("seen.append(1)\n    session['n'] = session.get('n', 0) + 1\n    return f'{len(seen)} {session[\"n\"]}'")
    )
    jobs = open_app(app, http="GET /\n"), send(), send(), open_app(app), send(), ["close", 1], open_app(app), send()
    opened, *sent = do(*jobs)
    assert opened["answers"][0]["body"] == "1 1"
    assert [text_of(sent[0]), text_of(sent[1])] == ["2 1", "3 2"], "who is recorded is another visitor"
    assert text_of(sent[3]) == "1 3", "run again, it starts anew, and the visitor is the same"
    assert text_of(sent[-1]) == "1 1", "closed, it forgets its visitor"
    assert (sent[0]["status"], sent[0]["error"], sent[0]["cut"]) == ("200 OK", "", False)
    assert 0 < sent[0]["seconds"] < 5
    assert sent[0]["timeline"]


def test_a_request_is_sent_with_its_method_headers_cookies_and_body(do):
    said = "return [request.method, request.headers['X-One'], request.data.decode(), request.args, request.cookies]"
    asking = send(1, "/?q=1", "POST", (("X-One", "1"), ("Cookie", "a=b; c=d")), "é".encode())
    _, answer = do(open_app(HEAD + view(said)), asking)
    assert json.loads(text_of(answer)) == ["POST", "1", "é", {"q": "1"}, {"a": "b", "c": "d"}]


def test_bytes_arrive_as_they_are(do):
    app = HEAD + view("return request.get_data(), {'Content-Type': 'application/octet-stream'}")
    _, answer = do(open_app(app), send(method="POST", body=bytes(range(256))))
    assert base64.b64decode(answer["body"]) == bytes(range(256))


def test_redirects_are_not_followed_and_repeated_headers_stay_apart(do):
    app = HEAD + view("return '', 302, [('Location', '/x'), ('Set-Cookie', 'a=1'), ('Set-Cookie', 'b=2')]")
    _, answer = do(open_app(app), send())
    assert answer["status"] == "302 FOUND"
    assert [name for name, _ in answer["headers"]].count("Set-Cookie") == 2


def test_two_open_apps_share_nothing(do):
    app = HEAD + view(
        "import helper\n    session['n'] = session.get('n', 0) + 1\n    return f'{helper.name} {session[\"n\"]}'"
    )
    app += view("from package import late\n    return late.name", "/late")

    def files(name):
        late = {"package/__init__.py": "", "package/late.py": f"name = 'late {name}'"}
        return {"x.py": app, "helper.py": f"name = '{name}'", **late}

    calls = [send(1), send(2), send(1, "/late"), send(2, "/late"), send(1, "/late"), send(2), send(1)]
    _, _, *answers = do(open_app(files("one"), 1), open_app(files("two"), 2), *calls)
    assert [*map(text_of, answers)] == ["one 1", "two 1", "late one", "late two", "late one", "two 2", "one 2"]


def test_a_script_runs_beside_an_open_app(do):
    app = (
        HEAD
        + view("return Path('kept.txt').read_text()")
        + "from pathlib import Path\nPath('kept.txt').write_text('kept')\n"
    )
    _, printed, fine, answer = do(open_app(app), perform("print('script')", 2), send())
    assert (printed, fine, text_of(answer)) == ("script", FINE, "kept")


def test_a_closed_app_leaves_nothing(do, folder):
    app = HEAD + view("return 'here'") + "import weakref\nweakref.finalize(app, print, 'forgotten')\n"
    lines = do(open_app(app, 7), send(7), ["close", 7], ["close", 7], perform("print('next')", 8))
    # What close() returns is printed too.
    assert [line for line in lines if isinstance(line, str)] == ["forgotten", "None", "None", "next"]
    assert list(folder.iterdir()) == []


def test_an_app_whose_number_is_run_again_is_closed_first(do, folder):
    app = HEAD + view("return 'here'") + "import weakref\nweakref.finalize(app, print, 'forgotten')\n"
    first, forgotten, second = do(open_app({"x.py": app, "old.txt": ""}, 3), open_app({"x.py": HEAD}, 3))
    assert (first, forgotten, second) == (FINE, "forgotten", FINE)
    assert not (folder / "3" / "old.txt").exists()


def test_an_error_in_a_view_is_told_with_its_place_and_the_app_goes_on(do):
    app = HEAD + view("return str(1 / 0)") + view("return 'fine'", "/fine")
    opened, failed, fine = do(open_app(app, http="GET /\n\n###\nGET /fine\n"), send(), send(1, "/fine"))
    place = {"file": "x.py", "line": 8}
    for answer in (opened["answers"][0], failed):
        assert answer["status"] == "500 INTERNAL SERVER ERROR"
        assert answer["failed"].startswith('Traceback (most recent call last):\n  File "x.py", line 8, in view_\n')
        assert answer["failed"].rstrip().endswith("ZeroDivisionError: division by zero")
        assert answer["at"] == place
        assert not answer["warned"]
    assert (opened["error"], failed["error"]) == ("", ""), "an app may fail on purpose"
    assert (opened["answers"][1]["body"], text_of(fine), fine["failed"]) == ("fine", "fine", "")


def test_a_warning_in_a_view_is_an_error(do):
    app = HEAD + view("import warnings\n    warnings.warn('old', DeprecationWarning)\n    return ''")
    opened, sent = do(open_app(app, http="GET /\n\n###\nGET /\n"), send())
    assert "DeprecationWarning: old" in opened["error"]
    assert opened["at"] == sent["at"] == {"file": "x.py", "line": 9}
    assert len(opened["answers"]) == 1
    assert sent["warned"]


def test_what_a_request_cannot_even_ask_is_said(do):
    _, answer, fine = do(open_app(HEAD + view("return ''")), send(method="GET", headers=(("A", "b\nc"),)), send())
    assert answer["error"]
    assert fine["status"] == "200 OK"


def test_a_body_is_read_no_further_than_it_may_be(do):
    endless = "def more():\n        while True:\n            yield b'x' * 1_000_000\n    return more()"
    _, answer = do(open_app(HEAD + view(endless)), send())
    assert answer["cut"]
    assert len(base64.b64decode(answer["body"])) == 6_000_000


def test_an_answer_that_is_streamed_has_its_context_and_its_prints(do):
    app = "from flask import stream_with_context\n" + HEAD
    app += view(
        "def more():\n        for part in 'ab':\n            print(part)\n            yield part + request.path\n"
        "    return stream_with_context(more())"
    )
    _, *heard, answer = do(open_app(app), send())
    assert (text_of(answer), answer["printed"], heard) == ("a/b/", "a\nb\n", ["a", "b"])


def test_of_what_a_view_prints_the_beginning_is_kept(do):
    floods = HEAD + view("for _ in range(3000): print('x' * 99)\n    raise ValueError('y' * 100_000)")
    opened, *_, answer = do(open_app(floods, http="GET /\n"), send())
    for one in (*opened["answers"], answer):
        assert len(one["printed"]) < 100_100
        assert one["printed"].endswith("More than 100,000 characters: the rest is not shown.\n")
        assert len(one["failed"]) < 20_100
        assert one["failed"].startswith('Traceback (most recent call last):\n  File "x.py"')


def test_the_line_on_which_a_recorded_request_failed_is_said(do):
    [opened] = do(open_app(HEAD + view("return str(1 / 0)"), http="GET /nowhere\n\n###\nGET /\n"))
    assert (opened["error"], opened["at"]) == ("", {"file": "x.py", "line": 8})


CHECKED = "from answer import one\n\n\ndef test_one():\n    assert one() == 1\n"


@pytest.mark.parametrize(
    ("answer", "spoiled"),
    [
        ("def one():\n    return 1\n", False),
        ("def one():\n    return 2\n", False),
        ("def one(:\n", False),
        ("import sys, types\nsys.modules['shlex'] = types.ModuleType('shlex')\ndef one():\n    return 1\n", True),
        ("import builtins\nbuiltins.sorted = len\ndef one():\n    return 1\n", True),
        ("import pytest\npytest.raises = len\ndef one():\n    return 1\n", True),
    ],
)
def test_a_check_says_whether_python_itself_was_changed(tmp_path, answer, spoiled):
    """In a process of its own, which is spoiled afterwards."""
    text = json.dumps({"kind": "check", "files": {"answer.py": answer}, "tests": {"test_exercise.py": CHECKED}})
    program = f"import shlex, job; job.warm(); print(job.perform({text!r}))"
    environment = os.environ | {"RUNSHEET_JOBS": str(tmp_path), "PYTHONPATH": str(Path(exchange.__file__).parent)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    outcome = json.loads(done.stdout)
    assert outcome["spoiled"] is spoiled
    assert outcome["checked"]["tests"][0]["name"] == "One"


HOOKED = (
    HEAD
    + """\
@app.get("/")
def home():
    return "1"


@app.after_request
def named(response):
    response.headers["X-Name"] = name()
    return response


def name():
    return "Ada"


@app.teardown_request
def tidy(error):
    pass
"""
)
OF_HOOKED = """\
from app import app


def test_the_page_says_two():
    assert app.test_client().get("/").text == "2"
"""


@pytest.mark.parametrize(("source", "line"), [(HOOKED, 8), (HOOKED.replace('@app.get("/")\n', ""), 22)])
def test_the_line_that_is_told_is_the_views_not_that_of_a_hook_after_it(do, source, line):
    """Only where no view of the learner's has run, it is the hook's."""
    files, tests = {"app.py": source}, {"test_exercise.py": OF_HOOKED}
    [outcome] = do(["perform", json.dumps({"kind": "check", "files": files, "tests": tests})])
    at = outcome["checked"]["tests"][0]["at"]
    assert (at["file"], at["line"]) == ("app.py", line)
