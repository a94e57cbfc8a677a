"""How the site is served: caching, headers, what programs read, errors, Redis, live reload."""

from __future__ import annotations

import html
import itertools
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import pytest
from runsheet import create_app
from runsheet.config import SettingError

PROJECT = Path(__file__).resolve().parents[1]
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE_URL = "https://example.org/notes/"
AWKWARD = 'Tom\'s <b> & "Jerry" </script>'
ROUTING = "---\ntags: [Flask, http]\nupdated: 2026-03-01\ndate: 2025-01-02\n---\n# Routing\n\nHow.\n"
REQUEST = "---\ntags: [flask]\nupdated: 2026-04-01T08:00:00+02:00\n---\n# Request\n\n![x](a.png)\n"


@pytest.fixture
def small(notes):
    """A small site with one of each kind of answer."""
    notes.page("index", "# Start\n\nWelcome.\n")
    notes.page("flask/routing", ROUTING)
    notes.page("flask/request", REQUEST)
    notes.page("flask/broken", "---\ntitle: [never closed\n---\n# Broken\n")
    notes.page("flask/later", "---\ndraft: true\n---\n# Later\n")
    (notes.pages / "flask" / "a.png").write_bytes(b"\x89PNG")
    return notes


class Elements(HTMLParser):
    """The elements of a page: name, attributes, and the text directly behind the start tag."""

    def __init__(self, text: str):
        super().__init__()
        self.found: list[list] = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.found.append([tag, dict(attributes), ""])

    def handle_data(self, data):
        if self.found:
            self.found[-1][2] += data

    def all(self, tag: str, **attributes: str) -> list[tuple[dict, str]]:
        wanted = attributes.items()
        return [(found, text) for name, found, text in self.found if name == tag and wanted <= found.items()]

    def one(self, tag: str, **attributes: str) -> tuple[dict, str]:
        [element] = self.all(tag, **attributes)
        return element


def built(app, name: str) -> str:
    return f"/static/{app.extensions['assets'][name]}"


def get(client, path: str, **options):
    """An answer that is read to its end, so that a file behind it is closed."""
    return client.get(path, buffered=True, **options)


PAGES = ("/", "/flask/", "/flask/routing/", "/flask/routing.md", "/tags/", "/tags/http/", "/tags/index.json")
MACHINES = ("/feed.xml", "/sitemap.xml", "/robots.txt", "/llms.txt")


@pytest.mark.parametrize("path", [*PAGES, *MACHINES, "/flask/a.png", "/static/img/icon.svg"])
def test_what_a_reader_has_already_is_not_sent_again(small, path):
    client = small.client()
    for _ in ("made", "kept"):
        first = get(client, path)
        assert first.status_code == 200
        assert {"max-age=0", "no-cache"} & set(first.headers["Cache-Control"].split(", ")), "asked for each time"
        again = get(client, path, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", first.headers["ETag"])
        assert get(client, path, headers={"If-None-Match": '"other"'}).data == first.data


def test_a_changed_page_has_another_etag(small):
    before = small.client().get("/flask/routing/")
    small.page("flask/routing", "# Routing\n\nHow, in other words.\n")
    after = small.client().get("/flask/routing/", headers={"If-None-Match": before.headers["ETag"]})
    assert (after.status_code, after.headers["ETag"] == before.headers["ETag"]) == (200, False)


def test_fingerprinted_assets_may_be_kept_for_ever(small):
    app = small.app()
    client = app.test_client()
    linked = re.findall(r'(?:href|src)="\./(static/dist/[^"]+)"', client.get("/").text)
    assert {Path(path).suffix for path in linked} == {".js", ".css", ".woff2"}
    for path in linked:
        first = get(client, f"/{path}")
        again = get(client, f"/{path}", headers={"If-None-Match": first.headers["ETag"]})
        assert (first.status_code, again.status_code) == (200, 304)
        for response in (first, again):
            assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "immutable" not in get(client, "/static/dist/meta.json").headers["Cache-Control"], "it keeps its name"


ANSWERS = {
    "/": 200,
    "/flask/routing/": 200,
    "/flask/routing": 308,
    "/flask/routing.md": 200,
    "/flask/a.png": 200,
    "/flask/broken/": 500,
    "/flask/later/": 404,
    "/nothing/": 404,
    "/boom": 500,
    "/tags/HTTP/": 301,
    "/tags/?tag=flask&tag=http": 200,
    "/feed.xml": 200,
    "/sitemap.xml": 200,
    "/404.html": 200,
    "/healthz": 200,
    "/-/changes": 404,
    "/static/img/icon.svg": 200,
    "/static/nothing.css": 404,
}


def test_every_answer_has_the_security_headers_and_no_cookie(small, monkeypatch):
    app = small.app()
    app.add_url_rule("/boom", view_func=lambda: 1 / 0)
    monkeypatch.setattr(app, "log_exception", lambda error: None)
    client = app.test_client()
    answers = [get(client, path) for path in ANSWERS]
    assert {answer.request.full_path.rstrip("?"): answer.status_code for answer in answers} == ANSWERS
    kept, refused = client.get("/"), client.post("/")
    answers += [kept, refused, client.get("/", headers={"If-None-Match": kept.headers["ETag"]}), client.options("/")]
    assert [answer.status_code for answer in answers[-3:]] == [405, 304, 200]
    for answer in answers:
        policy = answer.headers["Content-Security-Policy"]
        directives = dict(part.strip().partition(" ")[::2] for part in policy.split(";"))
        assert directives["default-src"] == "'none'"
        # WebAssembly and no eval: what the Python in the browser needs.
        assert directives.get("script-src", "'self'") in ("'self'", "'self' 'wasm-unsafe-eval'")
        assert "sandbox" in directives or directives["frame-ancestors"] == "'none'"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
        assert "Set-Cookie" not in answer.headers
        assert "Strict-Transport-Security" not in answer.headers
    assert "max-age" in client.get("/", base_url="https://localhost").headers["Strict-Transport-Security"]


def test_a_page_needs_nothing_that_its_policy_forbids(client):
    for path in ("/", "/flask/request/", "/sheets/http-status-codes/", "/tags/", "/nothing/"):
        page = client.get(path).text
        elements = Elements(page)
        assert not re.search(r"<[a-z][^>]*\s(?:style|on[a-z]+)=", page)
        assert not elements.all("style")
        for attributes, text in elements.all("script"):
            assert attributes.get("type") == "application/ld+json" or not text.strip()
        loaded = [*elements.all("script"), *elements.all("img"), *elements.all("link", rel="stylesheet")]
        for attributes, _ in loaded:
            assert "//" not in attributes.get("src", "") + attributes.get("href", "")


def test_head_is_get_without_a_body(small):
    client = small.client()
    for path, status in ANSWERS.items():
        if path in ("/boom", "/healthz"):
            continue
        whole, head = get(client, path), client.head(path, buffered=True)
        assert (head.status_code, head.data) == (status, b""), path
        assert dict(head.headers) | {"Date": ""} == dict(whole.headers) | {"Date": ""}, path


def test_health_counts_pages(small):
    assert small.client().get("/healthz").json == {"status": "ok", "pages": 3, "broken": 1}


SMALL_URLS = ["/", "/flask/", "/flask/request/", "/flask/routing/", "/tags/", "/tags/flask/", "/tags/http/"]


def located(response) -> list[str]:
    assert response.mimetype == "application/xml"
    return [element.text for element in ET.fromstring(response.text).iter(f"{SITEMAP}loc")]


@pytest.mark.parametrize("config", [{}, {"FREEZER_BASE_URL": BASE_URL}])
def test_the_sitemap_names_every_url_once_at_its_published_address(small, config):
    base = config.get("FREEZER_BASE_URL", "http://localhost/").rstrip("/")
    response = small.client(**config).get("/sitemap.xml")
    assert sorted(located(response)) == [base + url for url in SMALL_URLS]
    changed = {entry[0].text: entry[1].text for entry in ET.fromstring(response.text) if len(entry) > 1}
    assert changed[f"{base}/flask/routing/"] == "2026-03-01"


@pytest.mark.parametrize(("most", "parts"), [(3, [3, 3, 1]), (7, [7]), (8, [])])
def test_a_long_sitemap_is_split(small, most, parts):
    client = small.client(SITEMAP_MAX_URL_COUNT=most, FREEZER_BASE_URL=BASE_URL)
    listed = located(client.get("/sitemap.xml"))
    if parts:
        assert listed == [f"{BASE_URL}sitemap{number + 1}.xml" for number in range(len(parts))]
        found = [located(client.get(f"/{url.removeprefix(BASE_URL)}")) for url in listed]
        assert [len(part) for part in found] == parts
        listed = [url for part in found for url in part]
    assert sorted(url.replace(BASE_URL, "/") for url in listed) == SMALL_URLS


def test_the_feed_is_atom_with_all_that_it_requires(small):
    front_matter = "---\ntags: ['<&>', a]\nupdated: 2026-05-01\n---\n"
    small.page("flask/awkward", f"{front_matter}# Bell\x07 {AWKWARD}\n\nText \x01 & <.\n")
    response = small.client(FREEZER_BASE_URL=BASE_URL, SITE_NAME="Tom & Jerry").get("/feed.xml")
    feed = ET.fromstring(response.text)
    assert feed.tag == f"{ATOM}feed"
    assert (feed.findtext(f"{ATOM}title"), feed.findtext(f"{ATOM}id")) == ("Tom & Jerry", BASE_URL)
    assert feed.find(f"{ATOM}link[@rel='self']").get("href") == f"{BASE_URL}feed.xml"
    assert feed.find(f"{ATOM}author/{ATOM}name").text
    entries = {entry.findtext(f"{ATOM}id"): entry for entry in feed.iter(f"{ATOM}entry")}
    assert list(entries) == [f"{BASE_URL}flask/{name}/" for name in ("awkward", "request", "routing")], "newest first"
    for address, entry in entries.items():
        assert entry.find(f"{ATOM}link").get("href") == address
        assert entry.findtext(f"{ATOM}title")
        assert entry.find(f"{ATOM}summary") is not None
    updated = [element.text for element in feed.iter(f"{ATOM}updated")]
    assert updated == [
        "2026-05-01T00:00:00+00:00",
        "2026-05-01T00:00:00+00:00",
        "2026-04-01T08:00:00+02:00",
        "2026-03-01T00:00:00+00:00",
    ]
    assert feed.findtext(f"{ATOM}entry/{ATOM}published") == "2025-01-02T00:00:00+00:00"
    assert [c.get("term") for c in entries[f"{BASE_URL}flask/awkward/"].iter(f"{ATOM}category")] == ["<&>", "a"]


def test_an_empty_site_has_a_start_a_feed_and_a_sitemap(notes):
    client = notes.client()
    assert client.get("/").status_code == 200
    assert ET.fromstring(client.get("/feed.xml").text).findtext(f"{ATOM}updated")
    assert located(client.get("/sitemap.xml")) == ["http://localhost/", "http://localhost/tags/"]


def test_robots_txt_names_the_sitemap(small):
    response = small.client(FREEZER_BASE_URL=BASE_URL).get("/robots.txt")
    assert response.mimetype == "text/plain"
    assert response.text.splitlines() == ["User-agent: *", "Allow: /", "", f"Sitemap: {BASE_URL}sitemap.xml"]


def test_llms_txt_lists_the_markdown_of_every_page(small):
    client = small.client(FREEZER_BASE_URL=BASE_URL)
    listed = re.findall(r"^- \[(.+)\]\((.+?)\)(?:: (.+))?$", client.get("/llms.txt").text, re.MULTILINE)
    assert listed == [
        ("Request", f"{BASE_URL}flask/request.md", ""),
        ("Routing", f"{BASE_URL}flask/routing.md", "How."),
    ]
    for _, address, _ in listed:
        response = client.get(f"/{address.removeprefix(BASE_URL)}")
        assert (response.status_code, response.mimetype) == (200, "text/markdown")


def test_what_search_engines_read_names_the_published_address(small):
    quoted = json.dumps(AWKWARD)
    small.page("flask/awkward", f"---\ntitle: {quoted}\ndescription: {quoted}\ntags: a, b\n---\nText.\n")
    client = small.client(FREEZER_BASE_URL=BASE_URL)
    page = Elements(client.get("/flask/awkward/").text)
    address = f"{BASE_URL}flask/awkward/"
    assert page.one("link", rel="canonical")[0]["href"] == address
    assert page.one("meta", name="description")[0]["content"] == AWKWARD
    graph = {a["property"]: a["content"] for a, _ in page.all("meta") if "property" in a}
    assert graph == {
        "og:type": "article",
        "og:title": AWKWARD,
        "og:site_name": "Runsheet",
        "og:url": address,
        "og:description": AWKWARD,
    }
    linked = json.loads(page.one("script", type="application/ld+json")[1])
    assert (linked["@context"], linked["@type"]) == ("https://schema.org", "TechArticle")
    assert (linked["headline"], linked["description"], linked["url"]) == (AWKWARD, AWKWARD, address)
    assert linked["keywords"] == "a, b"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+\+00:00", linked["dateModified"])
    for url in ("/", "/flask/", "/tags/", "/tags/http/"):
        canonical = Elements(client.get(url).text).one("link", rel="canonical")[0]["href"]
        assert canonical == BASE_URL + url[1:]


def test_the_markdown_of_every_page_holds_the_code_that_the_page_shows(client, app):
    shown = 0
    for page in app.extensions["runsheet"].catalogue.pages.values():
        markdown = client.get(page.markdown_url).text
        assert "```snippet" not in markdown
        for figure in re.findall(r'<figure class="snippet".*?</figure>', client.get(page.url).text, re.DOTALL):
            cards = re.sub(r"<details>.*?</details>", "", figure, flags=re.DOTALL)
            for code in re.findall(r'<pre><code class="language-.*?">(.*?)</code></pre>', cards, re.DOTALL):
                assert html.unescape(re.sub(r"<[^>]+>", "", code)) in markdown, page.markdown_url
                shown += 1
    assert shown >= 100


def test_a_missing_page_suggests_those_near_it(small):
    response = small.client().get("/python/rooting/")
    assert response.status_code == 404
    links = {attributes["href"] for attributes, _ in Elements(response.text).all("a")}
    assert "/flask/routing/" in links
    assert "/flask/request/" not in links


@pytest.mark.parametrize("config", [{}, {"FREEZER_BASE_URL": BASE_URL}])
def test_a_foreign_host_cannot_get_into_the_page_of_another(small, config):
    client = small.client(**config)
    for path in ("/flask/routing/", "/feed.xml", "/sitemap.xml", "/robots.txt", "/llms.txt"):
        client.get(path, headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})
        client.get(path, base_url="http://localhost/evil.example")
        assert "evil.example" not in client.get(path).text


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@pytest.fixture
def started(tmp_path):
    """Starts a program that listens on a port, waits until it does, and ends it after the test."""
    programs = []

    def start(command: list[str], port: int, **options) -> None:
        log = (tmp_path / "log").open("wb")
        programs.append((subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True, **options), log))
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.05)
        pytest.fail(f"{command[0]} does not listen: {(tmp_path / 'log').read_text()}")

    yield start
    for program, log in programs:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()
        log.close()


@pytest.mark.skipif(
    not shutil.which("redis-server") and not os.environ.get("CI"), reason="redis-server is not installed (CI has it)"
)
def test_pages_are_kept_in_redis_for_all_workers_of_one_release(small, started, tmp_path, monkeypatch):
    import redis

    port = free_port()
    started(["redis-server", "--bind", "127.0.0.1", "--port", str(port), "--save", "", "--dir", str(tmp_path)], port)
    config = {"CACHE_TYPE": "RedisCache", "CACHE_REDIS_URL": f"redis://127.0.0.1:{port}/0"}
    made = small.client(**config).get("/flask/routing/")
    with redis.Redis(port=port) as store:
        assert store.dbsize() == 1

        def broken(*arguments, **values):
            raise AssertionError("the page is rendered again")

        worker = small.client(**config)
        with monkeypatch.context() as patch:
            patch.setattr("runsheet.views.reading.render_template", broken)
            kept = worker.get("/flask/routing/")
        assert (kept.status_code, kept.data, kept.headers["ETag"]) == (200, made.data, made.headers["ETag"])
        assert kept.headers["Content-Security-Policy"] == made.headers["Content-Security-Policy"]
        assert "Another name" in small.client(SITE_NAME="Another name", **config).get("/flask/routing/").text
        assert store.dbsize() == 2


def test_pages_are_served_without_the_redis_that_was_to_keep_them(small, caplog):
    config = {"CACHE_TYPE": "RedisCache", "CACHE_REDIS_URL": f"redis://127.0.0.1:{free_port()}/0"}
    assert small.client(**config).get("/flask/routing/").status_code == 200
    assert "The cache does not answer" in caplog.text


def test_an_open_tab_hears_of_changes_while_developing(small, started):
    port = free_port()
    folders = {"PAGES_DIR": str(small.pages), "SNIPPETS_DIR": str(small.snippets), "RENDER_CACHE_DIR": ""}
    command = [sys.executable, "-m", "flask", "run", "--debug", "--port", str(port)]
    started(command, port, cwd=PROJECT, env=os.environ | folders)
    address = f"http://127.0.0.1:{port}"

    def read(path: str) -> str:
        with urllib.request.urlopen(address + path, timeout=10) as response:
            return response.read().decode()

    def hears(path: str) -> bool:
        with urllib.request.urlopen(address + path, timeout=10) as changes:
            assert changes.headers.get_content_type() == "text/event-stream"
            return b"data: changed\n" in itertools.islice(changes, 20)

    script = next(each for each in Elements(read("/flask/routing/")).all("script") if "data-changes" in each[0])[0]
    assert "EventSource" in read(script["src"].removeprefix("../.."))
    stream = script["data-changes"].removeprefix("../..")
    # Saved after the page was answered and before the tab listens.
    small.page("flask/routing", "# Routing\n\nWritten early.\n")
    assert hears(stream)
    assert "Written early" in read("/flask/routing/")
    # Saved while it listens.
    author = threading.Timer(1, small.page, ("flask/routing", "# Routing\n\nWritten late.\n"))
    author.start()
    assert hears(stream.partition("?")[0])
    author.join()
    assert "Written late" in read("/flask/routing/")


def test_a_page_file_that_is_deleted_while_serving_hurts_nothing(notes):
    notes.page("a", "# A\n")
    gone = notes.page("b", "# B\n")
    client = notes.client()
    assert client.get("/healthz").json["pages"] == 2
    gone.unlink()
    assert [client.get(path).status_code for path in ("/", "/b/", "/feed.xml", "/sitemap.xml")] == [200] * 4


def test_a_host_that_is_none_gets_no_page_made_for_it(small):
    assert small.client().get("/flask/routing/", headers={"Host": "a b"}).status_code == 400


def test_what_other_programs_keep_beside_the_pages_is_not_published(notes):
    notes.page("index", "# Start\n")
    for path in (".trash/deleted", ".obsidian/workspace", "node_modules/pkg/README"):
        notes.page(path, "# Private\n")
    for name in ("draft.mdx", "OLD.MD", "evil.js", "evil.html", ".secret.txt"):
        (notes.pages / name).write_text("private")
    client = notes.client()
    assert client.get("/healthz").json["pages"] == 1
    for path in (".trash/deleted/", "node_modules/pkg/", "draft.mdx", "OLD.MD", "evil.js", "evil.html", ".secret.txt"):
        assert client.get(f"/{path}").status_code == 404, path


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("FREEZER_BASE_URL", "example.org/notes", "is not an address such as https://example.org/notes/"),
        ("CACHE_THRESHOLD", "many", "CACHE_THRESHOLD='many' is not a number"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(monkeypatch, name, value, said):
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingError, match=re.escape(said)):
        create_app()
