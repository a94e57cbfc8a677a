"""All that can be done with a card, by keyboard alone, from the top of the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

START_MS = 30_000
MOST_STOPS = 60
APP = """
from flask import Flask, session

app = Flask(__name__)
app.secret_key = "secret"


@app.get("/")
def home():
    session["n"] = session.get("n", 0) + 1
    return f"<h1>Visit {session['n']}</h1>"


@app.post("/order")
def order():
    return {"ordered": "tea"}
"""


def go_to(target: Locator, key: str = "Tab") -> None:
    """Press the key until the target has the keyboard."""
    for _ in range(MOST_STOPS):
        target.page.keyboard.press(key)
        if target.evaluate("(one) => one === document.activeElement"):
            return
    pytest.fail(f"{key} does not lead to {target}")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_a_card_is_run_edited_asked_and_reset_by_keyboard_alone(notes, serve, new_page):
    notes.snippet("web.py", APP)
    notes.snippet("web.http", "GET /\n\n###\nPOST /order\n")
    notes.snippet("web.out", "### GET /\n200 OK\n\nrecorded\n\n### POST /order\n200 OK\n\nrecorded\n")
    notes.cards("web.py")
    page = new_page(serve(notes.app()))
    page.goto("/page/")
    card = page.locator("figure.snippet")
    panel = card.get_by_role("region", name="Try the app")
    line = panel.locator("> .state")
    heading = panel.frame_locator("iframe").frame_locator("iframe").get_by_role("heading")

    go_to(card.get_by_role("button", name="Run web.py"))
    press(page, "Enter")
    expect(heading).to_have_text("Visit 1", timeout=START_MS)
    go_to(card.get_by_role("button", name="Edit web.py"))
    press(page, "Enter")
    field = card.get_by_role("textbox", name="Code of web.py")
    expect(field).to_be_focused()
    press(page, "Control+End")
    page.keyboard.type('\n\n@app.get("/more")\ndef more():\nreturn "More"')
    press(page, "Control+Enter")
    expect(heading).to_have_text("Visit 2")
    expect(field).to_be_focused()
    press(page, "Escape", "Tab")
    expect(field).not_to_be_focused()

    go_to(card.get_by_role("button", name="More for web.py"), "Shift+Tab")
    press(page, "Enter")
    expect(card.get_by_role("menuitem", name="Reset")).to_be_focused()
    press(page, "ArrowDown", "Enter")
    comparison = card.get_by_label("Comparison of web.py with the original")
    expect(comparison).to_be_focused()
    go_to(card.get_by_role("button", name="End the comparison"), "Shift+Tab")
    press(page, "Enter")
    expect(comparison).to_have_count(0)
    expect(field).to_be_focused()
    press(page, "Escape")

    go_to(panel.get_by_label("Method", exact=True))
    page.keyboard.type("P")
    go_to(panel.get_by_label("Address"))
    page.keyboard.type("/order")
    go_to(panel.get_by_role("button", name="Send"))
    press(page, "Enter")
    expect(line).to_contain_text("POST /order → 200 OK")
    go_to(panel.get_by_role("list", name="Requests to try").get_by_role("button", name="GET /"))
    press(page, "Enter")
    expect(heading).to_have_text("Visit 3")
    go_to(panel.get_by_role("tab", name="Preview"))
    press(page, "End")
    expect(panel.get_by_role("tab", name="Inspector")).to_be_focused()
    step = panel.locator("[data-kind=view] summary")
    go_to(step)
    press(page, "Enter")
    expect(panel.locator("[data-kind=view]")).to_contain_text("Visit 3")
    go_to(panel.get_by_role("button", name="Reset", exact=True), "Shift+Tab")
    press(page, "Enter")
    expect(heading).to_have_text("Visit 1", timeout=START_MS)
