"""The playground, plain fences that run, and what works without a network."""

from __future__ import annotations

import io
import re
import zipfile
from importlib.metadata import version

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_run import IDLE
from tests.browser.the_preview import click

pytestmark = pytest.mark.xdist_group("playground")
START_MS = 30_000
RAN = re.compile(r"^Run here in")


def run(page: Page, figure) -> None:
    figure.get_by_role("button", name="Run", exact=False).first.click()
    expect(figure.locator(".output > .state")).to_have_text(RAN, timeout=START_MS)


@pytest.fixture
def playground(live, new_page) -> Page:
    page = new_page(live)
    page.goto("/playground/")
    expect(page.locator("figure.snippet .cm-content")).to_be_visible()
    return page


def begin(page: Page, starter: str) -> None:
    """Take a starter, also the one that is there: the new card has come when the old one is gone."""
    page.locator("figure.snippet").evaluate("figure => (figure.id = 'before')")
    page.get_by_role("button", name=starter, exact=True).click()
    expect(page.locator("#before")).to_have_count(0)
    expect(page.locator("figure.snippet .cm-content")).to_be_visible()


def type_code(page: Page, text: str) -> None:
    page.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(text)


def test_a_starter_is_edited_run_and_kept(playground):
    begin(playground, "Script")
    expect(playground.locator(".cm-content")).to_contain_text("enumerate")
    type_code(playground, "print(6 * 7)")
    playground.keyboard.press("ControlOrMeta+Enter")
    expect(playground.locator(".stdout")).to_have_text("42\n", timeout=START_MS)
    begin(playground, "Templates")
    expect(playground.get_by_role("tab", name="templates/base.html")).to_be_visible()
    begin(playground, "Script")
    expect(playground.locator(".cm-content")).to_have_text("print(6 * 7)")
    playground.reload()
    expect(playground.locator(".cm-content")).to_have_text("print(6 * 7)")
    expect(playground.get_by_role("button", name="Script", exact=True)).to_have_attribute("aria-pressed", "true")


def test_of_starters_pressed_in_a_row_the_last_one_stays(playground):
    held = []
    playground.route("**/templates.json", lambda route: held.append(route))
    with playground.expect_request("**/templates.json"):
        playground.get_by_role("button", name="Templates", exact=True).click()
    begin(playground, "Script")
    with playground.expect_response("**/templates.json"):
        held[0].continue_()
    expect(playground.get_by_role("button", name="Script", exact=True)).to_have_attribute("aria-pressed", "true")
    expect(playground.locator(".cm-content")).to_contain_text("enumerate")


@pytest.mark.parametrize(("width", "beside"), [(1280, False), (1920, True)])
@pytest.mark.parametrize("starter", ["Script", "Templates"])
def test_on_a_wide_screen_what_comes_of_the_code_stands_beside_it(playground, width, beside, starter):
    playground.set_viewport_size({"width": width, "height": 900})
    begin(playground, starter)
    figure = playground.locator("figure.snippet")
    editor, output = (figure.locator(part).bounding_box() for part in (".editor", ".output"))
    if beside:
        assert output["x"] >= editor["x"] + editor["width"] - 1
        assert abs(output["y"] - editor["y"]) <= 1
    else:
        assert output["x"] == editor["x"]
        assert output["y"] >= editor["y"] + editor["height"] - 1


def test_an_app_opens_in_the_preview_without_sending_what_is_only_suggested(playground):
    begin(playground, "Database")
    figure = playground.locator("figure.snippet")
    expect(figure.locator(".cm-content")).to_contain_text("flask_sqlalchemy")
    run(playground, figure)
    app = playground.frame_locator("figure iframe").frame_locator("iframe")
    expect(app.get_by_text("No notes yet.")).to_be_visible(timeout=START_MS)
    assert figure.locator(".exchange").count() == 0
    app.get_by_label("Note").fill("Tea")
    click(app.get_by_role("button", name="Add"))
    expect(app.get_by_role("listitem")).to_have_text("Tea")


def test_starters_that_are_apps_answer_and_show_what_their_templates_became(playground):
    begin(playground, "Flask app")
    figure = playground.locator("figure.snippet")
    run(playground, figure)
    body = figure.locator(".try .body")
    expect(body).to_contain_text('"hello": "reader"', timeout=START_MS)
    figure.get_by_role("button", name="GET /?name=Ada").click()
    expect(body).to_contain_text('"hello": "Ada"')
    begin(playground, "Templates")
    figure.get_by_role("tab", name="templates/home.html").click()
    type_code(playground, '{% extends "base.html" %}{% block content %}<h1>{{ 6 * 7 }}</h1>{% endblock %}')
    playground.keyboard.press("ControlOrMeta+Enter")
    app = playground.frame_locator("figure iframe").frame_locator("iframe")
    expect(app.get_by_role("heading")).to_have_text("42", timeout=START_MS)


@pytest.mark.parametrize(
    ("path", "name", "code"),
    [
        ("/python/decorators/", "python/decorators/async_functions.py", "fetch_name"),
        ("/", "home/hello.py", "Flask"),
    ],
)
def test_a_link_shows_its_code_says_whose_it_is_and_runs_nothing(live, new_page, path, name, code):
    page = new_page(live)
    page.goto(path)
    figure = page.locator(f"figure[data-snippet='{name}']")
    figure.get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Open in the playground").click()
    page.wait_for_url("**/playground/#*")
    expect(page.locator(".cm-content")).to_contain_text(code)
    expect(page.get_by_role("note")).to_contain_text("it is somebody's")
    page.evaluate(IDLE)
    expect(page.locator(".output")).to_have_text("Not run yet.")
    assert page.workers == []
    page.goto("/playground/#rubbish")
    expect(page.get_by_role("note")).to_contain_text("holds no code that can be read")


def test_a_download_names_the_packages_that_are_imported(playground):
    begin(playground, "Script")
    expect(playground.locator(".cm-content")).to_contain_text("enumerate")
    code = "import pydantic\nfrom flask import Flask\nimport json, flask_login as login\n"
    type_code(playground, code + "mail: pydantic.EmailStr\nasync def view(): pass\n")
    playground.get_by_role("button", name="More").click()
    with playground.expect_download() as download:
        playground.get_by_role("menuitem", name="Download").click()
    with zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes())) as archive:
        name = next(name for name in archive.namelist() if name.endswith("requirements.txt"))
        requirements = archive.read(name).decode()
    # The last two need more for such fields and views than is imported.
    names = ("email-validator", "flask-login", "flask[async]", "pydantic")
    assert requirements == "".join(f"{name}=={version(name.partition('[')[0])}\n" for name in names)


def test_a_plain_fence_runs_is_edited_and_kept(notes, serve, new_page):
    notes.page("page", "# Page\n\n```python\nprint('plain')\n```\n\n```bash\nls\n```\n")
    page = new_page(serve(notes.app()))
    page.goto("/page/")
    figure = page.locator("figure[data-fence]")
    expect(figure).to_have_count(1)
    run(page, figure)
    expect(figure.locator(".stdout")).to_have_text("plain\n")
    figure.get_by_role("button", name="Edit").click()
    type_code(page, "print('edited')")
    page.keyboard.press("ControlOrMeta+Enter")
    expect(figure.locator(".stdout")).to_have_text("edited\n")
    page.reload()
    expect(page.locator("figure[data-fence] code").first).to_contain_text("edited")


def test_a_plain_fence_with_an_app_can_be_tried(notes, serve, new_page):
    fence = "from flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get('/')\ndef home():\n    return '<p>Hello'\n"
    notes.page("page", f"# Page\n\n```python\n{fence}```\n")
    page = new_page(serve(notes.app()))
    page.goto("/page/")
    run(page, page.locator("figure[data-fence]"))
    app = page.frame_locator("figure iframe").frame_locator("iframe")
    expect(app.get_by_text("Hello")).to_be_visible(timeout=START_MS)


@pytest.mark.parametrize("site", ["frozen", "live"])
def test_what_was_run_works_without_a_network_also_after_a_reload(request, new_page, site):
    page = new_page(request.getfixturevalue(site), service_workers="allow")
    page.goto("/")
    figure = page.locator("figure[data-snippet='home/hello.py']")
    run(page, figure)
    expect(page.locator("html")).to_have_attribute("data-offline", "all", timeout=START_MS)
    page.context.set_offline(True)
    page.reload()
    run(page, page.locator("figure[data-snippet='home/hello.py']"))
    page.context.set_offline(False)
