"""What a reader keeps: favourites, where they stopped, what they have read."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import nothing_complained
from tests.browser.test_accessibility import findings_in_both_themes
from tests.browser.test_weight import MOST_SHIFT, SHIFT

LONG = "".join(f"## Part {n}\n\n{'Words. ' * 400}\n\n" for n in range(6))
STAR = {"url": "/other/", "id": "", "title": "Other", "page": "Other", "added": "2026-11-22T10:00:00Z"}


@pytest.fixture
def site(notes, serve):
    notes.page("start", f"# Start\n\n{LONG}")
    notes.page("other", "# Other\n\nShort.\n\n## `First` part\n\nOne.\n")
    notes.page("sheet", "---\nlayout: sheet\n---\n# Sheet\n\n> All at a glance.\n\n## First\n\nOne.\n")
    return serve(notes.app())


@pytest.fixture
def page(site, new_page) -> Page:
    page = new_page(site)
    page.goto("/start/")
    with nothing_complained(page):
        yield page


def keep(page: Page, name: str, value: object) -> None:
    page.evaluate("([name, text]) => localStorage.setItem(`runsheet:${name}`, text)", [name, json.dumps(value)])


def kept(page: Page, name: str):
    return json.loads(page.evaluate("name => localStorage.getItem(`runsheet:${name}`)", name))


def star(page: Page, title: str):
    return page.get_by_role("button", name=f"Favourite: {title}", exact=True)


def home(page: Page, title: str):
    page.goto("/")
    return page.get_by_role("region", name=title)


class TestFavourites:
    def test_a_page_and_a_section_are_starred_and_listed(self, page):
        page.goto("/other/")
        star(page, "Other").click()
        expect(star(page, "Other")).to_have_attribute("aria-pressed", "true")
        star(page, "First part").focus()
        page.keyboard.press("Space")
        # The heading is not called after its buttons.
        expect(page.get_by_role("heading", name="First part", exact=True)).to_be_visible()
        page.reload()
        expect(star(page, "First part")).to_have_attribute("aria-pressed", "true")
        listed = home(page, "Favourites")
        expect(listed.get_by_role("link")).to_have_text(["First part", "Other"])
        expect(listed.locator("small")).to_have_text(["Other", ""])
        listed.get_by_role("link", name="First part").click()
        page.wait_for_url("**/other/#first-part")

    def test_a_star_taken_away_at_home_can_be_given_back(self, page):
        keep(page, "favourites", {"version": 1, "favourites": [STAR]})
        listed = home(page, "Favourites")
        star(page, "Other").press("Enter")
        assert kept(page, "favourites")["favourites"] == []
        expect(star(page, "Other")).to_be_focused()
        star(page, "Other").press("Enter")
        assert [one["url"] for one in kept(page, "favourites")["favourites"]] == ["/other/"]
        star(page, "Other").press("Enter")
        page.reload()
        expect(listed).to_be_hidden()

    def test_a_sheet_and_its_cards_have_stars(self, page):
        page.goto("/sheet/")
        star(page, "Sheet").click()
        star(page, "First").click()
        assert [one["id"] for one in kept(page, "favourites")["favourites"]] == ["first", ""]

    def test_another_tab_hears_of_it(self, page):
        page.goto("/other/")
        with page.context.new_page() as tab:
            tab.goto("/other/")
            star(tab, "Other").click()
            expect(star(page, "Other")).to_have_attribute("aria-pressed", "true")

    def test_they_go_out_and_come_in_as_a_file(self, page, tmp_path):
        keep(page, "favourites", {"version": 1, "favourites": [STAR]})
        page.goto("/")
        with page.expect_download() as download:
            page.get_by_role("button", name="Export favourites").click()
        assert download.value.suggested_filename == "favourites.json"
        exported = json.loads(download.value.path().read_text())
        assert exported == {"version": 1, "favourites": [STAR]}
        newer = {"url": "/start/", "id": "part-1", "title": "Part 1", "page": "Start", "added": "2026-11-23T10:00:00Z"}
        brought = tmp_path / "mine.json"
        brought.write_text(json.dumps({"version": 1, "favourites": [STAR, newer, newer]}))
        page.locator("#kept input").set_input_files(brought)
        expect(page.locator("#kept .told")).to_have_text("mine.json has 2 favourites, 1 of them new.")
        expect(page.get_by_role("region", name="Favourites").get_by_role("link")).to_have_text(["Part 1", "Other"])

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("{", "it is not JSON"),
            ('{"version": 1, "exercises": {}}', "it does not hold favourites"),
            ('{"version": 2, "favourites": []}', "its version is 2, and only 1 is known"),
            ('{"version": 1, "favourites": [null]}', "favourite 1 has no “url”"),
            (json.dumps({"version": 1, "favourites": [STAR, {**STAR, "title": 5}]}), "favourite 2 has no “title”"),
            (
                json.dumps({"version": 1, "favourites": [{**STAR, "url": "javascript:alert(1)"}]}),
                'favourite 1 leads to "javascript:alert(1)", not to a page like "/python/"',
            ),
            (
                json.dumps({"version": 1, "favourites": [{**STAR, "url": "//example.org/"}]}),
                'favourite 1 leads to "//example.org/", not to a page like "/python/"',
            ),
            (
                json.dumps({"version": 1, "favourites": [{**STAR, "added": "today"}]}),
                'favourite 1 was added "today", not at a time like 2026-11-22T15:00:00Z',
            ),
        ],
    )
    def test_what_is_no_list_of_favourites_changes_nothing(self, page, tmp_path, text, why):
        keep(page, "favourites", {"version": 1, "favourites": [STAR]})
        page.goto("/")
        brought = tmp_path / "mine.json"
        brought.write_text(text)
        page.locator("#kept input").set_input_files(brought)
        expect(page.locator("#kept .told")).to_have_text(f"mine.json was not imported: {why}. Nothing has changed.")
        assert kept(page, "favourites")["favourites"] == [STAR]

    def test_a_full_storage_holds_them_for_the_page(self, page):
        page.goto("/other/")
        page.evaluate(
            "() => void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); })"
        )
        star(page, "Other").click()
        star(page, "First part").click()
        for title in ("Other", "First part"):
            expect(star(page, title)).to_have_attribute("aria-pressed", "true")

    @pytest.mark.parametrize(
        ("damaged", "whole"),
        [("{", []), (json.dumps({"version": 1, "favourites": [None, STAR | {"id": "first-part"}]}), ["first-part"])],
    )
    def test_what_is_damaged_is_mended_by_the_next_star(self, page, damaged, whole):
        page.evaluate("damaged => localStorage.setItem('runsheet:favourites', damaged)", damaged)
        page.goto("/other/")
        star(page, "Other").click()
        assert [one["id"] for one in kept(page, "favourites")["favourites"]] == ["", *whole]


class TestReading:
    def scroll_to(self, page: Page, title: str) -> None:
        page.get_by_role("heading", name=title).evaluate("heading => heading.scrollIntoView()")
        expect(page.locator("#toc [aria-current]")).to_have_text(title)

    def test_the_home_page_leads_back_to_where_one_stopped(self, page):
        # Wherever the address leads.
        page.goto("/start/#100%")
        expect(page.get_by_role("button", name="Favourite: Start")).to_be_visible()
        self.scroll_to(page, "Part 2")
        page.wait_for_function("() => localStorage.getItem('runsheet:reading')?.includes('part-2')")
        listed = home(page, "Continue reading")
        expect(listed.locator("small")).to_have_text("Part 2")
        listed.get_by_role("link", name="Start").click()
        page.wait_for_url("**/start/#part-2")
        expect(page.get_by_role("heading", name="Part 2")).to_be_in_viewport()
        home(page, "Continue reading").get_by_role("button", name="Do not continue: Start").press("Enter")
        expect(page.get_by_role("region", name="Continue reading")).to_be_hidden()
        expect(page.locator("#main")).to_be_focused()

    def test_a_page_is_read_once_its_end_was_seen_and_not_in_no_time(self, page):
        page.clock.install()
        page.goto("/start/")
        expect(page.get_by_role("button", name="Favourite: Start")).to_be_visible()
        self.scroll_to(page, "Part 5")
        page.locator(".end").scroll_into_view_if_needed()
        page.clock.run_for(2000)
        assert not dict(kept(page, "reading")["pages"])["/start/"]["read"]
        page.clock.run_for(12_000)
        page.wait_for_function("() => localStorage.getItem('runsheet:reading').includes('\"read\":true')")
        page.goto("/")
        expect(page.get_by_role("region", name="Continue reading")).to_be_hidden()
        expect(page.locator(".home-sections").get_by_role("link", name="Start, read").first).to_be_visible()
        expect(page.locator(".home-sections").get_by_role("link", name="Other", exact=True).first).to_be_visible()
        page.get_by_role("button", name="Forget what I read").click()
        expect(page.locator("#kept .told")).to_have_text("What you have read is forgotten. Favourites stay.")
        expect(page.locator(".home-sections").get_by_role("link", name="Start", exact=True).first).to_be_visible()
        assert kept(page, "reading")["pages"] == []

    def test_what_was_only_looked_up_is_not_kept(self, page):
        page.goto("/start/#part-3")
        expect(page.locator("#toc [aria-current]")).to_have_text("Part 3")
        page.wait_for_timeout(2000)
        expect(home(page, "Continue reading")).to_be_hidden()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_home_page_with_all_of_it_is_accessible_and_does_not_jump(site, new_page, width):
    page = new_page(site, width, bypass_csp=True)
    page.goto("/start/")
    favourites = [{**STAR, "id": f"a{n}", "title": f"A section with a long name, {n}"} for n in range(8)]
    keep(page, "favourites", {"version": 1, "favourites": favourites})
    reading = {"title": "Start", "id": "part-2", "heading": "Part 2", "read": False}
    keep(page, "reading", {"version": 1, "pages": [["/start/", reading]]})
    expect(home(page, "Favourites").get_by_role("link")).to_have_count(8)
    assert page.evaluate(SHIFT) < MOST_SHIFT
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert findings_in_both_themes(page) == []
