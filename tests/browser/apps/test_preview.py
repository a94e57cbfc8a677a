"""The preview of an app that runs: its pages are styled, their links, forms and scripts ask the app as in a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.the_preview import click

pytestmark = pytest.mark.xdist_group("preview")


def test_the_first_page_is_shown_with_what_the_app_serves_for_it(shop):
    expect(shop.frame.get_by_role("heading", name="Home of")).to_be_visible()
    styled = "(e => [getComputedStyle(styled).color, getComputedStyle(styled).backgroundColor, pic.naturalWidth])()"
    assert shop.inside(f"() => {styled}") == ["rgb(1, 2, 3)", "rgb(4, 5, 6)", 9]
    expect(shop.panel.locator(".caption")).to_have_text("Shop by script · 2 things of other hosts are not loaded here")
    assert shop.panel.locator("iframe").get_attribute("title") == "Preview of the app: Shop by script"


def test_the_page_stands_still_from_one_to_the_next(shop):
    caption = shop.panel.locator(".caption")
    # A page without a title is called as its address.
    shop.go("/search?q=new")
    expect(caption).to_have_text("/search?q=new")
    shop.panel.evaluate(
        """panel => {
            const frame = panel.querySelector("iframe");
            window.tops = new Set();
            const look = () => (window.tops.add(frame.getBoundingClientRect().top), requestAnimationFrame(look));
            look();
        }"""
    )
    for address, title in {"/login": "Log in", "/scripts": "Scripts", "/notes": "Shop"}.items():
        shop.go(address)
        expect(caption).to_have_text(title)
    assert shop.page.evaluate("() => window.tops.size") == 1


def test_a_login_with_flash_and_redirect(shop):
    shop.login_page()
    expect(shop.panel.locator(".caption")).to_have_text("Log in")
    shop.frame.get_by_label("User").fill("Ada")
    shop.frame.get_by_label("Password").fill("wrong")
    click(shop.frame.get_by_role("button", name="Log in"))
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


def test_rows_of_a_database_come_change_and_go(shop):
    click(shop.frame.get_by_role("link", name="Notes"), modifiers=["ControlOrMeta"])
    for text in ("milk", "bread & butter"):
        shop.frame.get_by_label("Text").fill(text)
        click(shop.frame.get_by_role("button", name="Add"))
        expect(shop.frame.get_by_role("listitem").filter(has_text=text)).to_be_visible()
    shop.frame.get_by_label("Change milk").fill("oat milk")
    shop.frame.get_by_label("Change milk").press("Enter")
    items = shop.frame.get_by_role("listitem")
    expect(items).to_contain_text(["oat milk", "bread & butter"])
    click(shop.frame.get_by_role("button", name="Delete oat milk"))
    expect(items).to_have_count(1)
    expect(shop.address).to_have_value("/notes")


def test_files_go_up_by_a_form_of_the_page(shop):
    shop.go("/upload")
    file = {"mimeType": "text/plain", "buffer": b"abc"}
    shop.frame.get_by_label("One").set_input_files({"name": "a.txt", **file})
    shop.frame.get_by_label("More").set_input_files([{"name": f"{n}.txt", **file} for n in "bc"])
    click(shop.frame.get_by_role("button", name="Upload"))
    expect(shop.frame.locator("body")).to_have_text("one: a.txt (3)more: b.txt (3)more: c.txt (3)")


def test_a_button_says_where_its_form_goes(shop):
    shop.go("/upload")
    click(shop.frame.get_by_role("button", name="Again"))
    expect(shop.frame.get_by_role("heading")).to_have_text("Kept told")
    expect(shop.line).to_contain_text("POST /again → 307 → /kept → 200 OK")
    shop.press("Back")
    shop.frame.get_by_label("Word").fill("a & b")
    click(shop.frame.get_by_role("button", name="Search"))
    expect(shop.frame.get_by_role("heading")).to_have_text("Found a & b")
    expect(shop.address).to_have_value("/search?q=a+%26+b")


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
    click(shop.frame.get_by_role("button", name="Set"))
    expect(shop.frame.get_by_role("heading")).to_have_text("Found set")
    shop.press("Back")
    click(shop.frame.get_by_role("button", name="Submit"))
    expect(shop.frame.get_by_role("heading")).to_have_text("Found submitted")
    shop.press("Back")
    click(shop.frame.get_by_role("button", name="Push"))
    expect(shop.address).to_have_value("/scripts/deeper")
    shop.press("Back")
    expect(shop.address).to_have_value("/scripts")
    expect(shop.frame.locator("#out")).to_have_text("popped null")
    shop.press("Forward")
    expect(shop.frame.locator("#out")).to_have_text('popped {"n":1}')
    shop.press("Back")
    expect(shop.frame.locator("#out")).to_have_text("popped null")
    click(shop.frame.get_by_role("button", name="Reload"))
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
    expect(shop.frame.locator("#deep")).to_be_in_viewport()
    shop.press("Back")
    expect(shop.address).to_have_value("/")
    assert shop.visits() == before
