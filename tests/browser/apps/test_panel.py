"""The panel of an app that runs: its request bar, what it says of the answers, Back and Forward, Stop and Reset."""

from __future__ import annotations

import contextlib
import re

import pytest
from playwright.sync_api import expect

from tests.browser.apps.conftest import START_MS, Shop
from tests.browser.test_accessibility import findings_in_both_themes
from tests.browser.the_preview import click

pytestmark = pytest.mark.xdist_group("panel")


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


def test_suggestions_of_one_line_are_told_apart_and_none_comes_twice(shop):
    suggestions = shop.panel.get_by_role("list", name="Requests to try").get_by_role("button")
    names = ["GET /", "POST /login Log in", "POST /login Log in with a wrong password", "PUT /api/echo"]
    expect(suggestions).to_have_text(names)
    suggestions.nth(2).press("Enter")
    expect(shop.line).to_contain_text("POST /login → ")


def test_the_answer_before_pales_while_the_next_is_awaited(shop):
    shop.panel.get_by_label("Method", exact=True).select_option("GET")
    shop.address.fill("/slow")
    shop.address.press("Enter")
    expect(shop.panel.locator("> .shown")).to_have_css("opacity", "0.4")
    expect(shop.panel.locator("> .shown")).to_have_css("opacity", "1")
    expect(shop.line).to_contain_text("200 OK")


# Goes elsewhere by itself when it is told to, as one does that waits for something.
ROAMING = "<p>Roaming</p><script>addEventListener('roam', () => { location.href = '/search?q=roamed'; })</script>"
ROAM = "() => { dispatchEvent(new Event('roam')); }"


def test_what_is_written_stays_when_the_page_goes_elsewhere_by_itself(shop):
    shop.show(ROAMING)
    expect(shop.frame.get_by_text("Roaming")).to_be_visible()
    shop.panel.get_by_label("Text", exact=True).fill("half of a text")
    shop.inside(ROAM)
    expect(shop.frame.get_by_role("heading")).to_have_text("Found roamed")
    expect(shop.address).to_have_value("/mirror")
    expect(shop.panel.get_by_label("Text", exact=True)).to_have_value("half of a text")
    # Who goes on elsewhere has given it up.
    shop.press("Back")
    expect(shop.line).to_contain_text("POST /mirror → ")
    expect(shop.panel.get_by_label("Method", exact=True)).to_have_value("GET")


def test_what_was_sent_is_not_given_up_for_where_the_page_goes_by_itself(shop):
    shop.show(ROAMING)
    expect(shop.frame.get_by_text("Roaming")).to_be_visible()
    shop.panel.get_by_label("Method", exact=True).select_option("GET")
    shop.address.fill("/slow")
    shop.address.press("Enter")
    expect(shop.panel.get_by_role("button", name="Stop")).to_be_visible()
    shop.inside(ROAM)
    expect(shop.frame.locator("body")).to_have_text("at last")


# Hears nothing for a while after it has gone elsewhere, as one that computes much.
BUSY = """<button onclick="setTimeout(() => {
    location.href = '/search?q=left';
    for (const end = performance.now() + 1000; performance.now() < end;);
}, 200)">Go</button>"""


def test_who_has_left_the_page_for_the_bar_keeps_the_keyboard(shop):
    shop.show(BUSY)
    click(shop.frame.get_by_role("button", name="Go"))
    expect(shop.line).to_have_text(re.compile("^200 OK"))
    shop.address.focus()
    expect(shop.frame.get_by_role("heading")).to_have_text("Found left")
    expect(shop.address).to_be_focused()


def test_who_is_in_the_page_stays_in_the_one_that_follows(shop):
    click(shop.frame.get_by_role("link", name="Notes"))
    expect(shop.address).to_have_value("/notes")
    shop.settle()
    assert shop.inside("() => document.hasFocus()")


def test_files_go_up_by_the_bar(shop):
    shop.panel.get_by_label("Method", exact=True).select_option("POST")
    shop.address.fill("/upload")
    shop.panel.locator("details.sending").evaluate("element => (element.open = true)")
    shop.panel.get_by_role("combobox", name="Body").select_option("Form")
    shop.press("Add a file")
    row = shop.panel.locator(".row").last
    row.get_by_label("Name").fill("one")
    row.get_by_label("File").set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"abcd"})
    shop.press("Send")
    expect(shop.frame.locator("body")).to_have_text("one: a.txt (4)")


def test_a_file_goes_up_as_the_body_itself(shop):
    shop.panel.get_by_label("Method", exact=True).select_option("POST")
    shop.address.fill("/api/echo")
    shop.panel.locator("details.sending").evaluate("element => (element.open = true)")
    shop.panel.get_by_role("combobox", name="Body").select_option("File")
    file = {"name": "order.json", "mimeType": "application/json", "buffer": b'{"sort": "tea"}'}
    shop.panel.get_by_label("File", exact=True).filter(visible=True).set_input_files(file)
    shop.press("Send")
    expect(shop.line).to_contain_text("POST /api/echo → 201 CREATED")
    expect(shop.panel.locator(".body")).to_contain_text('"sort": "tea"')


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
    shop.panel.get_by_role("button", name="POST /login Log in", exact=True).press("Enter")
    expect(shop.frame.get_by_role("heading", name="Home of ada")).to_be_visible()


def test_back_and_forward_send_only_what_may_be_sent_again(shop):
    before = shop.visits()
    shop.login_page()
    shop.frame.get_by_label("User").fill("x")
    click(shop.frame.get_by_role("button", name="Log in"))
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
    click(shop.frame.get_by_role("link", name="Missing"))
    expect(shop.line).to_contain_text("404 NOT FOUND")
    expect(shop.frame.get_by_role("heading", name="Not Found")).to_be_visible()
    shop.press("Back")
    expect(shop.line).to_contain_text("200 OK")
    click(shop.frame.get_by_role("link", name="Fail"))
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


def test_json_that_a_link_leads_to_is_shown_as_body(shop):
    click(shop.frame.get_by_role("link", name="As JSON"))
    expect(shop.panel.locator(".body")).to_contain_text('"asked": "link"')
    expect(shop.panel.locator(".body")).to_contain_text('"from": "http://localhost/"')
    shop.settle()
    # The keyboard, which was in the preview, is where the answer is.
    expect(shop.panel.get_by_role("tab", name="Body")).to_be_focused()
    assert shop.page.evaluate("() => document.hasFocus()")
    shop.press("Back")
    expect(shop.frame.locator("#n")).to_be_visible()


def test_what_is_elsewhere_is_not_opened(shop):
    click(shop.frame.get_by_role("link", name="Elsewhere"))
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


@pytest.mark.parametrize("site", ["frozen"], indirect=True)
def test_axe_finds_nothing(browser, site):
    options = {"viewport": {"width": 360, "height": 900}, "bypass_csp": True}
    with contextlib.closing(browser.new_context(base_url=site.url, **options)) as context:
        page = context.new_page()
        page.goto(site.paths[0])
        shop = Shop(page)
        shop.run()
        shop.panel.locator("details.sending").evaluate("element => (element.open = true)")
        # What the page's header covers would be too small to press.
        shop.panel.evaluate("panel => panel.scrollIntoView()")
        found = []
        for kind in ("Form", "JSON", "Text", "File"):
            shop.panel.get_by_role("combobox", name="Body").select_option(kind)
            found += findings_in_both_themes(page, ".try")
        shop.go("/fail", status="500")
        for name in ("Preview", "Body", "Headers", "Inspector"):
            shop.tab(name)
            found += findings_in_both_themes(page, ".try")
        assert found == []
        assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_stop_ends_a_view_and_the_app_starts_again(shop):
    shop.address.fill("/for-ever")
    shop.address.press("Enter")
    shop.press("Stop")
    expect(shop.line).to_contain_text("The app is not running any more.")
    shop.press("Start again")
    expect(shop.frame.locator("#n")).to_be_visible(timeout=START_MS)
