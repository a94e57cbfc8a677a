"""The pages of an app in its preview, which are frames in a frame, as a reader clicks in them."""

from __future__ import annotations

import time

from playwright.sync_api import Locator

from tests.browser.conftest import TIMEOUT_MS


def click(target: Locator, **options) -> None:
    """Click in a page of the preview, the pointer on it first.

    A page that is there but not on the screen yet has no place on it: what is pressed there, the browser gives to the
    frame around it. No reader clicks what is not to be seen; a test does.
    """
    last = time.monotonic() + TIMEOUT_MS / 1000
    target.hover(timeout=options.get("timeout"))
    while not target.evaluate("element => element.matches(':hover')"):
        assert time.monotonic() < last, f"the pointer does not reach {target}"
        target.hover()
    target.click(**options)
