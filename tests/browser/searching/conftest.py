"""Pages on which to search."""

from __future__ import annotations

import pytest

from tests.browser.conftest import nothing_complained
from tests.browser.searching.the_search import PAGE

TEA = """\
---
tags: [tea]
---
# Tea

All about [boiling](#boil-water).

## Boil water

In a kettle.

## Warm the pot

Pour from the kettle.

## Wait

Put the kettle away.
"""


@pytest.fixture
def page(request, new_page):
    site = request.getfixturevalue(getattr(request, "param", "frozen"))
    page = new_page(site, permissions=["clipboard-read", "clipboard-write"])
    page.goto(PAGE)
    with nothing_complained(page):
        yield page


@pytest.fixture
def tea(notes, serve, new_page):
    """A small site, at the page that most of it is about."""
    notes.page("drinks/tea", TEA)
    notes.page("drinks/coffee", "---\ntags: [coffee]\n---\n# Coffee\n\n## Choose a kettle\n\nOne with a long spout.\n")
    notes.page("food/cake", "# Cake\n\nWith tea.\n")
    page = new_page(serve(notes.app()))
    page.goto("/drinks/tea/")
    with nothing_complained(page):
        yield page
