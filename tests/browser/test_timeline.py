"""The timeline of a request: the script and the template draw the same, a list that opens by keyboard."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from flask import Flask, abort, flash, render_template_string, session
from inspector import Watch, without_times
from jinja2 import Environment, FileSystemLoader
from runsheet.snippets.card import Exchange

PROJECT = Path(__file__).resolve().parents[2]

# Elements with their attributes, and their text, without the white space between them.
FLAT = """root => {
  const flat = (node) => [...node.children].map((one) =>
    `<${one.localName}${[...one.attributes].map((it) => ` ${it.name}=${it.value}`).sort().join("")}>` +
    (one.children.length ? flat(one) : "") + one.textContent.replace(/\\s+/g, ""));
  return flat(root).join("\\n");
}"""


def timelines() -> dict[str, dict]:
    """What Flask did with a few requests that are unlike each other."""
    app = Flask(__name__)
    app.secret_key = "a secret"

    @app.errorhandler(KeyError)
    def missing(error):
        return "missing", 404

    @app.get("/hello/<name>")
    def hello(name):
        session["n"] = session.get("n", 0) + 1
        flash("<b>Hello</b>")
        app.logger.warning("hello")
        return render_template_string("{{ name }}", name=name)

    @app.get("/missing")
    def fail():
        return {}["x"]

    @app.get("/closed")
    def closed():
        abort(403)

    client, found = app.test_client(), {}
    for target in ("/hello/Ada", "/hello/Bob", "/missing", "/closed", "/helo/Ada"):
        with Watch(app) as watch:
            client.get(target)
        found[target] = watch.timeline
    one = {"parameters": "(1,)", "took": 0.2, "rows": None, "same": 3, "n_plus_one": True}
    found["/hello/Bob"]["sql"] = [{"statement": "SELECT 1"} | one] * 3
    mail = {"subject": "Hi", "sender": "a@example.com", "recipients": ["b@example.com"], "body": "Hi.", "html": ""}
    found["/hello/Bob"]["mails"] = [mail]
    return found


@pytest.fixture(scope="module")
def script(tmp_path_factory) -> str:
    """timeline.js as one script that sets ``timelineOf``."""
    source = tmp_path_factory.mktemp("timeline") / "entry.js"
    module = PROJECT / "site/static/js/timeline/timeline.js"
    source.write_text(f'import {{ timelineOf }} from "{module.as_posix()}"; globalThis.timelineOf = timelineOf;')
    esbuild = PROJECT / "node_modules/.bin/esbuild"
    command = [esbuild, source, "--bundle", "--format=iife", "--log-level=warning"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def page(browser, script):
    with browser.new_context() as context:
        page = context.new_page()
        page.add_script_tag(content=script)
        yield page


def test_script_and_template_draw_the_same(page):
    macro = Environment(loader=FileSystemLoader(PROJECT / "site/templates"), autoescape=True)
    drawn = macro.get_template("timeline.html").module.drawn
    for target, timeline in timelines().items():
        told = without_times(timeline)
        page.evaluate("told => document.body.replaceChildren(timelineOf(told))", told)
        by_script = page.evaluate(FLAT, page.query_selector("body"))
        page.evaluate("html => { document.body.innerHTML = html }", str(drawn(Exchange(None, None, told))))
        assert page.evaluate(FLAT, page.query_selector("body")) == by_script, target
        assert "&lt;b" not in by_script
        assert page.locator("b b, code b").count() == 0, "what the app says is text"


def test_a_step_opens_by_keyboard_and_the_way_is_a_list(page):
    timeline = timelines()["/hello/Ada"]
    page.evaluate("told => document.body.replaceChildren(timelineOf(told))", timeline)
    way = page.get_by_role("list", name="What Flask did, step by step")
    assert way.locator("> li").first.inner_text().split() == ["request", "GET", "/hello/Ada"]
    assert way.locator("> li").last.inner_text().split()[:3] == ["sent", "200", "OK"]
    summary = page.locator("[data-kind=view] summary").first
    summary.focus()
    page.keyboard.press("Enter")
    details = page.locator("[data-kind=view] > details").first
    assert details.get_attribute("open") is not None
    assert "'Ada'" in details.inner_text()
    bar = page.locator("[data-kind=view] .bar").first
    assert 0 < float(bar.evaluate("bar => bar.style.getPropertyValue('--took')")) <= 1
