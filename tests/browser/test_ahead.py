"""Pages that are fetched while the pointer is over their link; where the reader stands after going there and back."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from runsheet.headless import serving

from tests.browser.conftest import Served, app_server, browsing

LONG = "".join(f"## Part {n}\n\n{'Words. ' * 400}\n\n" for n in range(6))
# As Firefox and Safari are without it.
WITHOUT_RULES = "HTMLScriptElement.supports = () => false"

WITH_WORKER = """async () => {
    await navigator.serviceWorker.register("/sw.js", { type: "module" });
    await navigator.serviceWorker.ready;
}"""


class Asked(list):
    """What the site is asked for: of each request its path and what the browser says it is for."""

    def __init__(self, app):
        served = app.wsgi_app

        def noting(environ, start_response):
            self.append((environ["PATH_INFO"], environ.get("HTTP_SEC_PURPOSE", "")))
            return served(environ, start_response)

        app.wsgi_app = noting

    def for_page(self, path: str) -> list[str]:
        return [purpose for asked, purpose in self if asked == path]


@pytest.fixture
def site(notes):
    notes.page("start", f"# Start\n\n{LONG}\n\nTo [the other](other.md), [its end](other.md#part-5).\n")
    notes.page("other", f"# Other\n\n{LONG}")
    app = notes.app()
    asked = Asked(app)
    with serving(app_server(app)) as url:
        yield Served(url, []), asked


@pytest.fixture
def page(site, new_page):
    page = new_page(site[0])
    page.goto("/start/")
    page.get_by_role("link", name="the other").scroll_into_view_if_needed()
    return page


def wait_for(page, asked: Asked, path: str) -> None:
    for _ in range(100):
        if asked.for_page(path):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"{path} is not asked for")


def test_a_page_is_fetched_on_hover_and_not_again_on_the_click(page, site):
    _, asked = site
    page.get_by_role("link", name="the other").hover()
    wait_for(page, asked, "/other/")
    # The preview of the link, which comes later, asks for itself.
    expect(page.locator(".peek")).to_contain_text("Other")
    before = asked.for_page("/other/")
    assert any(purpose.startswith("prefetch") for purpose in before)
    page.get_by_role("link", name="the other").click()
    page.wait_for_url("**/other/")
    expect(page.locator("h1")).to_have_text("Other")
    assert asked.for_page("/other/") == before
    assert page.evaluate("performance.getEntriesByType('navigation')[0].deliveryType") == "navigational-prefetch"


def test_back_leads_to_where_the_reader_was(page, site):
    was = page.evaluate("scrollY")
    assert was > 1000
    page.get_by_role("link", name="its end").hover()
    page.wait_for_timeout(400)
    page.get_by_role("link", name="its end").click()
    page.wait_for_url("**/other/#part-5")
    expect(page.get_by_role("heading", name="Part 5")).to_be_in_viewport()
    # Tab goes on from the heading, not from the top of the page.
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Link to “Part 5”")).to_be_focused()
    page.go_back()
    page.wait_for_url("**/start/")
    page.wait_for_function("was => Math.abs(scrollY - was) < 2", arg=was)
    page.go_forward()
    page.wait_for_url("**/other/#part-5")
    expect(page.get_by_role("heading", name="Part 5")).to_be_in_viewport()


def test_what_is_no_page_and_what_is_here_already_is_not_fetched(page, site):
    _, asked = site
    asked.clear()
    for link in ('.end >> text="Source"', 'footer >> text="Feed"', "#toc a >> nth=0"):
        page.locator(link).hover()
        page.wait_for_timeout(600)
    assert [path for path, purpose in asked if purpose.startswith("prefetch")] == []


def test_other_browsers_fetch_into_their_cache(site, new_page):
    served, asked = site
    page = new_page(served)
    page.add_init_script(WITHOUT_RULES)
    page.goto("/start/")
    assert page.locator("script[type=speculationrules]").count() == 0
    page.get_by_role("link", name="Other", exact=True).first.hover()
    wait_for(page, asked, "/other/")
    page.mouse.move(0, 0)
    page.get_by_role("link", name="Other", exact=True).first.hover()
    page.wait_for_timeout(300)
    assert len(asked.for_page("/other/")) == 1


def test_who_saves_data_fetches_nothing_ahead(site, new_page):
    served, asked = site
    page = new_page(served)
    page.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    page.goto("/start/")
    page.get_by_role("link", name="Other", exact=True).first.hover()
    page.wait_for_timeout(600)
    assert asked.for_page("/other/") == []


def test_a_service_worker_does_not_stand_in_the_way(site, browser):
    served, asked = site
    with browsing(browser, served.url) as page:
        page.goto("/start/")
        page.evaluate(WITH_WORKER)
        page.reload()
        page.wait_for_function("() => navigator.serviceWorker.controller")
        page.get_by_role("link", name="Other", exact=True).first.hover()
        wait_for(page, asked, "/other/")
        page.get_by_role("link", name="Other", exact=True).first.click()
        page.wait_for_url("**/other/")
        assert asked.for_page("/other/") == ["prefetch"]
