"""Python in the worker: what it can do, what it costs, what breaks it and what comes after."""

from __future__ import annotations

import contextlib
import hashlib
import re
import time
from typing import NamedTuple

import pytest
from playwright.sync_api import expect
from runsheet.bundle.packages import OFFERED
from runsheet.headless import serving

from tests.browser.conftest import app_server, asked_of, browsing
from tests.browser.test_run import START_MS, card, run, shown
from tests.conftest import Notes

pytestmark = pytest.mark.xdist_group("runtime")

HASHED = {
    "scrypt(b'p', salt=b's', n=1024, r=8, p=1)": hashlib.scrypt(b"p", salt=b"s", n=1024, r=8, p=1),
    "scrypt(b'p', salt=b's', n=16, r=1, p=2, dklen=20)": hashlib.scrypt(b"p", salt=b"s", n=16, r=1, p=2, dklen=20),
    "pbkdf2_hmac('sha256', b'p', b's', 1000)": hashlib.pbkdf2_hmac("sha256", b"p", b"s", 1000),
    "pbkdf2_hmac('sha1', b'p', b's', 10, 7)": hashlib.pbkdf2_hmac("sha1", b"p", b"s", 10, 7),
    "pbkdf2_hmac('SHA512', b'', b's', 10)": hashlib.pbkdf2_hmac("SHA512", b"", b"s", 10),
}
# The modules of the offered packages, where they are not called like the package.
MODULES = sorted(re.sub(r"\[.*", "", name).replace("-", "_") for name in OFFERED)
# What each script prints; a pattern is looked for.
PRINTS: dict[str, tuple[str, str | re.Pattern]] = {
    "asyncio": (
        "import asyncio\n\n\nasync def two():\n    await asyncio.sleep(0.01)\n    return 2\n\n\n"
        "async def main():\n    print(sum(await asyncio.gather(two(), two())))\n\n\nasyncio.run(main())\n",
        "4",
    ),
    "left behind": (
        "import asyncio\n\n\nasync def late():\n    try:\n        await asyncio.sleep(60)\n    finally:\n"
        "        print('cancelled')\n\n\nasync def numbers():\n    try:\n        yield 1\n    finally:\n"
        "        print('closed')\n\n\nasync def main():\n    global kept, task\n"
        "    task = asyncio.create_task(late())\n    kept = numbers()\n    print(await anext(kept))\n"
        "    await asyncio.sleep(0)\n\n\n"
        "asyncio.run(main())\nprint('end')\n",
        "1 cancelled closed end",
    ),
    "loop in loop": (
        "import asyncio\n\n\nasync def main():\n    asyncio.run(asyncio.sleep(0))\n\n\nasyncio.run(main())\n",
        re.compile(r"RuntimeError: asyncio\.run\(\) cannot be called from a running event loop"),
    ),
    "one loop": (
        "import asyncio\n\n\nasync def loop():\n    await asyncio.sleep(0)\n    return asyncio.get_running_loop()\n\n\n"
        "with asyncio.Runner() as runner:\n    print(runner.run(loop()) is runner.run(loop()))\n"
        "print(asyncio.run(loop()) is asyncio.run(loop()), asyncio.run(loop()).is_closed())\n",
        "True False True",
    ),
    "eager": (
        "import asyncio\n\n\nasync def say(name):\n    print(name, asyncio.current_task().get_name())\n\n\n"
        "async def main(eager):\n    if eager:\n"
        "        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)\n"
        "    task = asyncio.create_task(say('task'), name='named')\n    print('main')\n    await task\n\n\n"
        "asyncio.run(main(True))\nasyncio.run(main(False))\n",
        re.compile(r"^task \S+ main main task named$"),
    ),
    "hashes": (
        "import hashlib\n" + "".join(f"print(hashlib.{call}.hex())\n" for call in HASHED),
        " ".join(value.hex() for value in HASHED.values()),
    ),
    "unknown hash": (
        "import hashlib\n\nhashlib.pbkdf2_hmac('none', b'p', b's', 1)\n",
        re.compile("ValueError: unsupported hash type none"),
    ),
    "password": (
        # Usable: not as a loop in Python would do it, which needs millions of these.
        "import hashlib, time\nfrom werkzeug.security import check_password_hash, generate_password_hash\n\n"
        "start = time.perf_counter()\nfor _ in range(100_000):\n    hashlib.sha256(b'p').digest()\n"
        "loop = time.perf_counter() - start\nfor method in ('scrypt', 'pbkdf2'):\n    start = time.perf_counter()\n"
        "    kept = generate_password_hash('secret', method)\n"
        "    took = (time.perf_counter() - start) / loop\n    assert took < 10, took\n"
        "    print(check_password_hash(kept, 'secret'))\n",
        "True True",
    ),
    "recursion": ("def f(n):\n    return f(n + 1)\n\n\nf(0)\n", re.compile("RecursionError: maximum recursion depth")),
    "200 MB": ("print(len(bytearray(200 * 2**20)))\n", "209715200"),
    "memory": (
        "kept = [None] * 2**29\n",
        re.compile("MemoryError"),
    ),
    "after": ("print('fine')\n", "fine"),
    "versions": (
        "from importlib.metadata import PackageNotFoundError, version\n\n"
        "print(version('Flask_Login'), version('flask'))\n"
        "try:\n    version('none')\nexcept PackageNotFoundError:\n    print('none')\n",
        re.compile(r"^[\d.]+ [\d.]+ none$"),
    ),
    "served": (
        "from flask import Flask\n\napp = Flask(__name__)\napp.run()\nprint('after')\n",
        re.compile(r"Ignoring a call to 'app\.run\(\)'.* after$"),
    ),
    "threads": (
        "import threading\n\nthreading.Thread(target=print).start()\n",
        re.compile("RuntimeError: can't start new thread"),
    ),
    "processes": ("import subprocess\n\nsubprocess.run(['ls'])\n", re.compile("OSError.*does not support processes")),
    "folded": (
        "import json\n\n\ndef read(text):\n    return json.loads(text)\n\n\nread('{')\n",
        re.compile(
            r'Traceback \(most recent call last\): File "folded\.py", line 8 read\(.*'
            r'File "folded\.py", line 5, in read return json\.loads\(text\).*'
            r'File "json/decoder\.py", line \d+, in raw_decode \(\d more on the way here\) '
            r'json\.decoder\.JSONDecodeError: '
        ),
    ),
}  # fmt: skip
OTHERS = {
    "keyboard.py": "name = input('Name? ')\nprint('Hello', name)\nwhile True:\n    try:\n        print(input())\n"
    "    except EOFError:\n        break\nprint('end')\n",
    "lines.py": "import sys\n\nfor line in sys.stdin:\n    print(line.strip().upper())\n",
    "sleep.py": "import sys, time\n\nprint('first')\nprint('careful', file=sys.stderr)\n"
    "before = time.perf_counter()\ntime.sleep(5)\n"
    "print(time.perf_counter() - before >= 5)\n",
    "broken.py": "x = []\nfor _ in range(100_000):\n    x = [x]\nrepr(x)\n",
    "million.py": "for number in range(1_000_000):\n    print(number)\n",
    "random.py": "import random, secrets\n\n"
    "print(random.random(), secrets.token_hex(), random.SystemRandom().random())\n",
    "offered.py": "import importlib\n\nfor name in "
    + repr(MODULES)
    + ":\n    importlib.import_module(name)\n    print(name)\n",
    "helper.py": "print('one')\n",
}


class Site(NamedTuple):
    """A small site that is served: its address, and the paths of it that were asked for."""

    url: str
    asked: list[str]


@contextlib.contextmanager
def site_of(notes: Notes):
    app = notes.app()
    asked = asked_of(app)
    with serving(app_server(app)) as url:
        yield Site(url, asked)


def write(notes: Notes, snippets: dict[str, str]):
    requests = {name: text for name, text in snippets.items() if name.endswith(".http")}
    for name, text in requests.items():
        notes.snippet(name, text)
    programs = {name: text for name, text in snippets.items() if name not in requests}
    notes.recorded(programs, "### GET /\n200 OK\n\nrecorded\n")


@contextlib.contextmanager
def page_of(browser, site: Site):
    with browsing(browser, site.url) as page:
        page.goto("/page/")
        yield page


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory):
    """One page with all the scripts, and one worker, as long as nothing ends it."""
    notes = Notes(tmp_path_factory.mktemp("notes"))
    write(notes, {f"{name}.py": source for name, (source, _) in PRINTS.items()} | OTHERS)
    with site_of(notes) as site, page_of(browser, site) as page:
        yield page


@pytest.mark.parametrize("name", PRINTS)
def test_a_script_prints(page, name):
    _, expected = PRINTS[name]
    printed = shown(run(page, f"{name}.py"))
    if isinstance(expected, str):
        assert printed == expected
    else:
        assert expected.search(printed)


def start(page, name: str):
    """Press Run and wait until it prints."""
    figure = card(page, name)
    figure.get_by_role("button", name="Run").click()
    return figure


def test_input_is_typed_at_the_keyboard_until_its_end(page):
    start(page, "keyboard.py")
    figure = card(page, "keyboard.py")
    field = figure.get_by_role("textbox", name="Input")
    for line in ("Ada", "one", "two"):
        expect(field).to_be_focused()
        page.keyboard.type(line)
        page.keyboard.press("Enter")
        expect(figure.locator(".stdout")).to_contain_text(f"{line}\n", use_inner_text=True)
    expect(field).to_be_focused()
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(figure.get_by_role("button", name="End of input")).to_be_focused()
    page.keyboard.press("Enter")
    expect(figure.locator(".output > .state")).to_have_text(re.compile("^Run here in"))
    assert shown(figure) == "Name? Ada Hello Ada one one two two end"
    expect(field).to_have_count(0)


def test_standard_input_has_lines_and_a_stop_ends_the_waiting(page):
    figure = start(page, "lines.py")
    field = figure.get_by_role("textbox", name="Input")
    field.fill("a b")
    field.press("Enter")
    expect(figure.locator(".stdout")).to_contain_text("A B")
    figure.get_by_role("button", name="Stop").click()
    expect(figure.locator(".output > .state")).to_have_text("Stopped.")
    expect(field).to_have_count(0)


def test_what_is_printed_before_a_sleep_is_seen_before_it_ends(page):
    figure = start(page, "sleep.py")
    expect(figure.locator(".stdout")).to_have_text("first\n", timeout=START_MS)
    expect(figure.locator(".stderr")).to_have_text("careful\n")
    expect(figure.locator(".output > .state")).to_have_text("Running …")
    expect(figure.locator(".stdout")).to_have_text("first\nTrue\n")


def test_a_crash_of_the_runtime_is_said_in_one_sentence_and_the_next_run_works(page):
    figure = start(page, "broken.py")
    state = figure.locator(".output > .state")
    expect(state).to_have_text(re.compile("^Python itself broke and was started anew: .+"), timeout=START_MS)
    expect(figure.get_by_role("button", name="Run")).to_be_visible()
    assert "\n" not in state.inner_text()
    assert shown(run(page, "after.py")) == "fine"


def test_a_million_lines_leave_the_page_quick(page):
    figure = start(page, "million.py")
    expect(figure.get_by_text("the rest is not shown")).to_be_visible(timeout=START_MS)
    theme = page.get_by_role("button", name=re.compile("theme", re.IGNORECASE)).first
    before = theme.get_attribute("aria-label")
    began = time.perf_counter()
    theme.click()
    expect(theme).not_to_have_attribute("aria-label", before)
    assert time.perf_counter() - began < 10, "it prints for longer than that"
    expect(figure).to_have_attribute("data-running", "")
    expect(figure.locator(".output > .state")).to_have_text(re.compile("^Run here in"), timeout=30_000)
    assert 99_000 < len(figure.locator(".stdout").inner_text()) <= 100_000


def test_each_worker_has_chances_of_its_own(page):
    seen = []
    for _ in range(2):
        seen += shown(run(page, "random.py")).split()
        stop(page)
    assert len(set(seen)) == 6


def stop(page):
    """End the worker, by stopping something in it."""
    figure = start(page, "lines.py")
    expect(figure.get_by_role("textbox", name="Input")).to_be_visible(timeout=START_MS)
    figure.get_by_role("button", name="Stop").click()
    expect(figure.locator(".output > .state")).to_have_text("Stopped.")


def test_each_offered_package_imports_in_a_fresh_worker(page, at_the_end):
    stop(page)
    assert shown(run(page, "offered.py", 120_000)).split() == MODULES
    at_the_end(f"packages offered in Pyodide: {len(MODULES)} imported")


def test_a_run_tells_others_where_it_failed(page):
    page.evaluate("""() => {
        document.addEventListener("snippet-ran", ({ target, detail: { id, job, outcome } }) => {
            const { at, error } = outcome;
            window.told = { name: target.dataset.snippet, id: typeof id, entry: job.entry, at, error: error.slice(-7) };
        });
    }""")
    run(page, "folded.py")
    told = page.evaluate("window.told")
    assert told.pop("error")
    assert told == {"name": "folded.py", "id": "number", "entry": "folded.py", "at": {"file": "folded.py", "line": 5}}
    run(page, "after.py")
    assert page.evaluate("window.told.at") is None


APP = """\
# /// script
# dependencies = ["flask"]
# ///
import sys

print("flask" in sys.modules)
from flask import Flask

app = Flask(__name__)


@app.get("/")
def home():
    return "hi"
"""
CORE = {"pyodide", "pyodide.asm", "stdlib", "own"}
FILE = re.compile(r"^.*/(.+)-[0-9A-Z]{8}\.(?:json|mjs|wasm|zst)$")


@pytest.mark.parametrize(
    ("snippets", "wanted", "flask_is_there"),
    [
        (
            {"one.py": "import json, sqlite3\nprint(1)\n", "two.py": "import sys\nprint('flask' in sys.modules)\n"},
            {"memory-python"},
            False,
        ),
        ({"one.py": "print(1)\n", "two.py": APP, "two.http": "GET /\n"}, {"memory-flask", "base"}, True),
    ],
)
def test_only_what_is_needed_is_fetched(browser, notes, snippets, wanted, flask_is_there):
    """Two at once, in a browser that has nothing yet: for scripts no package, for apps Flask, which the memory that
    they start from has imported already."""
    write(notes, snippets)
    with site_of(notes) as site, page_of(browser, site) as page:
        assert not [name for name in site.asked if name.endswith((".zst", ".wasm", ".mjs"))]
        for name in ("one.py", "two.py"):
            start(page, name)
        for name in ("one.py", "two.py"):
            state = card(page, name).locator(".output > .state")
            expect(state).to_have_text(re.compile("^Run here in"), timeout=START_MS)
        expect(card(page, "two.py").locator(".stdout")).to_have_text(f"{flask_is_there}\n")
    fetched = [match[1] for match in map(FILE.match, site.asked) if match]
    parts = {name for name in fetched if name != "sw"}
    assert parts == CORE | wanted | {"manifest"}


def test_what_has_run_once_runs_without_a_network(browser, notes):
    write(notes, {"one.py": "print('still')\n"})
    with contextlib.ExitStack() as server:
        site = server.enter_context(site_of(notes))
        with page_of(browser, site) as page:
            run(page, "one.py")
            expect(page.locator("html")).to_have_attribute("data-offline", "all", timeout=START_MS)
            page.context.set_offline(True)
            server.close()
            figure = start(page, "one.py")
            expect(figure.locator(".output > .state")).to_have_text(re.compile("^Run here in"))
            page.reload()
            assert shown(run(page, "one.py")) == "still"


@pytest.mark.parametrize("part", ["pyodide.asm", "stdlib", "memory-flask", "base", "own"])
def test_a_part_that_does_not_come_is_said_and_the_next_run_fetches_it(frozen, new_page, part):
    page = new_page(frozen)
    page.goto("/python/comprehensions-generators/")
    figure = card(page, "python/comprehensions-generators/dicts.py")
    page.route(f"**/runtime/{part}-*", lambda route: route.abort())
    figure.get_by_role("button", name="Run").click()
    failed = re.compile("^Python could not be started: .*fetch")
    expect(figure.locator(".output > .state")).to_have_text(failed, timeout=START_MS)
    page.unroute_all()
    run(page, "python/comprehensions-generators/dicts.py")


COLLECTED = """async () => {
    const { deferCollection, giveBack } = await import("/static/js/worker/collected.js");
    deferCollection();
    const given = [];
    const registry = new FinalizationRegistry((held) => given.push(held));
    (() => registry.register({}, "found"))();
    for (let n = 0; n < 5; n++) {
        await new Promise((done) => setTimeout(done, 20));
        gc();
    }
    await new Promise((done) => setTimeout(done, 100));
    const before = [...given];
    giveBack();
    return [before, given];
}"""


def test_what_the_collector_finds_is_given_back_only_between_jobs(launch, live):
    """Pyodide broke (NoGilError) where it happened while Python waited."""
    with launch("--js-flags=--expose-gc") as browser, browsing(browser, live.url) as page:
        page.goto("/healthz")
        assert page.evaluate(COLLECTED) == [[], ["found"]]
