"""Downloading a card: an archive of the edited code that runs locally."""

from __future__ import annotations

import io
import shlex
import subprocess
import sys
import zipfile
from importlib.metadata import version
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.browser.editing.conftest import append, card, menu

pytestmark = pytest.mark.xdist_group("downloading")


def answer_of(folder: Path, run: str) -> str:
    """What the program in the folder prints, or its app answers to the first request, started as its README says."""
    program, *options = shlex.split(run)
    if program == "python":
        return subprocess.run([sys.executable, *options], cwd=folder, check=True, capture_output=True, text=True).stdout
    # The reloader of --debug would be a process of its own.
    command = [sys.executable, "-m", program, *options[: options.index("--debug")], "--port", "0"]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as server:
        try:
            url = next(line.split()[-1] for line in server.stderr if "Running on" in line)
            with urlopen(url) as answer:
                return answer.read().decode()
        finally:
            server.terminate()


@pytest.mark.parametrize(
    ("name", "folder", "files", "run", "answer"),
    [
        ("half.py", "half", {"half.py"}, "python half.py", "0.5\n"),
        ("web", "web", {"app.py", "templates/hello.html", "web.http"}, "flask run --debug", "<h1>Hello you</h1>"),
    ],
)
def test_a_download_runs_locally(page, tmp_path, name, folder, files, run, answer):
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
    requirements = archive.read(f"{folder}/requirements.txt").decode().splitlines()
    pins = [f"flask=={version('flask')}"] if name == "web" else []
    assert [line for line in requirements if not line.startswith("#")] == pins
    archive.extractall(tmp_path)
    assert answer_of(tmp_path / folder, run) == answer
