"""Freezing: every URL becomes a file that says what the live site says, and build/ is the old site or the new one."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
import urllib.request
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from conftest import Notes
from runsheet import create_app
from runsheet.destination import MARK
from runsheet.problems import ContentError
from runsheet.publish import publish
from runsheet.search import files

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


def contents(folder: Path) -> dict[str, bytes]:
    """Every file but the mark by which a freeze knows what an earlier one made."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != MARK)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


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
    expected |= {"search/names.json", "search/text.json"}
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
    assert written == {f"search/parts/{part}/{name}.json" for part in names["parts"] for name in ("names", "text")}
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
