"""Downloading a card: an archive of the edited code that runs locally."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.browser.editing.conftest import append, card, job_of, menu

pytestmark = pytest.mark.xdist_group("downloading")


@pytest.mark.parametrize(
    ("name", "folder", "files", "run"),
    [
        ("half.py", "half", {"half.py"}, "python half.py"),
        ("web", "web", {"app.py", "templates/hello.html", "web.http"}, "flask run --debug"),
    ],
)
def test_a_download_runs_locally(page, name, folder, files, run):
    append(card(page, name), "# mine\n")
    with page.expect_download() as expected:
        menu(card(page, name), "Download")
    assert expected.value.suggested_filename == f"{folder}.zip"
    archive = zipfile.ZipFile(io.BytesIO(Path(expected.value.path()).read_bytes()))
    assert archive.testzip() is None
    assert {path.removeprefix(f"{folder}/") for path in archive.namelist()} == {*files, "requirements.txt", "README.md"}
    entry = archive.read(f"{folder}/{'half.py' if name == 'half.py' else 'app.py'}").decode()
    assert entry.startswith("# /// script\n")
    assert entry.endswith("# mine\n")
    readme = archive.read(f"{folder}/README.md").decode().splitlines()
    assert len(readme) == 3
    assert page.url in readme[0]
    assert "pip install -r requirements.txt" in readme[1]
    assert f"`{run}`" in readme[2]
    pins = job_of(page, name).get("pins", [])
    requirements = archive.read(f"{folder}/requirements.txt").decode().splitlines()
    assert [line for line in requirements if not line.startswith("#")] == pins
