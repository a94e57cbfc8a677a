"""axe-core finds nothing: every page, light and dark, narrow and wide, with whatever opens open."""

from __future__ import annotations

from pathlib import Path

import pytest

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# The rules that another theme, and no other width, can break.
OF_COLOURS = ["color-contrast", "link-in-text-block"]
RUN_AXE = """async ([part, options]) => {
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const { violations } = await axe.run(part ?? document, { ...options, resultTypes: ["violations"] });
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.target.join(" ")}`));
}"""


def findings(page, part: str | None = None, **options) -> list[str]:
    """What axe finds on the page, or in the part of a selector, by all rules or as its own ``options`` say."""
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
    found = page.evaluate(RUN_AXE, [part, {"runOnly": STANDARDS, **options}])
    return [f"{page.url}: {finding}" for finding in found]


def findings_in_both_themes(page, part: str | None = None) -> list[str]:
    """By all rules in the light, then by those of colours in the dark."""
    found = []
    for theme, options in (("light", {}), ("dark", {"runOnly": OF_COLOURS})):
        page.evaluate("(theme) => (document.documentElement.dataset.theme = theme)", theme)
        found += [f"{theme}: {finding}" for finding in findings(page, part, **options)]
    return found


def test_every_page_is_accessible(frozen, new_page):
    page = new_page(frozen, 1280, bypass_csp=True)
    found = []
    for path in frozen.paths:
        page.goto(path)
        found += findings_in_both_themes(page)
    assert not found, "\n".join(found)


def test_every_page_is_accessible_on_a_phone(frozen, new_page):
    """Colours are the same as on a wide screen."""
    page = new_page(frozen, 360, bypass_csp=True)
    found = []
    for path in frozen.paths:
        page.goto(path)
        found += findings(page, rules={rule: {"enabled": False} for rule in OF_COLOURS})
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("width", "path", "button", "opened"),
    [
        (1280, "/flask/routing/", "Keyboard shortcuts", "dialog"),
        (360, "/flask/routing/", "Keyboard shortcuts", "dialog"),
        (360, "/flask/routing/", "Sections and pages", "navigation"),
        (360, "/flask/routing/", "On this page", "navigation"),
        (360, "/sheets/http-status-codes/", "On this page", "navigation"),
    ],
)
def test_what_opens_is_accessible(frozen, new_page, width, path, button, opened):
    page = new_page(frozen, width, bypass_csp=True)
    page.goto(path)
    page.get_by_role("button", name=button).click()
    page.get_by_role(opened, name=button).wait_for()
    assert findings_in_both_themes(page) == []


@pytest.mark.parametrize("site", ["frozen", "live"])
@pytest.mark.parametrize("path", ["/tags/?tag=flask&tag=http", "/tags/?tag=flask&tag=unheard-of"])
def test_narrowed_tags_are_accessible(request, new_page, site, path):
    page = new_page(request.getfixturevalue(site), 360, bypass_csp=True)
    page.goto(path)
    page.get_by_role("list", name="Chosen tags").wait_for()
    assert findings(page) == []


@pytest.mark.parametrize("path", ["/broken/", "/missing/", "/"])
def test_what_an_author_is_told_is_accessible(notes, serve, new_page, path):
    notes.page("broken", "---\ntitle: [\n---\nText")
    app = notes.app(DEBUG=True, TESTING=True)
    page = new_page(serve(app), 360, bypass_csp=True)
    page.goto(path)
    assert findings(page) == []
