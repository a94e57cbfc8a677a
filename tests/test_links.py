"""Links between pages: relative, to what was meant, also below a sub-path."""

from __future__ import annotations

import html
import re
from urllib.parse import urldefrag, urljoin

import pytest

from tests.answers import main_of

ROOT = "http://localhost/"


def found(client, url: str, base: str = ROOT) -> bool:
    """Whether a URL answers; a file that was sent is closed again."""
    with client.get(url, base_url=base) as answer:
        return answer.status_code == 200


@pytest.fixture
def linked(notes):
    """A page at /a/from/, to be written by the test, and what it may link to."""
    notes.page("index", "# Home\n")
    notes.page("a/near", "# Near\n\n## Part two\n")
    notes.page("a/index", "# Section\n")
    notes.page("b/moved", "---\nurl: /new/place/\n---\n# Moved\n\n## Part\n")
    notes.page("plain/x", "---\ntags: [Some tag]\n---\n")
    (notes.pages / "a" / "file.pdf").write_bytes(b"%PDF-")
    return notes


@pytest.mark.parametrize(
    ("written", "leads_to"),
    [
        ("near.md", "/a/near/"),
        ("./near.md#part-two", "/a/near/#part-two"),
        ("near.md#Part_Two", "/a/near/#part-two"),
        ("near.md?x=1&y=2#part-two", "/a/near/?x=1&y=2#part-two"),
        ("../near/", "/a/near/"),
        ("near", "/a/near/"),
        ("/a/near.md", "/a/near/"),
        ("/a/near/#part-two", "/a/near/#part-two"),
        ("/a/near", "/a/near/"),
        ("../b/moved.md#part", "/new/place/#part"),
        ("/b/moved.md", "/new/place/"),
        ("/new/place/", "/new/place/"),
        ("../index.md", "/"),
        ("/", "/"),
        ("index.md", "/a/"),
        ("../plain/", "/plain/"),
        ("/tags/some-tag/", "/tags/some-tag/"),
        ("file.pdf", "/a/file.pdf"),
        ("/a/file.pdf", "/a/file.pdf"),
        ("#here", "/a/from/#here"),
        ("from.md#here", "/a/from/#here"),
    ],
)
def test_links_are_relative_and_lead_to_what_was_meant(linked, written, leads_to):
    linked.page("a/from", f"# From\n\n[a link]({written})\n\n## Here\n")
    client = linked.client()
    [href] = re.findall(r'href="([^"]*)">a link<', main_of(client.get("/a/from/")))
    assert not href.startswith("/")
    address = urljoin(f"{ROOT}notes/a/from/", href.replace("&amp;", "&"))
    assert address == f"{ROOT}notes{leads_to}"
    url, fragment = urldefrag(leads_to)
    assert found(client, url)
    assert not fragment or f'id="{fragment}"' in client.get(url).text


def test_links_of_a_page_with_another_url_start_at_its_file_or_at_its_url(linked):
    linked.page("a/from", "---\nurl: /far/away/\n---\n[a link](near.md) [a link](file.pdf) [a link](../../a/near/)\n")
    hrefs = re.findall(r'href="([^"]*)">a link<', main_of(linked.client().get("/far/away/")))
    assert [urljoin("/far/away/", href) for href in hrefs] == ["/a/near/", "/a/file.pdf", "/a/near/"]


def test_every_link_of_every_page_leads_somewhere_also_below_a_sub_path(linked):
    linked.page("a/b/c/deep", "---\ntags: [Some tag, other]\n---\n[x](../../near.md) ![y](/a/file.pdf)\n")
    client = linked.client()
    for page in [
        "/",
        "/a/",
        "/a/near/",
        "/a/b/c/",
        "/a/b/c/deep/",
        "/new/place/",
        "/tags/",
        "/tags/some-tag/",
        "/404.html",
    ]:
        text = client.get(page, base_url=f"{ROOT}notes/").text
        for href in re.findall(r'\s(?:href|src)="([^"#]+)', text):
            address = urljoin(f"{ROOT}notes{page}", href)
            assert address.startswith(f"{ROOT}notes/"), f"{href} on {page} leaves the sub-path"
            url = "/" + address.removeprefix(f"{ROOT}notes/")
            assert found(client, url.replace("&amp;", "&")), f"{href} on {page}"


def test_a_url_without_its_slash_leads_to_the_page_also_below_a_sub_path(linked):
    client = linked.client()
    for base in ("", "/notes"):
        answer = client.get("/a/near", base_url=f"http://localhost{base}/")
        assert (answer.status_code, answer.location) == (308, f"{base}/a/near/")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("<img src='dot.png' alt='a > b'>", "../dot.png"),
        ("<IMG SRC=dot.png ALT=dot>", "../dot.png"),
        ("<a href='other.md#here'>x</a>", "../other/#here"),
        ("<video poster='dot.png'></video>", "../dot.png"),
        ("<me@example.org>", "mailto:me@example.org"),
    ],
)
def test_links_work_however_their_html_is_written(notes, source, target):
    notes.page("x", f"# X\n\n{source}\n")
    notes.page("other", '# Other\n\n<a name="here"></a>\n')
    (notes.pages / "dot.png").write_bytes(b"\x89PNG")
    app = notes.app()
    assert f'"{target}"' in html.unescape(app.test_client().get("/x/").text)
    result = app.test_cli_runner().invoke(args=["check"])
    assert "dead" not in result.output
    assert "without text" not in result.output
