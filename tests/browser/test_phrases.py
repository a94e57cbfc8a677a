"""Phrases are looked for on the pages themselves, as a reader sees them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.xdist_group("search")
SIGNS = """\
# Signs

Before.

## Compare

```python
while i<=n: (x:=5)
assert f(x)==1
```

## Measure

Die Größe: **request** `context`, `name | default("x")`.

## Concatenate

A cat may scatter; the default of a request, a context.
"""
TASK = "---\ntags: [numbers]\n---\n# Task\n\n## Count {: tags='late' }\n\nA request and a context; a request context.\n"


@pytest.fixture
def site(notes, serve):
    notes.page("flask/signs", SIGNS)
    notes.page("python/task", TASK)
    return serve(notes.app())


def test_a_phrase_is_found_where_it_stands_and_counted_there(site, new_page):
    page = new_page(site)
    page.goto("/flask/signs/")
    page.keyboard.press("Control+k")
    search = page.get_by_role("dialog", name="Search")
    options = search.get_by_role("option")
    for phrase, headings in {
        "i<=n": ["Compare"],
        "x:=5": ["Compare"],
        "f(x)==1": ["Compare"],
        "| default": ["Measure"],
        "Größe": ["Measure"],
        "cat": ["Concatenate"],
        "request context": ["Measure", "Count"],
    }.items():
        search.get_by_role("combobox").fill(f'"{phrase}"')
        expect(options).to_have_count(len(headings))
        for heading in headings:
            expect(options.filter(has_text=heading)).to_have_count(1)
    expect(search.get_by_role("status")).to_have_text("2 results")
    for narrower in ("in:flask 1", "in:python 1", "tag:late 1", "tag:numbers 1"):
        expect(search.get_by_role("button", name=narrower)).to_be_visible()
    page.goto("/search/?q=%22request+context%22+in:flask")
    expect(page.get_by_role("main").get_by_text("1 result", exact=True)).to_be_visible()


def test_a_page_that_cannot_be_read_is_not_taken_for_one_without_the_phrase(site, new_page):
    page = new_page(site)
    page.goto("/flask/signs/")
    page.route("**/python/task/", lambda route: route.abort())
    page.route("**/flask/signs/", lambda route: route.fulfill(status=503))
    page.keyboard.press("Control+k")
    search = page.get_by_role("dialog", name="Search")
    search.get_by_role("combobox").fill('"request context"')
    expect(search.get_by_role("option", name=re.compile("^(Measure|Count)"))).to_have_count(2)
    page.unroute_all()
    search.get_by_role("combobox").fill('"request context" in:flask')
    expect(search.get_by_role("status")).to_have_text("1 result")
    expect(search.get_by_role("option")).to_contain_text("Measure")
