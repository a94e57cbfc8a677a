"""Freezing: every URL becomes a file that says what the live site says, and every link of it leads somewhere."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import urllib.request
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from conftest import Notes
from runsheet import create_app
from runsheet.publish import publish
from runsheet.search import files

from tests.built import contents
from tests.processes import free_port, listens, wait_until

PROJECT = Path(__file__).resolve().parents[1]
BASE_URL = "https://example.org/notes/"
ROUTING = "---\ntags: [Flask, 'c++']\n---\n# Routing\n\n![A box](box.svg)\n\n![A dot](<dot one.png>)\n\n## Rules\n"
MOVED = "---\nurl: /somewhere/else/\ntags: flask\n---\n# Moved\n\n[Back](flask/)\n\n## One {: tags='only here' }\n"
SEARCH_LINK = re.compile(rb'<link rel="search" .*\n')
# Whoever shares a frozen site must run where it was made.
pytestmark = pytest.mark.xdist_group("publish")


def write_small_site(folder: Path) -> Notes:
    notes = Notes(folder)
    notes.page("index", "# Start\n\nTo [routing](flask/routing.md#rules), by [tag](tags/flask/).\n")
    notes.page("flask/index", "# Flask\n\nAll of it.\n")
    notes.page(
        "flask/routing",
        ROUTING,
    )
    notes.page("flask/deep/Über uns", "---\ntags: [🚀]\n---\n# Über uns\n\n[Up](../routing.md) [start](/)\n")
    notes.page(
        "moved",
        MOVED,
    )
    notes.page("nobody-links-here", "# Alone\n\n```snippet\nhello.py\n```\n")
    notes.page("secret", "---\ndraft: true\ntags: unborn\n---\n# Not yet\n")
    notes.snippet("hello.py", "print('hello')\n")
    notes.snippet("hello.out", "hello\n")
    (notes.pages / "flask" / "box.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>')
    (notes.pages / "flask" / "dot one.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    (notes.pages / ".hidden.txt").write_text("not for readers")
    return notes


class Frozen:
    """A frozen site beside an app that serves the same."""

    def __init__(self, make_app, **config):
        self.app, self.base = make_app(config), config.get("FREEZER_BASE_URL")
        self.folder, self.count = publish(make_app(config))
        self.files = contents(self.folder)
        self.pages = {path: data.decode() for path, data in self.files.items() if path.endswith(".html")}

    def live(self, path: str):
        """What the live site answers at the URL of a file."""
        url = re.sub(r"(^|/)index\.html$", r"\1", path)
        return self.app.test_client().get(f"/{url}", base_url=self.base, buffered=True)

    def as_frozen(self, data: bytes) -> bytes:
        """What the live site answers, without the one line that a freeze has only where its address is known."""
        return data if self.base else SEARCH_LINK.sub(b"", data)


def freeze_small(folder: Path, **config) -> Frozen:
    notes = write_small_site(folder)
    return Frozen(lambda config: notes.app(**config), SITEMAP_MAX_URL_COUNT=7, **config)


@pytest.fixture(scope="module", params=["small", "below a sub-path", "real"])
def frozen(request, tmp_path_factory) -> Frozen:
    folder = tmp_path_factory.mktemp("frozen")
    if request.param == "real":
        return Frozen(create_app, FREEZER_DESTINATION=str(folder / "build"))
    config = {"FREEZER_BASE_URL": BASE_URL} if request.param == "below a sub-path" else {}
    return freeze_small(folder, **config)


def test_every_page_is_written_whether_linked_or_not(tmp_path):
    frozen = freeze_small(tmp_path)
    folders = ["", "flask/", "flask/routing/", "flask/deep/", "flask/deep/über-uns/", "somewhere/else/"]
    folders += ["nobody-links-here/", "tags/", "tags/flask/", "tags/c/", "tags/rocket/", "tags/only-here/"]
    folders += ["frame/", "playground/", "search/"]
    expected = {f"{folder}index.html" for folder in folders}
    expected |= {"index.md", "flask/index.md", "flask/routing.md", "flask/deep/über-uns.md", "somewhere/else.md"}
    expected |= {"nobody-links-here.md", "flask/box.svg", "flask/dot one.png", "static/img/icon.svg"}
    expected |= {"404.html", "sw.js", "feed.xml", "llms.txt", "robots.txt", "tags/index.json", "index/index.html"}
    expected |= {"search/names.json", "search/text/0.json"}
    expected |= {"sitemap.xml", "sitemap1.xml", "sitemap2.xml", "snippets/hello.py.json"}
    runtime = {path for path in frozen.files if path.startswith("static/runtime/")}
    built = {path for path in frozen.files if path.startswith("static/dist/")}
    assert set(frozen.files) - built - runtime == expected
    suffixes = {Path(path).suffix for path in runtime}
    assert suffixes == {".json", ".mjs", ".wasm", ".zst"}
    assert frozen.count == len(frozen.files)
    assert {Path(path).suffix for path in built} == {".css", ".js", ".woff2"}
    assert [path for path, text in frozen.pages.items() if "Not yet" in text or "unborn" in text] == []


def test_the_parts_of_a_large_site_are_written(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "SPLIT_FROM", 3)
    monkeypatch.setattr(files, "MOST_IN_PART", 2)
    frozen = freeze_small(tmp_path)
    names = json.loads(frozen.files["search/names.json"])
    written = {path for path in frozen.files if path.startswith("search/parts/")}
    expected = set()
    for folder in (f"search/parts/{part}" for part in names["parts"]):
        shards = json.loads(frozen.files[f"{folder}/names.json"])["shards"]
        expected |= {f"{folder}/names.json", *(f"{folder}/text/{number}.json" for number in range(len(shards)))}
    assert written == expected
    assert {"flask", "flask~2"} <= set(names["parts"])
    for path in written:
        assert frozen.live(path).data == frozen.files[path], path


def test_what_the_live_site_lists_is_written(frozen):
    client = frozen.app.test_client()
    base = frozen.base or "http://localhost/"
    listed = re.findall(r"<loc>(.*?)</loc>", frozen.live("sitemap.xml").text)
    maps = [url for url in listed if url.endswith(".xml")]
    for url in maps:
        listed += re.findall(r"<loc>(.*?)</loc>", frozen.live(url.removeprefix(base)).text)
    listed += re.findall(r"\]\((http.*?\.md)\)", client.get("/llms.txt").text.replace("http://localhost/", base))
    for url in listed:
        assert url.startswith(base)
        path = unquote(url.removeprefix(base))
        assert (f"{path}index.html" if path.endswith("/") or not path else path) in frozen.files, url
    assert len(listed) >= 12


def test_the_files_are_what_the_live_site_answers(frozen):
    for path, data in frozen.files.items():
        response = frozen.live(path)
        assert response.status_code == 200, path
        assert frozen.as_frozen(response.data) == data, path


def test_where_to_search_is_said_only_at_an_address_that_is_known(frozen):
    saying = [path for path, data in frozen.files.items() if SEARCH_LINK.search(data)]
    described = "search/opensearch.xml" in frozen.files
    assert (described, bool(saying)) == (bool(frozen.base), bool(frozen.base))
    assert not described or f"{BASE_URL}search/?q=".encode() in frozen.files["search/opensearch.xml"]


def links(path: str, text: str) -> list[str]:
    """The targets of a page's links, scripts, images and so on, absolute below http://frozen/."""
    found = re.findall(r'<[a-z][^>]*\s(?:href|src|data-index)="([^"]*)"', text)
    found = [urljoin(f"http://frozen/{path}", target.replace("&amp;", "&")) for target in found]
    return [target for target in found if target.startswith("http://frozen/")]


def test_every_link_leads_to_a_file_and_to_a_heading_of_it(frozen):
    followed = 0
    for path, text in frozen.pages.items():
        for link in links(path, text):
            url, fragment = urldefrag(link)
            target = unquote(urlsplit(url).path)[1:]
            if path == "404.html" and target != path:
                root = urlsplit(frozen.base or "").path.strip("/")
                assert f"/{target}".startswith(f"/{root}"), link
                target = target.removeprefix(root).lstrip("/")
            target = f"{target}index.html" if target.endswith("/") or not target else target
            assert target in frozen.files, (path, link)
            assert not fragment or f'id="{unquote(fragment)}"' in frozen.files[target].decode(), (path, link)
            followed += 1
        if path != "404.html":
            assert not re.search(r'<[a-z][^>]*\s(?:href|src)="/', text), f"{path} must work below any path"
    assert followed > 10 * len(frozen.pages)


@pytest.mark.parametrize("frozen", ["below a sub-path"], indirect=True)
def test_the_published_address_stands_wherever_an_address_must(frozen):
    for path, text in frozen.pages.items():
        canonical = re.findall(r'<link rel="canonical" href="(.*?)">', text)
        unlisted = path in ("404.html", "frame/index.html")
        assert canonical == ([] if unlisted else [BASE_URL + path.removesuffix("index.html")])
        assert re.findall(r'property="og:url" content="(.*?)"', text) in ([], canonical)
    for name in ("sitemap.xml", "sitemap1.xml", "sitemap2.xml", "feed.xml"):
        elements = ET.fromstring(frozen.files[name]).iter()
        found = [text for e in elements for text in (e.text or "", e.get("href", "")) if text.startswith("http")]
        assert found
        assert [address for address in found if not address.startswith(BASE_URL)] == []
    assert f"Sitemap: {BASE_URL}sitemap.xml" in frozen.files["robots.txt"].decode()
    assert f"({BASE_URL}nobody-links-here.md)" in frozen.files["llms.txt"].decode()
    assert re.search(r'<link rel="stylesheet" href="/notes/static/dist/main-\w+\.css">', frozen.pages["404.html"])
    assert '<a class="button" href="/notes/">' in frozen.pages["404.html"]


@pytest.mark.parametrize("frozen", ["real"], indirect=True)
def test_python_s_own_server_shows_the_same_site(frozen):
    port = free_port()
    command = [sys.executable, "-m", "http.server", "-d", frozen.folder, "-b", "127.0.0.1", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_until(lambda: listens(port))
        for url in ("/", "/flask/", "/flask/request/", "/flask/request.md", "/tags/flask/", "/feed.xml"):
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{url}", timeout=10) as response:
                assert response.read() == frozen.as_frozen(frozen.app.test_client().get(url).data)
    finally:
        server.kill()
        server.wait()
