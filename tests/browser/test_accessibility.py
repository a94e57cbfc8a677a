"""axe-core finds nothing: every page, light and dark, narrow and wide, with whatever opens open."""

from __future__ import annotations

from pathlib import Path

import pytest

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN_AXE = """async (standards) => {
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const { violations } = await axe.run(document, { runOnly: standards, resultTypes: ["violations"] });
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.target.join(" ")}`));
}"""


def findings(page) -> list[str]:
    page.add_script_tag(path=AXE)
    return [f"{page.url}: {finding}" for finding in page.evaluate(RUN_AXE, STANDARDS)]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_every_page_is_accessible(frozen, new_page, theme, width):
    page = new_page(frozen, width, color_scheme=theme, bypass_csp=True)
    found = []
    for path in frozen.paths:
        page.goto(path)
        found += findings(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("theme", ["light", "dark"])
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
def test_what_opens_is_accessible(frozen, new_page, theme, width, path, button, opened):
    page = new_page(frozen, width, color_scheme=theme, bypass_csp=True)
    page.goto(path)
    page.get_by_role("button", name=button).click()
    page.get_by_role(opened, name=button).wait_for()
    assert findings(page) == []


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
