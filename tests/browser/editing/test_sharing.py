"""Sharing an edited card: a link that carries the code, and what is taken for one; the way to the playground."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.editing.conftest import append, built, card, edit, job_of, menu

pytestmark = pytest.mark.xdist_group("sharing")


def shared(page: Page, fragment: str):
    """What the site's own decoder makes of a fragment."""
    source = "site/static/js/editor/share.js"
    address = next(path for path, about in built().items() if about.get("entryPoint") == source)
    return page.evaluate("async ([address, fragment]) => (await import(address)).decode(fragment)", [address, fragment])


def test_a_shared_link_carries_the_code_and_nothing_is_lost(page):
    figure = card(page, "web")
    append(figure, "# Grüße 🐍\n")
    menu(figure, "Share")
    said = figure.locator(".notice[data-kind=share]")
    expect(said).to_have_text(re.compile(r"^Link copied: [\d,]+ characters\."))
    link = page.evaluate("navigator.clipboard.readText()")
    address, _, fragment = link.partition("#")
    assert address == page.url.replace("page/", "playground/")
    assert re.fullmatch(r"[\w-]+", fragment)
    assert f"{len(link):,}" in said.inner_text()
    job = shared(page, fragment)
    assert (job["name"], job["kind"], job["entry"], job["requests"]) == ("web", "app", "app.py", "web.http")
    assert job["files"] == {**job_of(page, "web")["files"], "app.py": job["files"]["app.py"]}
    assert job["files"]["app.py"].endswith("# Grüße 🐍\n")


def test_what_is_said_stands_beside_the_buttons_above_the_code(page):
    figure = card(page)
    menu(figure, "Share")
    said, code = figure.locator(".notice").bounding_box(), figure.locator("pre").first.bounding_box()
    assert said["y"] + said["height"] <= code["y"]
    edit(figure)
    assert figure.locator(".notice").bounding_box()["y"] < figure.locator(".editor").bounding_box()["y"]


def test_a_long_link_is_said_to_be_long(page):
    figure = card(page)
    field = edit(figure)
    field.press("Control+End")
    page.evaluate(
        "() => { const bytes = crypto.getRandomValues(new Uint8Array(9000));"
        " window.noise = [...bytes].map((byte) => byte.toString(16)).join('') }"
    )
    page.keyboard.insert_text(page.evaluate("window.noise"))
    menu(figure, "Share")
    expect(figure.locator(".notice")).to_contain_text("Some programs cut links that long")


def test_without_a_clipboard_the_link_is_in_a_field(page):
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    menu(card(page), "Share")
    field = card(page).get_by_label("Link to this code")
    expect(field).to_be_focused()
    assert field.input_value().startswith(page.url.replace("page/", "playground/#"))


PACK = """async (text) => {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte));
  return btoa(letters.join("")).replaceAll("+", "-").replaceAll("/", "_");
}"""


GOOD = {"v": 1, "name": "x", "kind": "script", "entry": "x.py", "requests": "", "files": {"x.py": "print(1)"}}


WRONG = [
    {"v": 2},
    {"kind": "text"},
    {"entry": "y.py"},
    {"entry": "toString"},
    {"requests": "none.http"},
    {"requests": None},
    {"name": "../x"},
    {"files": {}},
    {"files": ["print(1)"]},
    {"files": {"x.py": 1}},
    {"files": None},
    {"files": {"x.py": "", "../y": ""}},
    {"files": {"x.py": "", "/etc/y": ""}},
    {"files": {"x.py": "", "a//b": ""}},
    {"files": {"x.py": "", "C:\\y": ""}},
    {"files": {"x.py": "", **{f"{n}.py": "" for n in range(200)}}},
    {"files": {"x.py": "x" * 1_000_001}},
]


def test_only_a_sound_fragment_is_taken_for_a_shared_snippet(page):
    fragment = page.evaluate(PACK, json.dumps(GOOD))
    assert shared(page, f"#{fragment}") == {key: value for key, value in GOOD.items() if key != "v"}
    taken = [wrong for wrong in WRONG if shared(page, page.evaluate(PACK, json.dumps(GOOD | wrong))) is not None]
    taken += [wrong for wrong in ("", "#", "a", "%%%", "AAAA", "eyJ2IjoxfQ") if shared(page, wrong) is not None]
    assert taken == []


def test_open_in_the_playground_takes_the_code_along(page):
    page.route("**/playground/", lambda route: route.fulfill(body="<title>There</title>", content_type="text/html"))
    append(card(page), "\n# mine")
    menu(card(page), "Open in the playground")
    page.wait_for_url(re.compile(r"/playground/#[\w-]+$"))
