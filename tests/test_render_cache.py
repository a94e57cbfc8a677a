"""Rendered pages are kept: between starts, until what they are made of changes, and whatever happens to the folder."""

from __future__ import annotations

import time

import pytest
from conftest import Notes
from runsheet.content.markdown import Renderer

PAGES = 1_000
TEXT = """---
title: Page {n}
tags: [tag {tag}, generated]
---
> What page {n} is about.

## Part one

Some *words* with `code`, a [link](p{next}.md#part-one) and a list:

- one
- two

```python
def answer(question: str) -> int:
    return {n}
```

## Part two

| a | b |
|---|---|
| {n} | `x` |
"""


@pytest.fixture
def kept(notes):
    """A site with one page, which shows one snippet, that keeps what it rendered."""
    notes.page("x", "# Kept\n\nFirst text.\n\n```snippet\na.txt\n```\n")
    notes.snippet("a.txt", "first snippet\n")
    return notes


@pytest.fixture
def rendered(monkeypatch) -> list[str]:
    """The names of the pages that are rendered from now on."""
    names, render = [], Renderer.render

    def counted(self, body, page):
        names.append(page.stem)
        return render(self, body, page)

    monkeypatch.setattr(Renderer, "render", counted)
    return names


def start(notes: Notes, **config):
    return notes.client(RENDER_CACHE_DIR=str(notes.folder / "cache"), **config)


def test_a_page_is_rendered_once_and_not_once_a_request_or_a_start(kept, rendered):
    kept.page("y", "# Another\n")
    for _ in range(2):
        client = start(kept)
        for url in ("/x/", "/x/", "/y/", "/", "/feed.xml"):
            assert client.get(url).status_code == 200
    assert sorted(rendered) == ["x", "y"]


def test_only_what_changed_between_two_starts_is_rendered_again(kept, rendered):
    kept.page("y", "# Another\n")
    assert start(kept).get("/x/").status_code == 200
    rendered.clear()
    kept.page("y", "# Another title\n")
    client = start(kept)
    assert "Another title</h1>" in client.get("/y/").text
    assert "First text." in client.get("/x/").text
    assert rendered == ["y"]
    kept.snippet("a.txt", "second snippet\n")
    assert "second snippet" in start(kept).get("/x/").text
    assert rendered == ["y", "x"]


@pytest.mark.parametrize("cache", ["cache", ""], ids=["kept", "not kept"])
def test_an_edit_shows_on_the_next_request_while_developing(kept, cache):
    """Of the page, of the snippet it shows and of that one's recording; a new page, a removed one and a new tag."""
    client = kept.client(DEBUG=True, RENDER_CACHE_DIR=cache and str(kept.folder / cache))
    assert "First text." in client.get("/x/").text
    for old, new in (("First", "Fresh"), ("Fresh", "Third, which is longer")):
        text = (kept.pages / "x.md").read_text().replace(old, new)
        kept.page("x", text)
        assert f"{new} text." in client.get("/x/").text
    kept.snippet("a.txt", "other snippet\n")
    assert "other snippet" in client.get("/x/").text

    kept.snippet("b.py", "print('b')\n")
    kept.page("y", "---\ntags: [new]\n---\n# Title\n\n```snippet\nb.py\n```\n")
    assert "Title</h1>" in client.get("/y/").text
    assert client.get("/tags/new/").status_code == 200
    kept.snippet("b.out", "what it printed\n")
    assert "what it printed" in client.get("/y/").text
    (kept.pages / "y.md").unlink()
    assert [client.get(url).status_code for url in ("/y/", "/tags/new/", "/x/")] == [404, 404, 200]


def test_an_edit_shows_after_another_that_no_page_was_asked_for_in_between(kept):
    """As an editor saves: the file is emptied, the open tab asks for something, the file is written."""
    client = kept.client(DEBUG=True)
    assert "First text." in client.get("/x/").text
    for shown in ("other snippet", "third snippet"):
        kept.page("x", "")
        kept.snippet("a.txt", "")
        client.get("/static/img/icon.svg").close()
        kept.page("x", f"# Kept\n\nSaved with {shown}.\n\n```snippet\na.txt\n```\n")
        kept.snippet("a.txt", f"{shown}\n")
        text = client.get("/x/").text
        assert f"Saved with {shown}." in text
        assert text.count(shown) > 1


def test_an_edit_does_not_show_in_a_running_public_site(kept):
    """It is what it was when it started: nobody reads the files at each request."""
    client = start(kept)
    assert "First text." in client.get("/x/").text
    kept.page("x", "# Kept\n\nSecond text.\n")
    assert "First text." in client.get("/x/").text


@pytest.mark.parametrize("damage", [b"", b"garbage", None], ids=["empty", "garbage", "cut short"])
def test_damaged_files_in_the_cache_are_as_good_as_none(kept, damage):
    right = start(kept).get("/x/").text
    files = [path for path in (kept.folder / "cache").rglob("*") if path.is_file()]
    assert files
    for file in files:
        data = file.read_bytes()
        file.write_bytes(data[: len(data) // 2] if damage is None else damage)
    assert start(kept).get("/x/").text == right


def test_a_cache_that_is_taken_away_while_the_site_runs_does_not_matter(kept):
    client = start(kept)
    right = client.get("/").text
    for path in (kept.folder / "cache").rglob("*"):
        path.unlink()
    (kept.folder / "cache").rmdir()
    assert "First text." in client.get("/x/").text
    assert client.get("/").text == right


@pytest.mark.parametrize("folder", ["file", "file/cache", "/proc/self/task"])
def test_a_cache_folder_that_cannot_be_written_is_done_without(kept, caplog, folder):
    """Whoever runs the tests, root too, cannot write into these."""
    (kept.folder / "file").write_text("in the way")
    client = kept.client(RENDER_CACHE_DIR=str(kept.folder / folder))
    assert "First text." in client.get("/x/").text
    assert [record.message[:27] for record in caplog.records] == ["Rendered pages are not kept"]


@pytest.fixture(scope="session")
def thousand(tmp_path_factory) -> Notes:
    """A site of 1,000 pages that has been started once."""
    notes = Notes(tmp_path_factory.mktemp("thousand"))
    for n in range(PAGES):
        notes.page(f"s{n // 100}/p{n % 100}", TEXT.format(n=n, next=(n + 1) % 100, tag=n % 50))
    assert start(notes).get("/").status_code == 200
    return notes


@pytest.mark.xdist_group("thousand")
@pytest.mark.parametrize("url", ["/", "/s5/p50/"])
def test_the_first_request_of_a_thousand_kept_pages_takes_under_a_second(thousand, rendered, url):
    """Processor time, because the machine does other things too, and every page is here or must be rendered here."""
    client, before = start(thousand), time.process_time()
    assert client.get(url).status_code == 200
    assert time.process_time() - before < 1
    assert rendered == []


@pytest.mark.xdist_group("thousand")
def test_a_thousand_pages_are_all_there(thousand):
    assert start(thousand).get("/healthz").json == {"status": "ok", "pages": PAGES, "broken": 0}
