"""What passes between an app and its panel besides answers: prints as they come, the line that failed, what the shown
page asks for by itself, the cookies that its scripts see."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.apps.conftest import START_MS

pytestmark = pytest.mark.xdist_group("panel")
UNTIL_REFUSED = """async () => {
    while (document.cookie.includes("unseen")) await new Promise((go) => setTimeout(go, 20));
}"""
FAILED = "ZeroDivisionError: division by zero"


def test_what_the_page_asks_for_is_told_and_can_be_inspected(shop):
    shop.go("/asks")
    said = shop.panel.locator("> .before", has_text="GET /fail, asked for by the page:")
    expect(said.locator(".printed")).to_have_text("before it fails")
    expect(said.locator(".stderr")).to_contain_text(FAILED)
    expect(shop.card.locator(".failing-line")).to_have_attribute("title", re.compile(r"^Line \d+ failed$"))
    inspector = shop.tab("Inspector")
    expect(inspector).to_contain_text("asks")
    shop.panel.get_by_label("Answer to").select_option("GET /fail: 500 INTERNAL SERVER ERROR (by the page)")
    expect(inspector).to_contain_text(FAILED)
    shop.tab("Preview")
    shop.login_page()
    expect(said).to_have_count(0)
    expect(shop.panel.get_by_label("Answer to")).to_be_hidden()


def test_a_view_is_heard_while_it_works(shop):
    shop.panel.get_by_label("Method", exact=True).select_option("GET")
    shop.address.fill("/talks")
    shop.address.press("Enter")
    expect(shop.panel.locator("> .live")).to_have_text("begun")
    expect(shop.panel.get_by_role("button", name="Stop")).to_be_visible()
    expect(shop.frame.locator("body")).to_have_text("Done")
    expect(shop.panel.locator("> .live")).to_be_empty()
    expect(shop.panel.locator("> .before").first).to_have_text("begun")


def test_a_view_that_prints_for_ever_is_stopped(shop):
    shop.panel.get_by_label("Method", exact=True).select_option("GET")
    shop.address.fill("/floods")
    shop.address.press("Enter")
    shop.page.wait_for_function("() => document.querySelector('.try > .live').textContent.length > 90_000")
    shop.press("Stop")
    expect(shop.panel.get_by_role("button", name="Start again")).to_be_visible()
    assert len(shop.panel.locator("> .live").inner_text()) <= 110_000
    shop.press("Start again")
    expect(shop.line).to_contain_text("OK", timeout=START_MS)
    expect(shop.panel.locator("> .live")).to_be_empty()


def test_html_is_set_in_lines_and_shown_as_sent(shop):
    shop.go("/search?q=a")
    shop.go("/asks")
    body = shop.tab("Body")
    code = body.locator("code")
    expect(code.locator("span").first).to_be_visible()
    assert code.inner_text().split("\n") == ["<p>Page</p>", "<script>", '  fetch("/fail").catch(() => {})', "</script>"]
    as_sent = body.get_by_role("button", name="As sent")
    as_sent.press("Enter")
    expect(as_sent).to_have_attribute("aria-pressed", "true")
    expect(code).to_have_text('<p>Page</p><script>fetch("/fail").catch(() => {})</script>')
    expect(code.locator("span").first).to_be_visible()


def test_scripts_see_and_set_the_apps_cookies(shop):
    shop.go("/cookies")
    expect(shop.frame.locator("#seen")).to_have_text("seen=1")
    shop.inside("() => { document.cookie = 'theme=dark; path=/; max-age=60'; document.cookie = 'unseen=3'; }")
    # That one is none of a script's business.
    shop.frame.locator("html").evaluate(UNTIL_REFUSED)
    assert shop.inside("() => document.cookie") == "seen=1; theme=dark"
    # A page that is loaded later, and the app, have it too.
    shop.press("Load again")
    expect(shop.frame.locator("#got")).to_have_text("seen=1 theme=dark unseen=2")
    expect(shop.frame.locator("#seen")).to_have_text("seen=1; theme=dark")
    assert shop.inside("async () => { await fetch('/cookies/forget'); return document.cookie; }") == "theme=dark"
    shop.inside("() => { document.cookie = 'theme=; expires=Thu, 01 Jan 1970 00:00:00 GMT'; }")
    shop.press("Load again")
    expect(shop.frame.locator("#got")).to_have_text("unseen=2")
    shop.reset()
    shop.go("/cookies")
    expect(shop.frame.locator("#got")).to_be_empty()
