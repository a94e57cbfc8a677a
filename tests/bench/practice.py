"""Checking an exercise: `flask practice check` beside bare pytest on the same files, and Check in Chromium."""

from __future__ import annotations

import functools
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright
from runsheet import create_app
from runsheet.headless import browser_options, serving

from tests.browser.conftest import app_server, browsing

PROJECT = Path(__file__).resolve().parents[2]
SMALL, FLASK = "unique-in-order", "greet-by-name"
ROUNDS = 7
# Presses Check; milliseconds until the verdict stands there.
CHECK = """() => new Promise((resolve) => {
    const verdict = document.querySelector(".check .verdict");
    const before = performance.now();
    new MutationObserver((_, seen) => {
        if (!/pass/.test(verdict.textContent)) return;
        seen.disconnect();
        resolve(performance.now() - before);
    }).observe(verdict, { subtree: true, childList: true, characterData: true });
    document.querySelector(".check button").click();
})"""


def seconds() -> tuple[float, str]:
    """From Enter to the result, the median of the rounds."""
    return _seconds(SMALL)


def seconds_flask() -> tuple[float, str]:
    """The same of an exercise with an app."""
    return _seconds(FLASK)


def ratio() -> tuple[float, str]:
    """Ours over bare pytest, the median of the rounds."""
    rounds = measured(SMALL)
    check, bare = map(median, zip(*rounds, strict=True))
    return median(ours / theirs for ours, theirs in rounds), f"{check:.2f} s against {bare:.2f} s"


def _seconds(slug: str) -> tuple[float, str]:
    check, bare = zip(*measured(slug), strict=True)
    return median(check), f"{min(check):.2f} to {max(check):.2f} s; bare pytest {median(bare):.2f} s"


@functools.cache
def measured(slug: str) -> list[tuple[float, float]]:
    """The seconds of a check of a solved exercise, and of pytest on its file and the solution, in each round."""
    with tempfile.TemporaryDirectory() as folder:
        exercise, bare = PROJECT / "snippets/exercises" / slug, Path(folder, "bare")
        answer = Path(folder, slug)
        for place in (bare, answer):
            place.mkdir()
            shutil.copy2(exercise / "solution.py", place / "answer.py")
        shutil.copy2(exercise / "test_exercise.py", bare)
        flask = [str(Path(sys.executable).with_name("flask")), "practice", "check", slug]
        pytest = [sys.executable, "-m", "pytest", "-q"]
        # The first fills the disk cache and Python's own.
        return [(_took(flask, PROJECT, folder), _took(pytest, bare, folder)) for _ in range(ROUNDS + 1)][1:]


def _took(command: list[str], place: Path, practice: str) -> float:
    start = time.perf_counter()
    environment = os.environ | {"PRACTICE_DIR": practice}
    subprocess.run(command, cwd=place, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start


def warm() -> tuple[float, str]:
    """Milliseconds from pressing Check to the verdict, on a page that has checked before; the median of the rounds."""
    # Only what went wrong.
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    with sync_playwright() as playwright, serving(app_server(create_app())) as url:
        browser = playwright.chromium.launch(**browser_options(playwright))
        with browser, browsing(browser, url) as page:
            page.set_default_timeout(120_000)
            page.goto(f"/exercises/{SMALL}/")
            page.locator(".cm-content").click()
            page.keyboard.press("ControlOrMeta+a")
            page.keyboard.insert_text((PROJECT / "snippets/exercises" / SMALL / "solution.py").read_text())
            times = [page.evaluate(CHECK) for _ in range(ROUNDS + 1)][1:]
            verdict = page.locator(".verdict").inner_text()
    return median(times), f"{min(times):.0f} to {max(times):.0f} ms; {verdict}"
