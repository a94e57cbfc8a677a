"""What readers build with extensions, tried in the preview: login, forms with CSRF, a database, async views, mail."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import FrameLocator, Page, expect
from runsheet.headless import serving

from tests.browser.conftest import Served, app_server, browsing
from tests.browser.the_preview import click
from tests.conftest import Notes

pytestmark = pytest.mark.xdist_group("extensions")
START_MS = 30_000
LOGIN = """
from flask import Flask, redirect, request
from flask_login import LoginManager, UserMixin, current_user, login_required, login_user

app = Flask(__name__)
app.secret_key = "secret"
manager = LoginManager(app)
manager.login_view = "login"


class User(UserMixin):
    id = "ada"


@manager.user_loader
def load(name):
    return User()


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        login_user(User())
        return redirect("/")
    return "<form method=post><button>Log in</button></form>"


@app.get("/")
@login_required
def home():
    return f"<h1>Hello {current_user.id}</h1>"
"""
FORM = """
from flask import Flask, render_template_string
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import Email

app = Flask(__name__)
app.secret_key = "secret"


class Sign(FlaskForm):
    mail = StringField("Mail", [Email()])


@app.route("/", methods=["GET", "POST"])
def sign():
    form = Sign()
    if form.validate_on_submit():
        return f"<h1>Thanks {form.mail.data}</h1>"
    page = "<form method=post>{{ form.csrf_token }}{{ form.mail.label }}{{ form.mail() }}<button>Sign</button></form>"
    return render_template_string(page + "<p id=errors>{{ form.errors }}</p>", form=form)


@app.post("/bare")
def bare():
    form = Sign()
    return {"valid": form.validate(), "errors": form.errors}
"""
NOTES = """
from flask import Flask, redirect, render_template_string, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///notes.db"
db = SQLAlchemy(app)


class Note(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    text = db.Column(db.String)


with app.app_context():
    db.create_all()


@app.route("/", methods=["GET", "POST"])
def notes():
    if request.method == "POST":
        db.session.add(Note(text=request.form["text"]))
        db.session.commit()
        return redirect("/")
    page = "<form method=post><input name=text aria-label=Text><button>Add</button></form>"
    return render_template_string(page + "{% for n in notes %}<li>{{ n.text }}{% endfor %}", notes=Note.query.all())
"""
OTHERS = """
import asyncio

from flask import Flask
from flask_mail import Mail, Message

app = Flask(__name__)
mail = Mail(app)


@app.get("/")
async def home():
    await asyncio.sleep(0.01)
    mail.send(Message("Hello", sender="a@example.com", recipients=["b@example.com"], body="from here"))
    return "<h1>Slept and sent</h1>"
"""
APPS = {"login": LOGIN, "form": FORM, "notes": NOTES, "others": OTHERS}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    notes = Notes(tmp_path_factory.mktemp("extensions"))
    for name in APPS:
        notes.snippet(f"{name}.http", "GET /\n")
    notes.recorded({f"{name}.py": source for name, source in APPS.items()}, "### GET /\n200 OK\n\nrecorded\n")
    with serving(app_server(notes.app())) as url:
        yield Served(url, ["/page/"])


@pytest.fixture(scope="module")
def page(browser, site):
    viewport = {"width": 1280, "height": 1200}
    with browsing(browser, site.url, viewport=viewport, service_workers="block") as page:
        page.goto("/page/")
        yield page


def opened(page: Page, name: str) -> tuple:
    """The card of an app that has been run, and the page in its preview."""
    card = page.locator(f"figure[data-snippet='{name}.py']")
    card.locator(".run").click()
    expect(card.locator(".try iframe")).to_be_visible(timeout=START_MS)
    return card, preview(card)


def preview(card) -> FrameLocator:
    return card.frame_locator(".try iframe").frame_locator("iframe")


def test_a_login_is_asked_for_and_remembered(page):
    _, app = opened(page, "login")
    click(app.get_by_role("button", name="Log in"), timeout=START_MS)
    expect(app.get_by_role("heading")).to_have_text("Hello ada")


def test_a_form_is_checked_and_its_token_too(page):
    card, app = opened(page, "form")
    app.get_by_label("Mail").fill("nothing", timeout=START_MS)
    token = app.locator("[name=csrf_token]").input_value()
    click(app.get_by_role("button", name="Sign"))
    expect(app.locator("#errors")).to_contain_text("Invalid email address")
    app.get_by_label("Mail").fill("ada@example.com")
    click(app.get_by_role("button", name="Sign"))
    expect(app.get_by_role("heading")).to_have_text("Thanks ada@example.com")
    bare = {"valid": False, "errors": {"csrf_token": ["The CSRF token is missing."]}}
    assert posted(card, "/bare", mail="ada@example.com") == bare
    assert posted(card, "/bare", mail="ada@example.com", csrf_token=token) == {"valid": True, "errors": {}}


def posted(card, path: str, **fields: str) -> dict:
    """The JSON that the app answers to a form that the request bar sends."""
    card.get_by_role("combobox", name="Method").select_option("POST")
    card.get_by_label("Address").fill(path)
    card.locator("details.sending").evaluate("element => (element.open = true)")
    card.get_by_role("combobox", name="Body").select_option("Form")
    for number, (name, value) in enumerate(fields.items()):
        row = card.locator(".row").nth(number)
        if not row.count():
            card.get_by_role("button", name="Add a field").press("Enter")
        row.get_by_label("Name").fill(name)
        row.get_by_label("Value").fill(value)
    card.locator(".try > .state").evaluate("line => line.replaceChildren()")
    card.get_by_role("button", name="Send").press("Enter")
    expect(card.locator(".try > .state")).to_contain_text(f"POST {path} → 200 OK")
    return json.loads(card.locator(".body code").inner_text())


def test_rows_are_added_and_the_statements_shown(page):
    card, app = opened(page, "notes")
    app.get_by_label("Text").fill("Tea", timeout=START_MS)
    click(app.get_by_role("button", name="Add"))
    expect(app.get_by_role("listitem")).to_have_text("Tea")
    card.get_by_role("tab", name="Inspector").click()
    expect(card.locator(".timeline")).to_contain_text("SELECT")


def test_an_async_view_sleeps_and_a_mail_is_shown_not_sent(page):
    card, app = opened(page, "others")
    expect(app.get_by_role("heading")).to_have_text("Slept and sent", timeout=START_MS)
    card.get_by_role("tab", name="Inspector").click()
    expect(card.locator(".timeline")).to_contain_text("b@example.com")
