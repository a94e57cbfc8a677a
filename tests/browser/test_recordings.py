"""`flask snippets run | record | test` where the Python is the browser's."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.small_snippets import APP, HELLO, REQUESTS, metadata

pytestmark = pytest.mark.xdist_group("recordings")
NEWER = metadata('requires-python = ">=3.12"') + "type Price = int\nprint(Price.__value__)\n"


@pytest.fixture
def invoke(launch):
    """Runs a command of `flask` on a site, in a thread of its own: Playwright's loop of this one is taken."""

    def invoke(app, *arguments: str):
        with ThreadPoolExecutor(1) as pool:
            return pool.submit(app.test_cli_runner().invoke, args=arguments).result()

    return invoke


def test_every_browser_snippet_prints_in_pyodide_what_is_recorded(app, invoke, at_the_end):
    result = invoke(app, "snippets", "test", "--only", "browser")
    at_the_end(f"snippets, {result.stdout.splitlines()[-1]}")
    assert result.exit_code == 0, result.output
    ran = int(re.search(r"^Python 3\.1\d\.\d+ in the browser: (\d+) passed, 0 failed", result.stdout, re.MULTILINE)[1])
    assert ran >= 100, "most of them run in the browser"


def test_what_this_python_is_too_old_for_is_run_and_recorded_in_the_browser(notes, invoke):
    notes.snippet("newer.py", NEWER)
    app = notes.app()
    assert invoke(app, "snippets", "run", "newer.py").stdout == "<class 'int'>\n"
    recorded = invoke(app, "snippets", "record")
    assert recorded.output.startswith("recorded newer.py (")
    assert (notes.snippets / "newer.out").read_text() == "<class 'int'>\n"
    tested = invoke(app, "snippets", "test").output
    assert "newer.py: not run here: needs Python >=3.12\n" in tested
    assert re.search(r": 0 passed, 0 failed, 1 skipped\nPython 3\S+ in the browser: 1 passed, 0 failed", tested)


def test_of_several_each_is_told_of_and_the_rest_goes_on(notes, invoke):
    endless = metadata("[tool.runsheet]", "timeout = 1") + "while True: pass\n"
    warning = "import warnings\nwarnings.warn('old', DeprecationWarning)\n"
    sources = {
        "a_endless.py": endless,
        "b_hello.py": HELLO,
        "c_stale.py": "print('new')\n",
        "d_warns.py": warning + "print('warned')\n",
        "e_warns.py": warning + APP,
        "f_shout.py": APP,
        "g_local.py": metadata("[tool.runsheet]", 'runs = "local"') + HELLO,
        "h_older.py": metadata('requires-python = "<3.12"') + HELLO,
    }
    for name, source in sources.items():
        notes.snippet(name, source)
        notes.snippet(name.replace(".py", ".out"), "hello\n")
    for name in ("e_warns", "f_shout"):
        notes.snippet(f"{name}.http", REQUESTS)
    app = notes.app()
    invoke(app, "snippets", "record", "f_shout.py")
    result = invoke(app, "snippets", "test", "--only", "browser")
    assert result.exit_code == 1
    assert "a_endless.py: still ran after 1 s\n" in result.stderr
    assert re.search(r"c_stale.py: the recording is stale\.(.|\n)*\+new", result.stderr)
    for name in ("d_warns", "e_warns"):
        assert re.search(rf"{name}\.py: (.|\n)*DeprecationWarning: old", result.stderr), result.stderr
    assert "h_older.py: not run here: needs Python <3.12\n" in result.stdout
    assert re.search(r"in the browser: 2 passed, 4 failed, 1 skipped\n$", result.stdout)


def test_without_a_browser_the_rest_is_run_and_it_is_said(notes, invoke, monkeypatch):
    monkeypatch.setenv("RUNSHEET_BROWSER", str(notes.folder / "none"))
    notes.snippet("hello.py", HELLO)
    notes.snippet("hello.out", "hello\n")
    notes.snippet("newer.py", NEWER)
    notes.snippet("newer.out", "<class 'int'>\n")
    app = notes.app()
    tested = invoke(app, "snippets", "test")
    assert tested.exit_code == 0
    assert ": 1 passed, 0 failed, 1 skipped\n" in tested.stdout
    assert "Not run in a browser: RUNSHEET_BROWSER names " in tested.stderr
    assert invoke(app, "snippets", "test", "--only", "browser").exit_code == 1
    recorded = invoke(app, "snippets", "record")
    assert "newer.py: not run here: needs Python >=3.12, and in a browser: RUNSHEET_BROWSER names " in recorded.output
