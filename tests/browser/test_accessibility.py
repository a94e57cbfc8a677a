"""axe-core finds nothing: every page, light and dark, narrow and wide, with whatever opens open."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.editing.conftest import append, menu
from tests.browser.editing.test_keeping import FULL, OLDER
from tests.browser.test_run import card, run

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# The rules that another theme, and no other width, can break.
OF_COLOURS = ["color-contrast", "link-in-text-block"]
RUN_AXE = """async ([part, options]) => {
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const { violations } = await axe.run(part ?? document, { ...options, resultTypes: ["violations"] });
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.target.join(" ")}`));
}"""


def findings(page, part: str | None = None, **options) -> list[str]:
    """What axe finds on the page, or in the part of a selector, by all rules or as its own ``options`` say."""
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
    found = page.evaluate(RUN_AXE, [part, {"runOnly": STANDARDS, **options}])
    return [f"{page.url}: {finding}" for finding in found]


def findings_in_both_themes(page, part: str | None = None) -> list[str]:
    """By all rules in the light, then by those of colours in the dark."""
    found = []
    for theme, options in (("light", {}), ("dark", {"runOnly": OF_COLOURS})):
        page.evaluate("(theme) => (document.documentElement.dataset.theme = theme)", theme)
        found += [f"{theme}: {finding}" for finding in findings(page, part, **options)]
    return found


def test_every_page_is_accessible(frozen, new_page):
    page = new_page(frozen, 1280, bypass_csp=True)
    found = []
    for path in frozen.paths:
        page.goto(path)
        found += findings_in_both_themes(page)
    assert not found, "\n".join(found)


def test_every_page_is_accessible_on_a_phone(frozen, new_page):
    """Colours are the same as on a wide screen."""
    page = new_page(frozen, 360, bypass_csp=True)
    found = []
    for path in frozen.paths:
        page.goto(path)
        found += findings(page, rules={rule: {"enabled": False} for rule in OF_COLOURS})
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("width", "path", "button", "opened"),
    [
        (1280, "/flask/routing/", "Keyboard shortcuts", "dialog"),
        (360, "/flask/routing/", "Keyboard shortcuts", "dialog"),
        (360, "/flask/routing/", "Sections and pages", "navigation"),
        (360, "/flask/routing/", "On this page", "navigation"),
        (360, "/sheets/http-status-codes/", "On this page", "navigation"),
    ],
)
def test_what_opens_is_accessible(frozen, new_page, width, path, button, opened):
    page = new_page(frozen, width, bypass_csp=True)
    page.goto(path)
    page.get_by_role("button", name=button).click()
    page.get_by_role(opened, name=button).wait_for()
    assert findings_in_both_themes(page) == []


SHOP = """
from flask import Flask, flash
from flask_mail import Mail, Message
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.secret_key = "secret"
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///shop.db"
db, mail = SQLAlchemy(app), Mail(app)


class Tea(db.Model):
    id = db.Column(db.Integer, primary_key=True)


with app.app_context():
    db.create_all()


@app.get("/")
def home():
    for number in (1, 2, 3):
        db.session.execute(db.select(Tea).where(Tea.id == number))
    mail.send(Message("Hello", ["b@example.com"], body="Hi", sender="a@example.com"))
    app.logger.warning("3 sold")
    flash("Saved.")
    return "<h1>Home</h1>"


@app.get("/teas/<int:number>")
def tea(number):
    return str(number)
"""
CARDS = {
    "bad.py": "def half(n):\n    return n / 0\n\n\nhalf(2)\n",
    "asks.py": "name = input('Name? ')\n",
    "endless.py": "while True:\n    pass\n",
    "half.py": "print(1 / 2)\n",
    "shop.py": SHOP,
}


def test_what_comes_of_a_run_is_accessible(notes, serve, new_page):
    """All that a card can say, as much of it as there can be at once."""
    notes.snippet("shop.http", "GET /\n\n###\nGET /teas/one\n")
    notes.recorded(CARDS, "### GET /\n200 OK\n\nrecorded\n\n### GET /teas/one\n404 NOT FOUND\n\nrecorded\n")
    page = new_page(serve(notes.app()), 1280, bypass_csp=True)
    page.goto("/page/")
    page.evaluate(OLDER)
    page.reload()
    expect(card(page, "half.py").locator(".notice")).to_contain_text("an older version")
    bad, asks, endless, shop = (card(page, name) for name in ("bad.py", "asks.py", "endless.py", "shop.py"))
    run(page, "bad.py")
    menu(bad, "Share")
    run(page, "shop.py")
    shop.get_by_role("tab", name="Inspector").click()
    expect(shop.locator(".timeline")).to_contain_text("N+1")
    shop.locator(".timeline details").evaluate_all("(all) => all.forEach((one) => (one.open = true))")
    asks.get_by_role("button", name="Run").click()
    expect(asks.get_by_role("textbox", name="Input")).to_be_visible()
    found = findings_in_both_themes(page)
    asks.get_by_role("button", name="End of input").click()
    shop.get_by_role("button", name="GET /teas/one").click()
    expect(shop.locator(".timeline .near")).to_be_visible()
    endless.get_by_role("button", name="Run").click()
    expect(endless.locator(".output > .state")).to_have_text("Running …")
    page.evaluate(FULL)
    append(bad, "# mine")
    expect(bad.locator(".notice[data-kind=storage]")).to_be_visible()
    found += findings_in_both_themes(page)
    endless.get_by_role("button", name="Stop").click()
    expect(endless.locator(".output > .state")).to_have_text("Stopped.")
    expect(shop.get_by_role("button", name="Start again")).to_be_visible()
    found += findings_in_both_themes(page)
    assert found == []


@pytest.mark.parametrize("site", ["frozen", "live"])
@pytest.mark.parametrize("path", ["/tags/?tag=flask&tag=http", "/tags/?tag=flask&tag=unheard-of"])
def test_narrowed_tags_are_accessible(request, new_page, site, path):
    page = new_page(request.getfixturevalue(site), 360, bypass_csp=True)
    page.goto(path)
    page.get_by_role("list", name="Chosen tags").wait_for()
    assert findings(page) == []


@pytest.mark.parametrize("path", ["/broken/", "/missing/", "/"])
def test_what_an_author_is_told_is_accessible(notes, serve, new_page, path):
    notes.page("broken", "---\ntitle: [\n---\nText")
    app = notes.app(DEBUG=True, TESTING=True)
    page = new_page(serve(app), 360, bypass_csp=True)
    page.goto(path)
    assert findings(page) == []
