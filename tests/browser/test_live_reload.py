"""`flask run --debug`: the open tab shows what an author has just saved."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from browser.conftest import Served

PROJECT = Path(__file__).resolve().parents[2]
START_S = 20
SEEN_MS = 10_000


@pytest.fixture
def development(notes, tmp_path):
    """The real command on the notes, in a process group of its own: the reloader starts a second process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {
        "PAGES_DIR": str(notes.pages),
        "SNIPPETS_DIR": str(notes.snippets),
        "RENDER_CACHE_DIR": str(tmp_path / "rendered"),
    }
    command = [sys.executable, "-m", "flask", "run", "--debug", "--port", str(port)]
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=PROJECT, env=environment, stdout=log, stderr=log, start_new_session=True
        )
    try:
        url = f"http://127.0.0.1:{port}"
        wait_for(f"{url}/healthz", tmp_path / "log")
        yield Served(url, [])
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def wait_for(url: str, log: Path) -> None:
    last = time.monotonic() + START_S
    while True:
        try:
            urlopen(url).close()
            return
        except OSError:
            assert time.monotonic() < last, log.read_text()
            time.sleep(0.1)


def test_the_open_tab_follows_what_is_saved(notes, development, new_page):
    def save(text):
        notes.page("note", text)
        expect(page.get_by_role("main")).to_contain_text(text.splitlines()[-1], timeout=SEEN_MS)

    notes.page("note", "The first text")
    page = new_page(development)
    page.goto("/note/")
    expect(page.get_by_role("main")).to_contain_text("The first text")
    save("The second text")
    # Broken, the page says so itself; mended, it is back.
    notes.page("note", "---\ntitle: [\n---\nText")
    expect(page.get_by_role("main")).to_contain_text("note.md", timeout=SEEN_MS)
    save("The third text")
