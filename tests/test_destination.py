"""Where a freeze writes: build/ is the old site or the new one, and nothing that people wrote is replaced."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from runsheet.destination import MARK
from runsheet.problems import ContentError
from runsheet.publish import publish

from tests.built import contents
from tests.processes import wait_until

PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture
def old_build(notes) -> dict[str, bytes]:
    """A build/ from before, which nothing but a whole new one may change."""
    folder = notes.folder / "build"
    (folder / "old").mkdir(parents=True)
    (folder / MARK).touch()
    (folder / "old" / "index.html").write_text("the old site")
    (folder / "CNAME").write_text("example.org")
    return contents(folder)


def freeze(notes, **options) -> subprocess.Popen:
    """`python freeze.py` for the small site."""
    folders = {"PAGES_DIR": "pages", "SNIPPETS_DIR": "snippets", "RENDER_CACHE_DIR": "", "FREEZER_DESTINATION": "build"}
    command = [sys.executable, PROJECT / "freeze.py"]
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True} | options
    return subprocess.Popen(command, cwd=notes.folder, env=os.environ | folders, **options)


def left_over(notes) -> list[str]:
    return sorted({path.name for path in notes.folder.iterdir()} - {"pages", "snippets", "build"})


def test_a_new_build_takes_the_place_of_the_old_one(notes, old_build):
    notes.page("index", "# New\n")
    program = freeze(notes)
    printed, complaints = program.communicate(timeout=30)
    new = contents(notes.folder / "build")
    assert (program.returncode, complaints) == (0, "")
    assert printed.startswith(f"{len(new)} files in build/\n")
    assert "FREEZER_BASE_URL" in printed
    assert not set(old_build) & set(new)
    assert b"New" in new["index.html"]
    assert left_over(notes) == []


def test_what_is_broken_stops_it_with_the_whole_list(notes, old_build):
    notes.page("index", "# Start\n\n[One](nowhere.md)\n\n[Two](third.md#nothing)\n\n![A cat](cat.png)\n")
    notes.page("other", "# Other\n\n```snippet\nunknown.py\n```\n")
    notes.page("yaml", "---\ntags: [a\n---\n")
    notes.page("latin", "# Caf\u00e9".encode("latin-1"))
    notes.page("third", "# Third\n\n[Gone](/gone/)\n")
    program = freeze(notes)
    printed, complaints = program.communicate(timeout=30)
    assert (program.returncode, printed) == (1, "")
    found = [re.match(r"pages/(\w+)\.md:(\d+): (.+)\. .+\.$", line) for line in complaints.splitlines()[:-1]]
    assert [(match[1], int(match[2])) for match in found] == [
        ("index", 3),
        ("index", 5),
        ("index", 7),
        ("latin", 1),
        ("other", 3),
        ("third", 3),
        ("yaml", 3),
    ]
    assert complaints.endswith("7 findings. Nothing was written.\n")
    assert contents(notes.folder / "build") == old_build
    assert left_over(notes) == []


def test_a_view_that_fails_on_the_way_leaves_the_old_build(notes, old_build, monkeypatch):
    notes.page("index", "# Start\n")
    app = notes.app()
    monkeypatch.setitem(app.view_functions, "machines.llms", lambda: 1 / 0)
    monkeypatch.setattr(app, "log_exception", lambda error: None)
    with pytest.raises(ValueError, match=r"500 INTERNAL SERVER ERROR.*/llms\.txt"):
        publish(app)
    assert contents(notes.folder / "build") == old_build
    assert left_over(notes) == []


def test_a_freeze_that_is_killed_leaves_the_old_build_and_the_next_one_cleans_up(notes, old_build):
    for number in range(100):
        notes.page(f"many/page-{number}", f"# Page {number}\n\nText.\n")
    program = freeze(notes, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_until(
        lambda: (
            len(list(notes.folder.glob(".runsheet-freeze-*/site/many/*/index.html"))) > 20 or program.poll() is not None
        )
    )
    program.kill()
    assert program.wait() == -signal.SIGKILL, "it was killed on its way"
    assert contents(notes.folder / "build") == old_build
    assert left_over(notes) != []
    again = freeze(notes)
    assert again.communicate(timeout=30)[1] == ""
    assert len(list((notes.folder / "build" / "many").glob("*/index.html"))) == 100
    assert left_over(notes) == []


def test_where_folders_cannot_be_swapped_they_are_renamed(notes, old_build, monkeypatch):
    notes.page("index", "# New\n")
    monkeypatch.setattr("runsheet.destination._exchange", lambda one, other: False)
    rename = Path.rename

    def rename_all_but_the_new(self: Path, target: Path) -> Path:
        if self.name == "site":
            raise PermissionError(target)
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", rename_all_but_the_new)
        with pytest.raises(PermissionError):
            publish(notes.app())
    assert contents(notes.folder / "build") == old_build
    publish(notes.app())
    assert b"New" in contents(notes.folder / "build")["index.html"]
    assert left_over(notes) == []


def test_progress_is_shown_on_a_terminal(notes):
    notes.page("index", "# Start\n")
    ours, theirs = pty.openpty()
    program = freeze(notes, stderr=theirs)
    os.close(theirs)
    assert "files in build/" in program.communicate(timeout=30)[0]
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        shown = terminal.read(100_000).decode()
    assert "Freezing" in shown


@pytest.mark.parametrize(
    ("destination", "what"),
    [
        ("pages", "would delete"),
        (".", "would delete"),
        ("pages/build", "of which the site is made"),
        ("a-file", "is a file"),
        ("my-thesis", "holds what Runsheet did not make"),
        ("link-to-my-thesis", "holds what Runsheet did not make"),
    ],
)
def test_nothing_that_people_wrote_is_replaced(notes, destination, what):
    notes.page("index", "# Start\n")
    (notes.folder / "a-file").write_text("mine")
    (notes.folder / "my-thesis").mkdir()
    (notes.folder / "my-thesis" / "chapter.txt").write_text("mine")
    (notes.folder / "link-to-my-thesis").symlink_to("my-thesis")
    before = contents(notes.folder)
    with pytest.raises(ContentError, match=what):
        publish(notes.app(FREEZER_DESTINATION=str(notes.folder / destination)))
    assert contents(notes.folder) == before


def test_a_link_keeps_pointing_to_where_the_site_goes(notes):
    notes.page("index", "# Start\n")
    (notes.folder / "disk").mkdir()
    (notes.folder / "build").symlink_to("disk")
    publish(notes.app())
    assert (notes.folder / "build").is_symlink()
    assert b"Start" in contents(notes.folder / "disk")["index.html"]


@pytest.mark.parametrize(
    ("path", "text", "what"),
    [
        ("feed.xml/index", "# Feed\n", "must be"),
        ("x", "---\ntags: [" + "long" * 70 + "]\n---\n# X\n", "too long for a file"),
    ],
)
def test_addresses_that_cannot_all_be_files_are_said_before_anything_is_written(notes, path, text, what):
    notes.page(path, text)
    with pytest.raises(ContentError, match=what):
        publish(notes.app())
    assert not (notes.folder / "build").exists()


def test_two_freezes_at_once_each_publish_their_whole_site(notes):
    for number in range(30):
        notes.page(f"many/page-{number}", f"# Page {number}\n")
    programs = [freeze(notes), freeze(notes)]
    assert [program.communicate(timeout=60)[1] for program in programs] == ["", ""]
    assert len(list((notes.folder / "build" / "many").glob("*/index.html"))) == 30
    assert left_over(notes) == []


def test_a_missing_pages_folder_does_not_publish_an_empty_site(notes, old_build):
    notes.pages.rmdir()
    program = freeze(notes)
    assert "pages: the pages folder is not there. Set PAGES_DIR" in program.communicate(timeout=30)[1]
    assert contents(notes.folder / "build") == old_build
