"""Light, dark, or as the system is: remembered, and right from the first paint."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Route, expect

from tests.browser.the_page import LOOKS, PAGE


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_theme_goes_round_and_is_remembered(frozen, new_page, system):
    page = new_page(frozen, color_scheme=system)
    page.goto(PAGE)
    switch = page.get_by_role("button", name="Theme")
    for theme, looks in (("automatic", system), ("light", "light"), ("dark", "dark"), ("automatic", system)):
        for look_again in (page.reload, lambda: page.goto("/"), lambda: page.goto(PAGE)):
            expect(switch).to_have_accessible_name(f"Theme: {theme}")
            assert page.evaluate(LOOKS) == looks
            look_again()
        switch.click()


def test_the_chosen_theme_is_there_before_the_first_paint(frozen, new_page):
    page = new_page(frozen, color_scheme="light")
    page.goto(PAGE)
    page.get_by_role("button", name="Theme: automatic").click()
    page.get_by_role("button", name="Theme: light").click()
    # Even where the script that draws the switch never comes, and the one that sets the theme comes late.
    page.route("**/main-*.js", lambda route: route.abort())
    page.route("**/theme-*.js", late)
    page.add_init_script(
        f"""const frames = window.frames_seen = [];
        (function look() {{ if (document.body) frames.push(({LOOKS})()); requestAnimationFrame(look); }})();"""
    )
    page.reload()
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert set(page.evaluate("frames_seen")) == {"dark"}


def late(route: Route) -> None:
    time.sleep(0.3)
    route.continue_()
