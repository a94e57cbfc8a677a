"""Hostile pages in the preview: they reach no other host and not the site, and read nothing of it."""

from __future__ import annotations

import contextlib
import socket
import threading

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.xdist_group("hostile pages")


# Each tries to reach another host, or the site; HOST is the address of one that listens.
ATTEMPTS = {
    "image": '<img src="HOST/image"><input type="image" src="HOST/input">',
    "script": '<script src="HOST/script"></script><script type="module" src="HOST/module"></script>',
    "style": """<link rel="stylesheet" href="HOST/style">
        <style>@import "HOST/css"; body { background: url(HOST/bg) }</style>""",
    "font": "<style>@font-face { font-family: x; src: url(HOST/font) } body { font-family: x }</style>text",
    "media": '<video src="HOST/video" autoplay></video><audio src="HOST/audio" autoplay></audio>',
    "frames": '<iframe src="HOST/frame"></iframe><object data="HOST/object"></object><embed src="HOST/embed">',
    "nested": """<iframe srcdoc="<img src='HOST/srcdoc'><script>fetch('HOST/nested')</script>"></iframe>
        <iframe src="data:text/html,<img src='HOST/data'>"></iframe>""",
    "hints": "".join(
        f'<link rel="{rel}" href="HOST/{rel}" as="image">'
        for rel in (
            "prefetch",
            "preload",
            "modulepreload",
            "prerender",
            "icon",
            "manifest",
            "preconnect",
            "dns-prefetch",
        )
    ),
    "speculation": """<script type="speculationrules">
        {"prefetch": [{"urls": ["HOST/speculation"], "eagerness": "immediate"}],
        "prerender": [{"urls": ["HOST/prerender"], "eagerness": "immediate"}]}</script>""",
    "hints by script": """<script>for (const rel of ["prefetch", "preload", "modulepreload", "prerender"])
        document.head.append(Object.assign(document.createElement("link"), {rel, href: "HOST/" + rel, as: "image"}));
        </script>""",
    "fetch": "<script>fetch('HOST/fetch').catch(() => {}); navigator.sendBeacon('HOST/beacon', 'x')</script>",
    "real fetch": """<script>const f = document.createElement("iframe"); document.documentElement.append(f);
        try { f.contentWindow.fetch('HOST/inner') } catch {}</script>""",
    "xhr": "<script>const x = new XMLHttpRequest(); x.open('POST', 'HOST/xhr'); x.send('x')</script>",
    "streams": """<script>new EventSource('HOST/events'); new WebSocket('HOST/socket'.replace('http', 'ws'))</script>
        <script>new WebTransport('https' + 'HOST/t'.slice(4))</script>""",
    "worker": """<script>const code = "fetch('HOST/worker'); importScripts('HOST/imported')";
        try { new Worker(URL.createObjectURL(new Blob([code]))) } catch {}
        try { new SharedWorker("data:text/javascript," + code) } catch {}</script>""",
    "form": """<form action="HOST/form" method="post"><input name="a" value="b"></form>
        <script>document.forms[0].submit()</script>""",
    "real form": """<script>const frame = document.createElement("iframe");
        frame.srcdoc = "<form action='HOST/real'></form><script>document.forms[0].submit()<\\/script>";
        document.documentElement.append(frame)</script>""",
    "location": "<script>location = 'HOST/location'</script>",
    "hidden location": "<script>window['loca' + 'tion'] = 'HOST/hidden'</script>",
    "top": "<script>for (const w of [top, parent]) try { w['loca' + 'tion'] = 'HOST/top' } catch {}</script>",
    "window": "<script>open('HOST/open'); Window.prototype.open?.call(window, 'HOST/open2')</script>",
    "link": '<a href="HOST/link" target="_blank" ping="HOST/ping">x</a><script>document.links[0].click()</script>',
    "download": '<a href="HOST/download" download ping="HOST/ping">x</a><script>document.links[0].click()</script>',
    "svg": '<svg><image href="HOST/svg"/><use href="HOST/use#a"/></svg>',
    "rtc": """<script>try { const c = new RTCPeerConnection({iceServers: [{urls: 'stun:' + 'HOST'.slice(7)}]});
        c.createDataChannel('x'); c.createOffer().then((o) => c.setLocalDescription(o)) } catch {}</script>""",
    # The last: to the app's own address it goes a moment later.
    "refresh": '<meta http-equiv="refresh" content="0; url=HOST/refresh">',
}


class Ear:
    """Listens as another host; remembers what it is sent."""

    def __init__(self):
        self.heard: list[bytes] = []
        self.socket = socket.create_server(("127.0.0.1", 0))
        # The same number for what comes as datagrams.
        self.datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.datagrams.bind(self.socket.getsockname())
        # Not one of the names that mean the app.
        self.url = f"http://ear.localhost:{self.socket.getsockname()[1]}"
        for listen in (self.listen, self.receive):
            threading.Thread(target=listen, daemon=True).start()

    def listen(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.socket.accept()
                threading.Thread(target=self.read, args=(connection,), daemon=True).start()

    def read(self, connection: socket.socket) -> None:
        """A browser may connect ahead of what its policy then forbids: only what is said counts."""
        with connection, contextlib.suppress(OSError):
            connection.settimeout(2)
            if heard := connection.recv(200):
                self.heard.append(heard)

    def receive(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                self.heard.append(self.datagrams.recv(200))

    def close(self) -> None:
        self.socket.close()
        self.datagrams.close()


@pytest.fixture
def ear():
    with contextlib.closing(Ear()) as ear:
        yield ear


def test_a_hostile_page_reaches_neither_another_host_nor_the_site(shop, ear, site):
    came = []
    # The site fetches things of its own meanwhile.
    shop.page.on("response", lambda response: "hostile/" in response.url and came.append(response.url))
    for host in (ear.url, f"{site.url}/hostile"):
        for attempt in ATTEMPTS.values():
            shop.show(f"<title>hostile</title>{attempt.replace('HOST', host)}")
            shop.page.wait_for_timeout(100)
    assert ear.heard == []
    assert came == []
    with contextlib.suppress(OSError), socket.create_connection(ear.socket.getsockname()) as connection:
        connection.sendall(b"heard")
    # Meanwhile the last page has gone where it wanted.
    shop.page.wait_for_timeout(500)
    assert ear.heard == [b"heard"], "the ear is deaf"
    shop.page.evaluate("() => fetch('?hostile/heard').then((answer) => answer.text())")
    assert came == [f"{site.url}{site.paths[0]}?hostile/heard"], "what comes of the site is not seen"


PRY = """async () => {
    const tried = {};
    const attempts = {
        document: () => parent.document.title,
        top: () => top.document.title,
        location: () => parent.location.href,
        local: () => localStorage.length,
        session: () => sessionStorage.length,
        caches: () => caches.keys(),
        database: () => new Promise((done, fail) => {
            const request = indexedDB.open("x");
            [request.onsuccess, request.onerror] = [done, fail];
        }),
        workers: () => navigator.serviceWorker.getRegistrations(),
        frames: () => parent.parent.frames[0].document.title,
        leave: () => { top["loca" + "tion"] = "about:blank"; },
    };
    for (const [name, attempt] of Object.entries(attempts)) {
        try { tried[name] = String(await attempt()); } catch { tried[name] = "refused"; }
    }
    return tried;
}"""


def test_a_hostile_page_reads_nothing_of_the_site(shop):
    shop.page.evaluate("() => { localStorage.setItem('secret', 'x'); document.cookie = 'secret=x'; }")
    shop.login_page()
    # What it has there, are the app's.
    assert shop.inside("() => document.cookie") == ""
    shop.inside("() => { document.cookie = 'mine=1'; }")
    assert shop.page.evaluate("() => document.cookie") == "secret=x"
    tried = shop.inside(PRY)
    assert set(tried.values()) == {"refused"}, tried
    assert shop.page.evaluate("() => document.title").startswith("Page")


def test_messages_of_a_hostile_page_make_nothing_but_requests_to_the_app(shop):
    shop.login_page()
    shop.inside(
        """() => {
            const { port1, port2 } = new MessageChannel();
            parent.postMessage("inside", "*", [port2]);
            const { port2: other } = new MessageChannel();
            top.postMessage("ready", "*", [other]);
            parent.parent.postMessage({ type: "navigate", url: "/search?q=posted" }, "*");
            const say = (message) => port1.postMessage(message);
            for (const odd of [null, 1, "navigate", {}, { type: "show", html: "x", url: "x" }]) say(odd);
            const urls = ["javascript:alert(1)", "https://example.org/", "data:text/html,x", "x".repeat(1e6)];
            for (const url of [null, {}, ...urls]) {
                say({ type: "navigate", method: "GET", url });
                say({ type: "push", url, key: 1 });
            }
            say({ type: "navigate", method: "GET\\r\\nX: y", url: "/" });
            say({ type: "go", steps: "x" });
            say({ type: "title", title: "<b>" + "x".repeat(1e6) });
            const url = "/search?q=asked";
            say({ type: "navigate", method: "GET", url, headers: [["A\\r\\nB", "c"], 1, ["X", 2]], body: {} });
        }"""
    )
    expect(shop.frame.get_by_role("heading")).to_have_text("Found asked")
    shop.press("Back")
    expect(shop.frame.get_by_label("User")).to_be_visible()


def test_the_frames_page_shows_nothing_where_it_has_an_origin(browser, site, shop):
    """Else any site could have a published one show what it likes, in the published one's name."""
    frame = site.paths[0].replace("page/", "frame/")
    with contextlib.closing(browser.new_context(base_url=site.url)) as context:
        page = context.new_page()
        listening = "<script>heard = []; onmessage = (event) => heard.push(event.data)</script>"
        page.set_content(f'{listening}<iframe src="{site.url}{frame}"></iframe>')
        page.wait_for_timeout(300)
        assert page.evaluate("() => heard") == []
        page.goto(frame)
        assert page.locator("iframe").count() == 0
        assert page.locator('meta[name="robots"][content="noindex"]').count() == 1


def test_the_frame_is_for_the_site_alone_and_listed_nowhere(folder):
    client = folder.client()
    headers = client.get("/frame/").headers
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
    assert "sandbox allow-scripts" in headers["Content-Security-Policy"]
    assert "allow-same-origin" not in headers["Content-Security-Policy"]
    assert headers["X-Robots-Tag"] == "noindex"
    assert "frame/" not in client.get("/sitemap.xml").text + client.get("/feed.xml").text + client.get("/llms.txt").text
