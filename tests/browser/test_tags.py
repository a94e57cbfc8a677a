"""Several tags at once: the frozen site narrows in the browser to what the live one narrows to on the server."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

READ = """(main) => {
  const path = (link) => link.href.replace(location.origin, "");
  const text = (element) => element.innerText.replace(/\\s+/g, " ").trim();
  const links = [...main.querySelectorAll("li a")].filter((link) => link.checkVisibility());
  const read = (kept) => links.filter(kept).map((link) => [path(link), text(link)]);
  return {
    heading: text(main.querySelector("h1")),
    summary: text(main.querySelector("h1 + p")),
    tags: read((link) => path(link).startsWith("/tags/?")),
    entries: read((link) => !/^[/](tags[/].*)?$/.test(path(link))),
  };
}"""


def read(page: Page) -> dict:
    """What a list of tagged pages says, as addresses and texts, once it is there."""
    main = page.get_by_role("main")
    page.wait_for_load_state()
    # The frozen site shows all tags until it has narrowed them.
    expect(main.get_by_role("heading", level=1)).not_to_have_text("Tags")
    return main.evaluate(READ)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("tag=flask", True),
        ("tag=flask&tag=routing", True),
        ("tag=Flask&tag=HTTP", True),
        ("tag=cookies&tag=sets", False),
        ("tag=flask&tag=unheard-of", False),
    ],
)
def test_the_frozen_site_narrows_as_the_live_one(frozen, live, new_page, query, found):
    pages = [new_page(site) for site in (live, frozen)]
    for page in pages:
        page.goto(f"/tags/?{query}")
    on_server, in_browser = map(read, pages)
    assert bool(on_server["entries"]) is found
    assert in_browser == on_server


@pytest.mark.parametrize("site", ["frozen", "live"])
def test_each_tag_leads_to_as_many_entries_as_it_says(request, new_page, site):
    page = new_page(request.getfixturevalue(site))
    page.goto("/tags/?tag=flask")
    links = {address: int(name.split()[-1]) for address, name in read(page)["tags"]}
    found = {}
    for address in links:
        page.goto(address)
        found[address] = len(read(page)["entries"])
    assert found == links


@pytest.mark.parametrize("site", ["frozen", "live"])
def test_a_tag_can_be_added_and_taken_out(request, new_page, site):
    page = new_page(request.getfixturevalue(site))
    page.goto("/tags/?tag=flask&tag=routing")
    both = read(page)
    page.get_by_role("list", name="Chosen tags").get_by_role("link", name="routing").click()
    expect(page).to_have_url("/tags/?tag=flask")
    assert len(read(page)["entries"]) > len(both["entries"]) > 0
    page.get_by_role("main").get_by_role("link", name="routing").first.click()
    expect(page).to_have_url("/tags/?tag=flask&tag=routing")
    assert read(page) == both
