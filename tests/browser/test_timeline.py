"""The timeline of a request: the script and the template draw the same, a list that opens by keyboard."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from flask import Flask, abort, flash, make_response, render_template_string, session
from flask_mail import Mail, Message
from flask_sqlalchemy import SQLAlchemy
from inspector import Watch, without_times
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import expect
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


def busy() -> dict:
    """What Flask did with a request that does a bit of everything."""
    app = Flask(__name__)
    app.secret_key = "a secret"
    app.config.update(SQLALCHEMY_DATABASE_URI="sqlite:///:memory:", MAIL_SUPPRESS_SEND=True)
    db, mail = SQLAlchemy(app), Mail(app)

    class Tea(db.Model):
        id = db.Column(db.Integer, primary_key=True)

    @app.get("/")
    def index():
        for number in (1, 2, 3):
            db.session.execute(db.select(Tea).where(Tea.id == number))
        mail.send(Message("Hi", ["b@example.com"], body="Hi there.", sender="a@example.com"))
        app.logger.warning("%s sold", 3)
        flash("Saved.", "success")
        session["user"] = "ada"
        answer = make_response(render_template_string("{{ name }}", name="Ada"))
        answer.set_cookie("theme", "dark", httponly=True)
        return answer

    with app.app_context():
        db.create_all()
        with Watch(app) as watch:
            app.test_client().get("/")
        db.session.remove()
        db.engine.dispose()
    return watch.timeline


def test_what_flask_did_is_seen_in_the_timeline(page):
    page.evaluate("told => document.body.replaceChildren(timelineOf(told))", busy())
    expect(page.locator("[data-kind=sql] summary .warn")).to_have_text(["N+1"] * 3)

    def opened(title: str):
        section = page.locator("details.kept").filter(has=page.locator("summary").get_by_text(title))
        if section.get_attribute("open") is None:
            section.locator("summary").click()
        return section

    def rows(title: str) -> list[list[str]]:
        return [row.locator("td").all_inner_texts() for row in opened(title).locator("tbody tr").all()]

    assert ["user (changed)", "–", "'ada'"] in rows("Session")
    assert ["theme", "dark", "HttpOnly; Path=/"] in rows("Cookies set")
    assert rows("Flashed") == [["success", "Saved."]]
    assert rows("Context of a string") == [["name", "'Ada'"]]
    assert rows("Log") == [["WARNING", __name__, "3 sold"]]
    sql, mail = opened("SQL").inner_text(), opened("Mail").inner_text()
    for said in ("3, N+1", "WHERE tea.id = ?", "3 times", "with (1,) (2,) (3,)", "selectinload()"):
        assert said in sql
    assert mail.split() == ["MailHi", "from", "a@example.com", "to", "b@example.com", "Hi", "there."]


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
