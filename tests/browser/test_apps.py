"""Browsing an app that runs in the reader's browser: the request bar, its answers, and the preview."""

from __future__ import annotations

import contextlib
import http.server
import re
import socket
import threading
from functools import partial

import pytest
from playwright.sync_api import Page, expect
from runsheet.publish import publish

from tests.browser.conftest import QuietFiles, Served, app_server, serving
from tests.browser.test_accessibility import AXE, RUN_AXE, STANDARDS
from tests.conftest import Notes

pytestmark = pytest.mark.xdist_group("apps")
START_MS = 30_000

SHOP = """
import sqlite3
import time

from flask import Flask, Response, flash, redirect, render_template, request, session, url_for

app = Flask(__name__)
app.secret_key = "not secret here"
db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)")


@app.get("/")
def home():
    session["n"] = session.get("n", 0) + 1
    return render_template("home.html")


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "GET":
        return render_template("login.html")
    if request.form["password"] != "pythonic":
        flash("Wrong password.")
        return render_template("login.html"), 401
    session["user"] = request.form["user"]
    flash(f"Welcome, {session['user']}, by {request.form.get('how', 'nothing')}.")
    return redirect(url_for("home"))


@app.route("/notes", methods=["GET", "POST"])
def notes():
    if request.method == "POST":
        db.execute("INSERT INTO note (text) VALUES (?)", (request.form["text"],))
        return redirect(url_for("notes"), 303)
    return render_template("notes.html", notes=db.execute("SELECT id, text FROM note").fetchall())


@app.post("/notes/<int:number>/delete")
def delete(number):
    db.execute("DELETE FROM note WHERE id = ?", (number,))
    return redirect(url_for("notes"))


@app.route("/upload", methods=["GET", "POST"])
def upload():
    if request.method == "GET":
        return render_template("upload.html")
    return "<br>".join(f"{key}: {file.filename} ({len(file.read())})" for key, file in request.files.items(multi=True))


@app.route("/api/echo", methods=["POST", "PUT"])
def echo():
    return {"method": request.method, "json": request.get_json(), "token": request.headers.get("X-Token")}, 201


@app.get("/api/user")
def user():
    return {"user": session.get("user"), "asked": request.args.get("q"), "from": request.referrer}


@app.get("/search")
def search():
    return f"<h1>Found {request.args['q']}</h1>"


@app.get("/fail")
def fail():
    print("before it fails")
    return str(1 / 0)


@app.get("/hop/<int:left>")
def hop(left):
    return redirect(url_for("hop", left=left - 1) if left else url_for("user"))


@app.get("/away")
def away():
    return redirect("https://example.org/there")


@app.post("/again")
def again():
    return redirect(url_for("kept"), 307)


@app.post("/kept")
def kept():
    return f"<h1>Kept {request.form['word']}</h1>"


@app.get("/stream")
def stream():
    def parts():
        for n in range(3):
            yield f"data: {n}\\n\\n"
            time.sleep(0.01)

    return Response(parts(), mimetype="text/event-stream")


@app.get("/long")
def long():
    return Response("x" * 300_000, mimetype="text/plain")


@app.get("/for-ever")
def for_ever():
    while True:
        pass


@app.get("/picture.svg")
def picture():
    return Response('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', mimetype="image/svg+xml")


@app.get("/scripts")
def scripts():
    return render_template("scripts.html")


@app.get("/modules")
def modules():
    return '<p id="said"></p><script type="module" src="/static/start.js"></script>'


@app.post("/mirror")
def mirror():
    return request.get_data(as_text=True)
"""
BASE = """<!doctype html>
<title>{% block title %}Shop{% endblock %}</title>
<link rel="stylesheet" href="{{ url_for('static', filename='style.css') }}">
{% for message in get_flashed_messages() %}<p class="flash">{{ message }}</p>{% endfor %}
{% block main %}{% endblock %}
<nav><a href="/">Home</a> <a href="{{ url_for('notes', _external=True) }}" target="_blank">Notes</a>
<a href="/missing">Missing</a> <a href="/fail">Fail</a> <a href="https://example.org/">Elsewhere</a>
<a href="/api/user?q=link">As JSON</a> <a href="#deep">Down</a></nav>
<div style="height: 200vh"></div><p id="deep">Deep</p>
"""
FILES = {
    "app.py": SHOP,
    "templates/base.html": BASE,
    "templates/home.html": """{% extends "base.html" %}{% block main %}
<h1>Home of {{ session.user or "nobody" }}</h1><p id="n">Visit {{ session.n }}</p>
<img id="pic" src="/picture.svg" alt="A picture"><p id="styled">Styled</p><script src="/static/shop.js"></script>
<img src="https://example.org/x.png" alt=""><script src="https://example.org/x.js"></script>{% endblock %}""",
    "templates/login.html": """{% extends "base.html" %}{% block title %}Log in{% endblock %}{% block main %}
<form method="post"><input name="user" aria-label="User" required><input name="password" aria-label="Password">
<button name="how" value="button">Log in</button></form>{% endblock %}""",
    "templates/notes.html": """{% extends "base.html" %}{% block main %}
<ul>{% for id, text in notes %}<li>{{ text }}<form method="post" action="/notes/{{ id }}/delete">
<button aria-label="Delete {{ text }}">x</button></form></li>{% endfor %}</ul>
<form method="post"><input name="text" aria-label="Text"><button>Add</button></form>{% endblock %}""",
    "templates/upload.html": """{% extends "base.html" %}{% block main %}
<form method="post" enctype="multipart/form-data"><input type="file" name="one" aria-label="One">
<input type="file" name="more" aria-label="More" multiple><button>Upload</button></form>
<form action="/search"><input name="q" aria-label="Word"><button>Search</button>
<button formaction="/again" formmethod="post" name="word" value="told">Again</button></form>{% endblock %}""",
    "templates/scripts.html": """<title>Scripts</title><p id="out"></p>
<button onclick="window.location.href = '/search?q=set'">Set</button>
<button onclick="location.reload()">Reload</button>
<button onclick="document.querySelector('form').submit()">Submit</button>
<button onclick="history.pushState({n: 1}, '', '/scripts/deeper')">Push</button>
<form action="/search"><input name="q" value="submitted"></form>
<script>addEventListener("popstate", ({ state }) => (out.textContent = "popped " + JSON.stringify(state)));</script>""",
    "static/style.css": '@import "more.css"; #styled { color: rgb(1, 2, 3) }',
    "static/more.css": "#styled { background: url(/picture.svg) rgb(4, 5, 6) }",
    "static/shop.js": "document.title = `${document.title} by script`;",
    "static/start.js": 'import { word } from "./word.js";\nsaid.textContent = word + import.meta.url.slice(0, 5);',
    "static/word.js": 'export const word = "module";',
}
REQUESTS = """
### The start
GET /

### Log in
POST /login
Content-Type: application/x-www-form-urlencoded

user=ada&password=pythonic

### An API
PUT /api/echo
Content-Type: application/json
X-Token: t

{"a": [1, 2]}
"""


class Shop:
    """A page with the shop's card, run; and what a reader does there."""

    def __init__(self, page: Page):
        self.page = page
        self.card = page.locator("figure.snippet").first
        self.panel = self.card.get_by_role("region", name="Try the app")
        self.address = self.panel.get_by_label("Address")
        self.line = self.panel.locator("> .state")
        self.frame = self.panel.frame_locator("iframe").frame_locator("iframe")

    def run(self) -> None:
        self.card.get_by_role("button", name="Run").click()
        expect(self.line).to_contain_text("OK", timeout=START_MS)

    def go(self, address: str, status: str = "200 OK") -> None:
        """Send a GET by the address line, to a fresh app's beginning if need be."""
        self.panel.get_by_label("Method", exact=True).select_option("GET")
        self.address.fill(address)
        # What it said before must not be taken for the answer.
        self.line.evaluate("line => line.replaceChildren()")
        self.address.press("Enter")
        expect(self.line).to_contain_text(status)
        expect(self.panel.get_by_role("button", name="Send")).to_be_visible()

    def press(self, name: str) -> None:
        """Press a button of the panel. By key: where frames have just moved, a click may still land in one."""
        self.panel.get_by_role("button", name=name, exact=True).press("Enter")

    def reset(self) -> None:
        """Start the app anew and wait for its first page."""
        self.line.evaluate("line => line.replaceChildren()")
        self.frame.locator("html").evaluate("page => page.replaceChildren()")
        self.press("Reset")
        expect(self.line).to_contain_text("OK", timeout=START_MS)
        expect(self.frame.locator("#n")).to_be_visible()

    def login_page(self) -> None:
        """Go to a page without scripts of its own."""
        self.go("/login")
        expect(self.frame.get_by_label("User")).to_be_visible()

    def tab(self, name: str):
        self.panel.get_by_role("tab", name=name).press("Enter")
        return self.panel.locator(f".{name.lower()}")

    def visits(self) -> int:
        """How often the session has seen the first page, which is shown."""
        return int(self.frame.locator("#n").inner_text().removeprefix("Visit "))

    def inside(self, script: str):
        """Evaluate in the page that is shown."""
        return self.frame.locator("html").evaluate(script)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Notes:
    """A site with one page, which shows the shop."""
    notes = Notes(tmp_path_factory.mktemp("shop"))
    for name, text in FILES.items():
        notes.snippet(f"shop/{name}", text)
    notes.snippet("shop.http", REQUESTS)
    heads = ["GET /", "POST /login", "PUT /api/echo"]
    notes.snippet("shop.out", "".join(f"### {head}\n200 OK\nContent-Type: text/html\n\nrecorded\n" for head in heads))
    notes.page("page", "# Page\n\n```snippet\nshop\n```\n")
    return notes


@pytest.fixture(scope="module", params=["live", "frozen"])
def site(request, folder):
    """The site as it is served, and as files below a path of a server that sends no headers."""
    if request.param == "live":
        with serving(app_server(folder.app())) as url:
            yield Served(url, ["/page/"])
        return
    built, _ = publish(folder.app(FREEZER_DESTINATION=str(folder.folder / "host" / "below")))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietFiles, directory=str(built.parent)))
    with serving(server) as url:
        yield Served(url, ["/below/page/"])


@pytest.fixture(scope="module")
def opened(browser, site):
    """The shop, run once for all tests of the module."""
    context = browser.new_context(base_url=site.url, viewport={"width": 1280, "height": 1600}, bypass_csp=False)
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.goto(site.paths[0])
    shop = Shop(page)
    shop.run()
    yield shop
    context.close()


@pytest.fixture
def shop(opened):
    """The shop, at its first page with an empty history and no cookies."""
    opened.reset()
    expect(opened.panel.get_by_role("button", name="Back")).to_have_attribute("aria-disabled", "true")
    return opened


def test_the_first_page_is_shown_with_what_the_app_serves_for_it(shop):
    expect(shop.frame.get_by_role("heading", name="Home of")).to_be_visible()
    styled = "(e => [getComputedStyle(styled).color, getComputedStyle(styled).backgroundColor, pic.naturalWidth])()"
    assert shop.inside(f"() => {styled}") == ["rgb(1, 2, 3)", "rgb(4, 5, 6)", 9]
    expect(shop.panel.locator(".caption")).to_have_text("Shop by script · 2 things of other hosts are not loaded here")
    assert shop.panel.locator("iframe").get_attribute("title") == "Preview of the app: Shop by script"


def test_the_session_counts_and_reset_forgets(shop):
    first = shop.visits()
    for more in (1, 2):
        shop.press("Load again")
        expect(shop.frame.locator("#n")).to_have_text(f"Visit {first + more}")
    shop.reset()
    assert shop.visits() == first


def test_run_again_keeps_the_place_and_the_history(shop):
    shop.login_page()
    shop.card.get_by_role("button", name="Run").press("Enter")
    expect(shop.card.locator(".output > .state")).to_have_text(re.compile("^Run here"))
    expect(shop.frame.get_by_label("User")).to_be_visible()
    expect(shop.address).to_have_value("/login")
    shop.press("Back")
    expect(shop.frame.locator("#n")).to_be_visible()


def test_a_login_with_flash_and_redirect(shop):
    shop.login_page()
    expect(shop.panel.locator(".caption")).to_have_text("Log in")
    shop.frame.get_by_label("User").fill("Ada")
    shop.frame.get_by_label("Password").fill("wrong")
    shop.frame.get_by_role("button", name="Log in").click()
    expect(shop.frame.locator(".flash")).to_have_text("Wrong password.")
    expect(shop.line).to_contain_text("POST /login → 401 UNAUTHORIZED")
    shop.frame.get_by_label("User").fill("Ada")
    shop.frame.get_by_label("Password").fill("pythonic")
    shop.frame.get_by_label("Password").press("Enter")
    expect(shop.frame.locator(".flash")).to_have_text("Welcome, Ada, by button.")
    expect(shop.frame.get_by_role("heading", name="Home of Ada")).to_be_visible()
    expect(shop.line).to_contain_text("POST /login → 302 → / → 200 OK")
    expect(shop.address).to_have_value("/")
    headers = shop.tab("Headers")
    shop.panel.get_by_label("Answer to").select_option("POST /login: 302 FOUND")
    expect(headers).to_contain_text("Location/")


def test_rows_of_a_database_come_and_go(shop):
    shop.frame.get_by_role("link", name="Notes").click(modifiers=["ControlOrMeta"])
    for text in ("milk", "bread & butter"):
        shop.frame.get_by_label("Text").fill(text)
        shop.frame.get_by_role("button", name="Add").click()
        expect(shop.frame.get_by_role("listitem").filter(has_text=text)).to_be_visible()
    shop.frame.get_by_role("button", name="Delete milk").click()
    expect(shop.frame.get_by_role("listitem")).to_have_count(1)
    expect(shop.address).to_have_value("/notes")


def test_files_go_up_by_a_form_of_the_page(shop):
    shop.go("/upload")
    file = {"mimeType": "text/plain", "buffer": b"abc"}
    shop.frame.get_by_label("One").set_input_files({"name": "a.txt", **file})
    shop.frame.get_by_label("More").set_input_files([{"name": f"{n}.txt", **file} for n in "bc"])
    shop.frame.get_by_role("button", name="Upload").click()
    expect(shop.frame.locator("body")).to_have_text("one: a.txt (3)more: b.txt (3)more: c.txt (3)")


def test_a_button_says_where_its_form_goes(shop):
    shop.go("/upload")
    shop.frame.get_by_role("button", name="Again").click()
    expect(shop.frame.get_by_role("heading")).to_have_text("Kept told")
    expect(shop.line).to_contain_text("POST /again → 307 → /kept → 200 OK")
    shop.press("Back")
    shop.frame.get_by_label("Word").fill("a & b")
    shop.frame.get_by_role("button", name="Search").click()
    expect(shop.frame.get_by_role("heading")).to_have_text("Found a & b")
    expect(shop.address).to_have_value("/search?q=a+%26+b")


def test_files_go_up_by_the_bar(shop):
    shop.panel.get_by_label("Method", exact=True).select_option("POST")
    shop.address.fill("/upload")
    shop.panel.get_by_text("Headers and body").click()
    shop.panel.get_by_role("combobox", name="Body").select_option("Form")
    shop.press("Add a file")
    row = shop.panel.locator(".row").last
    row.get_by_label("Name").fill("one")
    row.get_by_label("File").set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"abcd"})
    shop.press("Send")
    expect(shop.frame.locator("body")).to_have_text("one: a.txt (4)")


def test_a_json_api_by_the_bar(shop):
    shop.panel.get_by_label("Method", exact=True).select_option("POST")
    shop.address.fill("/api/echo")
    details = shop.panel.locator("details.sending")
    details.evaluate("element => (element.open = true)")
    details.get_by_label("Headers").fill("X-Token: secret\n")
    details.get_by_role("combobox", name="Body").select_option("JSON")
    details.get_by_label("JSON", exact=True).fill('{"n": 12345678901234567890, "s": "\\u00e9"}')
    shop.press("Send")
    expect(shop.line).to_contain_text("POST /api/echo → 201 CREATED")
    body = shop.panel.locator(".body")
    expect(body).to_be_visible()
    assert body.locator("code").inner_text().split("\n")[:4] == [
        "{",
        '  "json": {',
        '    "n": 12345678901234567890,',
        '    "s": "\\u00e9"',
    ]
    expect(body.locator("code span").first).to_be_visible()


def test_the_snippets_requests_are_one_click_away(shop):
    chip = shop.panel.get_by_role("button", name="PUT /api/echo")
    assert chip.get_attribute("title") == "An API"
    chip.press("Enter")
    expect(shop.line).to_contain_text("PUT /api/echo → 201 CREATED")
    expect(shop.panel.locator(".body")).to_contain_text('"token": "t"')
    assert shop.panel.locator("details.sending > summary").inner_text() == "Headers and body: 1 header, JSON"
    shop.panel.get_by_role("button", name="POST /login").press("Enter")
    expect(shop.frame.get_by_role("heading", name="Home of ada")).to_be_visible()


def test_back_and_forward_send_only_what_may_be_sent_again(shop):
    before = shop.visits()
    shop.login_page()
    shop.frame.get_by_label("User").fill("x")
    shop.frame.get_by_role("button", name="Log in").click()
    expect(shop.line).to_contain_text("401")
    shop.go("/notes")
    shop.press("Back")
    expect(shop.line).to_contain_text("POST /login → 401")
    expect(shop.frame.locator(".flash")).to_have_text("Wrong password.")
    shop.press("Back")
    expect(shop.line).to_have_text(re.compile("^200 OK"))
    expect(shop.frame.get_by_label("User")).to_be_visible()
    shop.press("Back")
    expect(shop.frame.locator("#n")).to_have_text(f"Visit {before + 1}")
    shop.press("Forward")
    expect(shop.address).to_have_value("/login")
    shop.go("/search?q=new")
    expect(shop.panel.get_by_role("button", name="Forward")).to_have_attribute("aria-disabled", "true")


def test_a_missing_page_and_one_that_fails(shop):
    shop.frame.get_by_role("link", name="Missing").click()
    expect(shop.line).to_contain_text("404 NOT FOUND")
    expect(shop.frame.get_by_role("heading", name="Not Found")).to_be_visible()
    shop.press("Back")
    shop.frame.get_by_role("link", name="Fail").click()
    expect(shop.line).to_contain_text("500 INTERNAL SERVER ERROR")
    expect(shop.panel.locator(".before .printed")).to_have_text("before it fails")
    expect(shop.panel.locator(".before .stderr")).to_contain_text("ZeroDivisionError: division by zero")
    expect(shop.tab("Inspector")).to_contain_text("ZeroDivisionError")


def test_redirects_are_followed_as_far_as_a_browser_goes(shop):
    shop.go("/hop/2")
    expect(shop.line).to_contain_text("302 → /hop/1 → 302 → /hop/0 → 302 → /api/user → 200 OK")
    expect(shop.address).to_have_value("/api/user")
    expect(shop.panel.locator(".body")).to_contain_text('"asked": null')
    shop.go("/hop/20", status="More than 10 redirects")
    shop.go("/away", status="https://example.org/there leaves the app")


def test_a_stream_a_long_body_and_a_picture(shop):
    shop.go("/stream")
    expect(shop.panel.locator(".body code")).to_have_text("data: 0\n\ndata: 1\n\ndata: 2")
    shop.go("/long")
    expect(shop.panel.locator(".body")).to_contain_text("The first 200 kB of 300.0 kB.")
    with shop.page.expect_download() as download:
        shop.panel.get_by_text("Save (300.0 kB)").click()
    assert download.value.suggested_filename == "long.txt"
    assert download.value.path().stat().st_size == 300_000
    shop.go("/picture.svg")
    expect(shop.panel.get_by_alt_text("The picture that the app sent")).to_be_visible()


def test_scripts_of_the_page_ask_the_app(shop):
    shop.login_page()
    asked = shop.inside(
        """async () => {
            const who = new URLSearchParams({user: "ada", password: "pythonic"});
            await fetch("/login", {method: "POST", body: who});
            const found = await fetch("/hop/0");
            const { user, from } = await (await fetch("api/user?q=" + encodeURIComponent("ä"))).json();
            const sent = await fetch("/api/echo", {
                method: "PUT", body: '{"a": 1}', headers: {"Content-Type": "application/json", "X-Token": "t"},
            });
            const form = new FormData();
            form.append("file", new File(["12345"], "five.txt"));
            const up = await fetch(new Request("/upload", {method: "POST", body: form}));
            const missing = await fetch("/missing");
            const other = await fetch("https://example.org/").catch((error) => error.name);
            const aborted = await fetch("/", {signal: AbortSignal.abort()}).catch((error) => error.name);
            return [found.url, found.redirected, user, from, sent.status, sent.statusText, (await sent.json()).token,
                    await up.text(), missing.ok, other, aborted];
        }"""
    )
    place = "http://localhost/login"
    assert asked == [
        "http://localhost/api/user",
        True,
        "ada",
        place,
        201,
        "CREATED",
        "t",
        "file: five.txt (5)",
        False,
        "TypeError",
        "AbortError",
    ]


def test_older_ways_to_ask_work_too(shop):
    got = shop.inside(
        """async () => {
            const got = [];
            await new Promise((done) => {
                const request = new XMLHttpRequest();
                request.open("POST", "/api/echo");
                request.setRequestHeader("Content-Type", "application/json");
                request.responseType = "json";
                const type = () => request.getResponseHeader("content-type");
                request.onload = () => got.push(request.status, request.response.json, type());
                request.onloadend = done;
                request.send('{"x": 1}');
            });
            await new Promise((done) => {
                const source = new EventSource("/stream");
                source.onmessage = (event) => got.push(event.data);
                source.onerror = done;
            });
            got.push(navigator.sendBeacon("/api/echo", "x"));
            return got;
        }"""
    )
    assert got == [201, {"x": 1}, "application/json", "0", "1", "2", True]


def test_scripts_that_set_the_location_and_the_history(shop):
    shop.go("/scripts")
    shop.frame.get_by_role("button", name="Set").click()
    expect(shop.frame.get_by_role("heading")).to_have_text("Found set")
    shop.press("Back")
    shop.frame.get_by_role("button", name="Submit").click()
    expect(shop.frame.get_by_role("heading")).to_have_text("Found submitted")
    shop.press("Back")
    shop.frame.get_by_role("button", name="Push").click()
    expect(shop.address).to_have_value("/scripts/deeper")
    shop.press("Back")
    expect(shop.address).to_have_value("/scripts")
    expect(shop.frame.locator("#out")).to_have_text("popped null")
    shop.press("Forward")
    expect(shop.frame.locator("#out")).to_have_text('popped {"n":1}')
    shop.press("Back")
    expect(shop.frame.locator("#out")).to_have_text("popped null")
    shop.frame.get_by_role("button", name="Reload").click()
    expect(shop.frame.locator("#out")).to_have_text("")


def test_modules_import_one_another(shop):
    shop.go("/modules")
    expect(shop.frame.locator("#said")).to_have_text("moduledata:")


def test_what_scripts_add_later_is_fetched(shop):
    shop.login_page()
    shop.inside("""() => document.body.insertAdjacentHTML("beforeend", '<img id="late" src="/picture.svg">')""")
    expect(shop.frame.locator("#late")).to_have_js_property("naturalWidth", 9)


def test_anchors_scroll_and_are_places_of_their_own(shop):
    before = shop.visits()
    shop.frame.get_by_role("link", name="Down").press("Enter")
    expect(shop.address).to_have_value("/#deep")
    assert shop.inside("() => scrollY > 0")
    shop.press("Back")
    expect(shop.address).to_have_value("/")
    assert shop.visits() == before


def test_json_that_a_link_leads_to_is_shown_as_body(shop):
    shop.frame.get_by_role("link", name="As JSON").click()
    expect(shop.panel.locator(".body")).to_contain_text('"asked": "link"')
    expect(shop.panel.locator(".body")).to_contain_text('"from": "http://localhost/"')
    shop.press("Back")
    expect(shop.frame.locator("#n")).to_be_visible()


def test_what_is_elsewhere_is_not_opened(shop):
    shop.frame.get_by_role("link", name="Elsewhere").click()
    expect(shop.line).to_contain_text("https://example.org: that is not opened here")
    shop.address.fill("https://example.org/")
    shop.address.press("Enter")
    expect(shop.line).to_contain_text("is not an address of this app")


def test_everything_by_keyboard_alone(shop):
    shop.address.focus()
    shop.page.keyboard.press("End")
    shop.page.keyboard.type("login")
    shop.page.keyboard.press("Enter")
    expect(shop.frame.get_by_label("User")).to_be_visible()
    tabs = shop.panel.get_by_role("tab")
    tabs.first.focus()
    shop.page.keyboard.press("ArrowRight")
    expect(shop.panel.get_by_role("tab", name="Body")).to_be_focused()
    expect(shop.panel.locator(".body")).to_contain_text("Log in")
    shop.page.keyboard.press("ArrowLeft")
    # From the tab into the page, through its form, and out again below.
    for _ in range(5):
        shop.page.keyboard.press("Tab")
        if shop.inside("() => document.activeElement.name === 'user'"):
            break
    shop.page.keyboard.type("Ada")
    shop.page.keyboard.press("Tab")
    shop.page.keyboard.type("pythonic")
    shop.page.keyboard.press("Enter")
    expect(shop.frame.get_by_role("heading", name="Home of Ada")).to_be_visible()


@pytest.mark.parametrize(("site", "theme"), [("frozen", "light"), ("live", "dark")], indirect=["site"])
def test_axe_finds_nothing(browser, site, theme):
    options = {"viewport": {"width": 360, "height": 900}, "color_scheme": theme, "bypass_csp": True}
    with contextlib.closing(browser.new_context(base_url=site.url, **options)) as context:
        page = context.new_page()
        page.goto(site.paths[0])
        shop = Shop(page)
        shop.run()
        shop.panel.locator("details.sending").evaluate("element => (element.open = true)")
        # What the page's header covers would be too small to press.
        shop.panel.evaluate("panel => panel.scrollIntoView()")
        page.add_script_tag(path=AXE)
        run_axe = RUN_AXE.replace("axe.run(document,", 'axe.run(".try",')
        assert run_axe != RUN_AXE
        found = []
        for kind in ("Form", "JSON", "Text", "File"):
            shop.panel.get_by_role("combobox", name="Body").select_option(kind)
            found += page.evaluate(run_axe, STANDARDS)
        shop.go("/fail", status="500")
        for name in ("Preview", "Body", "Headers", "Inspector"):
            shop.tab(name)
            found += page.evaluate(run_axe, STANDARDS)
        assert found == []
        assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_stop_ends_a_view_and_the_app_starts_again(shop):
    shop.address.fill("/for-ever")
    shop.address.press("Enter")
    shop.press("Stop")
    expect(shop.line).to_contain_text("The app is not running any more.")
    shop.press("Start again")
    expect(shop.frame.locator("#n")).to_be_visible(timeout=START_MS)


# Each tries to reach another host, or the site; HOST is the address of one that listens.
ATTEMPTS = {
    "image": '<img src="HOST/image"><input type="image" src="HOST/input">',
    "script": '<script src="HOST/script"></script><script type="module" src="HOST/module"></script>',
    "style": """<link rel="stylesheet" href="HOST/style">
        <style>@import "HOST/css"; body { background: url(HOST/bg) }</style>""",
    "font": "<style>@font-face { font-family: x; src: url(HOST/font) } body { font-family: x }</style>text",
    "media": '<video src="HOST/video" autoplay></video><audio src="HOST/audio" autoplay></audio>',
    "frames": '<iframe src="HOST/frame"></iframe><object data="HOST/object"></object><embed src="HOST/embed">',
    "nested": """<iframe srcdoc="<img src='HOST/srcdoc'><script>fetch('HOST/nested')</script>"></iframe>
        <iframe src="data:text/html,<img src='HOST/data'>"></iframe>""",
    "hints": "".join(
        f'<link rel="{rel}" href="HOST/{rel}" as="image">'
        for rel in (
            "prefetch",
            "preload",
            "modulepreload",
            "prerender",
            "icon",
            "manifest",
            "preconnect",
            "dns-prefetch",
        )
    ),
    "speculation": """<script type="speculationrules">
        {"prefetch": [{"urls": ["HOST/speculation"], "eagerness": "immediate"}],
        "prerender": [{"urls": ["HOST/prerender"], "eagerness": "immediate"}]}</script>""",
    "hints by script": """<script>for (const rel of ["prefetch", "preload", "modulepreload", "prerender"])
        document.head.append(Object.assign(document.createElement("link"), {rel, href: "HOST/" + rel, as: "image"}));
        </script>""",
    "fetch": "<script>fetch('HOST/fetch').catch(() => {}); navigator.sendBeacon('HOST/beacon', 'x')</script>",
    "real fetch": """<script>const f = document.createElement("iframe"); document.documentElement.append(f);
        try { f.contentWindow.fetch('HOST/inner') } catch {}</script>""",
    "xhr": "<script>const x = new XMLHttpRequest(); x.open('POST', 'HOST/xhr'); x.send('x')</script>",
    "streams": """<script>new EventSource('HOST/events'); new WebSocket('HOST/socket'.replace('http', 'ws'))</script>
        <script>new WebTransport('https' + 'HOST/t'.slice(4))</script>""",
    "worker": """<script>const code = "fetch('HOST/worker'); importScripts('HOST/imported')";
        try { new Worker(URL.createObjectURL(new Blob([code]))) } catch {}
        try { new SharedWorker("data:text/javascript," + code) } catch {}</script>""",
    "form": """<form action="HOST/form" method="post"><input name="a" value="b"></form>
        <script>document.forms[0].submit()</script>""",
    "real form": """<script>const frame = document.createElement("iframe");
        frame.srcdoc = "<form action='HOST/real'></form><script>document.forms[0].submit()<\\/script>";
        document.documentElement.append(frame)</script>""",
    "location": "<script>location = 'HOST/location'</script>",
    "hidden location": "<script>window['loca' + 'tion'] = 'HOST/hidden'</script>",
    "top": "<script>for (const w of [top, parent]) try { w['loca' + 'tion'] = 'HOST/top' } catch {}</script>",
    "window": "<script>open('HOST/open'); Window.prototype.open?.call(window, 'HOST/open2')</script>",
    "link": '<a href="HOST/link" target="_blank" ping="HOST/ping">x</a><script>document.links[0].click()</script>',
    "download": '<a href="HOST/download" download ping="HOST/ping">x</a><script>document.links[0].click()</script>',
    "svg": '<svg><image href="HOST/svg"/><use href="HOST/use#a"/></svg>',
    "rtc": """<script>try { const c = new RTCPeerConnection({iceServers: [{urls: 'stun:' + 'HOST'.slice(7)}]});
        c.createDataChannel('x'); c.createOffer().then((o) => c.setLocalDescription(o)) } catch {}</script>""",
    # The last: to the app's own address it goes a moment later.
    "refresh": '<meta http-equiv="refresh" content="0; url=HOST/refresh">',
}


class Ear:
    """Listens as another host; remembers what it is sent."""

    def __init__(self):
        self.heard: list[bytes] = []
        self.socket = socket.create_server(("127.0.0.1", 0))
        # The same number for what comes as datagrams.
        self.datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.datagrams.bind(self.socket.getsockname())
        # Not one of the names that mean the app.
        self.url = f"http://ear.localhost:{self.socket.getsockname()[1]}"
        for listen in (self.listen, self.receive):
            threading.Thread(target=listen, daemon=True).start()

    def listen(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.socket.accept()
                threading.Thread(target=self.read, args=(connection,), daemon=True).start()

    def read(self, connection: socket.socket) -> None:
        """A browser may connect ahead of what its policy then forbids: only what is said counts."""
        with connection, contextlib.suppress(OSError):
            connection.settimeout(2)
            if heard := connection.recv(200):
                self.heard.append(heard)

    def receive(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                self.heard.append(self.datagrams.recv(200))

    def close(self) -> None:
        self.socket.close()
        self.datagrams.close()


@pytest.fixture
def ear():
    with contextlib.closing(Ear()) as ear:
        yield ear


def show(shop: Shop, html: str) -> None:
    """Have the app answer with this page."""
    shop.panel.get_by_label("Method", exact=True).select_option("POST")
    shop.address.fill("/mirror")
    shop.panel.locator("details.sending").evaluate("element => (element.open = true)")
    shop.panel.get_by_role("combobox", name="Body").select_option("Text")
    shop.panel.get_by_label("Text", exact=True).fill(html)
    shop.press("Send")
    expect(shop.line).not_to_have_text("")
    expect(shop.panel.get_by_role("button", name="Send")).to_be_visible()


def test_a_hostile_page_reaches_neither_another_host_nor_the_site(shop, ear, site):
    came = []
    shop.page.on("response", lambda response: came.append(response.url))
    for host in (ear.url, site.url):
        for attempt in ATTEMPTS.values():
            show(shop, f"<title>hostile</title>{attempt.replace('HOST', host)}")
            shop.page.wait_for_timeout(100)
    assert ear.heard == []
    assert [url for url in came if not url.startswith(("data:", "blob:"))] == []
    with contextlib.suppress(OSError), socket.create_connection(ear.socket.getsockname()) as connection:
        connection.sendall(b"heard")
    # Meanwhile the last page has gone where it wanted.
    shop.page.wait_for_timeout(500)
    assert ear.heard == [b"heard"], "the ear is deaf"


PRY = """async () => {
    const tried = {};
    const attempts = {
        document: () => parent.document.title,
        top: () => top.document.title,
        location: () => parent.location.href,
        cookie: () => document.cookie,
        local: () => localStorage.length,
        session: () => sessionStorage.length,
        caches: () => caches.keys(),
        database: () => new Promise((done, fail) => {
            const request = indexedDB.open("x");
            [request.onsuccess, request.onerror] = [done, fail];
        }),
        workers: () => navigator.serviceWorker.getRegistrations(),
        frames: () => parent.parent.frames[0].document.title,
        leave: () => { top["loca" + "tion"] = "about:blank"; },
    };
    for (const [name, attempt] of Object.entries(attempts)) {
        try { tried[name] = String(await attempt()); } catch { tried[name] = "refused"; }
    }
    return tried;
}"""


def test_a_hostile_page_reads_nothing_of_the_site(shop):
    shop.page.evaluate("() => localStorage.setItem('secret', 'x')")
    shop.login_page()
    tried = shop.inside(PRY)
    assert set(tried.values()) == {"refused"}, tried
    assert shop.page.evaluate("() => document.title").startswith("Page")


def test_messages_of_a_hostile_page_make_nothing_but_requests_to_the_app(shop):
    shop.login_page()
    shop.inside(
        """() => {
            const { port1, port2 } = new MessageChannel();
            parent.postMessage("inside", "*", [port2]);
            const { port2: other } = new MessageChannel();
            top.postMessage("ready", "*", [other]);
            parent.parent.postMessage({ type: "navigate", url: "/search?q=posted" }, "*");
            const say = (message) => port1.postMessage(message);
            for (const odd of [null, 1, "navigate", {}, { type: "show", html: "x", url: "x" }]) say(odd);
            const urls = ["javascript:alert(1)", "https://example.org/", "data:text/html,x", "x".repeat(1e6)];
            for (const url of [null, {}, ...urls]) {
                say({ type: "navigate", method: "GET", url });
                say({ type: "push", url, key: 1 });
            }
            say({ type: "navigate", method: "GET\\r\\nX: y", url: "/" });
            say({ type: "go", steps: "x" });
            say({ type: "title", title: "<b>" + "x".repeat(1e6) });
            const url = "/search?q=asked";
            say({ type: "navigate", method: "GET", url, headers: [["A\\r\\nB", "c"], 1, ["X", 2]], body: {} });
        }"""
    )
    expect(shop.frame.get_by_role("heading")).to_have_text("Found asked")
    shop.press("Back")
    expect(shop.frame.get_by_label("User")).to_be_visible()


def test_the_frames_page_shows_nothing_where_it_has_an_origin(browser, site, shop):
    """Else any site could have a published one show what it likes, in the published one's name."""
    frame = site.paths[0].replace("page/", "frame/")
    with contextlib.closing(browser.new_context(base_url=site.url)) as context:
        page = context.new_page()
        listening = "<script>heard = []; onmessage = (event) => heard.push(event.data)</script>"
        page.set_content(f'{listening}<iframe src="{site.url}{frame}"></iframe>')
        page.wait_for_timeout(300)
        assert page.evaluate("() => heard") == []
        page.goto(frame)
        assert page.locator("iframe").count() == 0
        assert page.locator('meta[name="robots"][content="noindex"]').count() == 1


def test_the_frame_is_for_the_site_alone_and_listed_nowhere(folder):
    client = folder.client()
    headers = client.get("/frame/").headers
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
    assert "sandbox allow-scripts" in headers["Content-Security-Policy"]
    assert "allow-same-origin" not in headers["Content-Security-Policy"]
    assert headers["X-Robots-Tag"] == "noindex"
    assert "frame/" not in client.get("/sitemap.xml").text + client.get("/feed.xml").text + client.get("/llms.txt").text
