"""How the site is served: caching, headers, errors, Redis, live reload."""

from __future__ import annotations

import itertools
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

import pytest
from runsheet import create_app
from runsheet.config import SettingError

from tests.processes import free_port, listens, wait_until
from tests.small_site import BASE_URL, Elements

PROJECT = Path(__file__).resolve().parents[1]
# WebAssembly and no eval: what the Python in the browser needs. What is fetched ahead is said in the page.
PAGES_SCRIPTS = "'self' 'wasm-unsafe-eval' 'inline-speculation-rules'"


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
        assert directives.get("script-src", "'self'") in ("'self'", PAGES_SCRIPTS)
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


@pytest.fixture
def started(tmp_path):
    """Starts a program that listens on a port, waits until it does, and ends it after the test."""
    programs = []

    def start(command: list[str], port: int, **options) -> None:
        log = (tmp_path / "log").open("wb")
        programs.append((subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True, **options), log))
        try:
            wait_until(lambda: listens(port))
        except AssertionError:
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
    # Saved after it too, and dated by a clock that is a tick behind.
    saved = (small.pages / "flask/routing.md").stat().st_mtime
    assert hears(f"{stream.partition('=')[0]}={saved + 0.01}")
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
