"""Send the requests of an .http file to a Flask app and print each answer.

Runs under CPython (``python exchange.py app.py app.http``) and in the browser, so that both record the same text.
With a third name, what Flask did with each request goes into that file (see inspector.py).
The file format is the one editors already run: a request line, headers, an empty line, a body; ``###`` between
requests, with an optional title behind it.
"""

from __future__ import annotations

import contextlib
import dataclasses
import importlib.util
import json
import re
import sys
from pathlib import Path
from urllib.parse import urlsplit

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
REQUEST_LINE = re.compile(rf"({'|'.join(METHODS)})[ \t]+(\S+)(?:[ \t]+HTTP/[\d.]+)?[ \t]*$")
HEADER_LINE = re.compile(r"([!#$%&'*+.^_`|~\w-]+):[ \t]*(.*)$")
# Content-Length only repeats what the body shows.
UNSHOWN_HEADERS = {"content-length", "date", "server"}


class RequestFileError(ValueError):
    """An .http file that cannot be read; ``line`` counts from 1."""

    def __init__(self, line: int, what: str):
        super().__init__(what)
        self.line = line


@dataclasses.dataclass(frozen=True)
class Request:
    """One request to show: ``target`` is the path with its query, ``headers`` keep their order."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...] = ()
    body: str = ""
    title: str = ""

    @property
    def heading(self) -> str:
        """The line that names the request in a recording."""
        return f"### {self.method} {self.target}"

    @property
    def sent(self) -> str:
        """What it sends besides the request line: its headers, an empty line, its body."""
        headers = "\n".join(f"{name}: {value}" for name, value in self.headers)
        return "\n\n".join(filter(None, (headers, self.body)))


def parse(text: str) -> list[Request]:
    """Read the requests of an .http file in order.

    Raises :class:`RequestFileError` for a block whose first line is no request line.
    """
    requests, title, block = [], "", []
    for number, line in enumerate([*text.splitlines(), "###"], 1):
        if not line.startswith("###"):
            block.append((number, line))
            continue
        if any(_says_something(content) for _, content in block):
            requests.append(_parse_block(block, title))
        title, block = line.lstrip("#").strip(), []
    return requests


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.startswith(("#", "//"))


def _parse_block(block: list[tuple[int, str]], title: str) -> Request:
    lines = iter(block)
    for number, line in lines:  # noqa: B007 (the number names the line in the message)
        if _says_something(line):
            break
    match = REQUEST_LINE.match(line.strip())
    if not match:
        raise RequestFileError(number, f"{line.strip()!r} is not a request line such as 'GET /path'")
    headers = []
    for number, line in lines:
        if not line.strip():
            break
        header = HEADER_LINE.match(line.strip())
        if not header:
            raise RequestFileError(number, f"{line.strip()!r} is not a header such as 'Accept: text/html'")
        headers.append((header[1], header[2]))
    body = "\n".join(line for _, line in lines).strip("\n")
    return Request(match[1], match[2], tuple(headers), body, title)


def answer(client, request: Request, session_cookie: str = "session") -> str:
    """Send one request with a Flask test client and return the answer as text: status, headers, body."""
    with cookies_lent(client, request):
        response = client.open(
            request.target, method=request.method, headers=list(request.headers), data=request.body.encode()
        )
    head = [response.status]
    for name, value in response.headers:
        if name.lower() in UNSHOWN_HEADERS:
            continue
        if name == "Set-Cookie":
            value = _without_time(value, value.startswith(f"{session_cookie}="))
        head.append(f"{name}: {value}")
    return "\n".join(head) + "\n\n" + _shown_body(response)


def _without_time(cookie: str, signed: bool) -> str:
    """A Set-Cookie value without what would differ in every recording: signatures and times that count from now."""
    if signed:
        cookie = re.sub(r"^([^=]+=)[^;]+", r"\1(signed)", cookie)
    if signed or "; Max-Age=" in cookie:
        cookie = re.sub(r"(; Expires=)(?!Thu, 01 Jan 1970)[^;]+", r"\1(time)", cookie)
    return cookie


@contextlib.contextmanager
def cookies_lent(client, request: Request):
    """Put the request's Cookie header into the client's jar, which would overwrite it, and take it out again after."""
    from werkzeug.http import parse_cookie

    headers = {name.lower(): value for name, value in request.headers}
    host = headers.get("host") or urlsplit(request.target).netloc or client.application.config["SERVER_NAME"]
    domain = urlsplit(f"//{host or 'localhost'}").hostname
    before, lent = {}, {}
    for name, value in parse_cookie(headers.get("cookie")).items():
        before[name] = client.get_cookie(name, domain)
        client.set_cookie(name, value, domain=domain)
        lent[name] = client.get_cookie(name, domain)
    yield
    for name, cookie in lent.items():
        # What the answer itself has set, stays.
        if client.get_cookie(name, domain) is cookie:
            client.delete_cookie(name, domain=domain)
            if before[name]:
                client.set_cookie(name, before[name].decoded_value, domain=domain)


def _shown_body(response) -> str:
    data = response.get_data()
    try:
        text = data.decode(response.mimetype_params.get("charset", "utf-8"))
    except (UnicodeDecodeError, LookupError):
        return f"({len(data)} bytes of {response.mimetype})\n"
    return text.rstrip("\n") + "\n" if text.strip() else ""


@dataclasses.dataclass(frozen=True)
class Answer:
    """One recorded answer: what the app printed meanwhile, the status line, the headers, the body."""

    printed: str
    status: str
    headers: tuple[tuple[str, str], ...]
    body: str


# A status line, headers and an empty line: what an app prints looks like one of them, but not like all three.
ANSWER_HEAD = re.compile(r"^(\d{3} .+)\n((?:[!#$%&'*+.^_`|~\w-]+: .*\n)*)(?:\n|\Z)", re.MULTILINE)


def read_recording(text: str, requests: list[Request]) -> tuple[str, list[Answer]]:
    """Cut a recording into what was printed before the first request, and one answer a request, in order.

    Raises ValueError where the recording does not hold an answer to each request.
    """
    starts, position = [], 0
    for request in requests:
        heading = re.compile(rf"^{re.escape(request.heading)}\n", re.MULTILINE).search(text, position)
        if not heading:
            raise ValueError(f"no answer to {request.method} {request.target}")
        starts.append((heading.start(), heading.end()))
        position = heading.end()
    ends = [start for start, _ in starts[1:]] + [len(text)]
    return text[: starts[0][0]], [read_answer(text[start:end]) for (_, start), end in zip(starts, ends, strict=True)]


def read_answer(text: str) -> Answer:
    """Read one answer; what stands before its status line was printed. Raises ValueError."""
    head = ANSWER_HEAD.search(text)
    if not head:
        raise ValueError("an answer without a status line")
    headers = tuple(tuple(line.split(": ", 1)) for line in head[2].splitlines())
    return Answer(text[: head.start()], head[1], headers, text[head.end() :].rstrip("\n"))


def load_app(path: Path):
    """Import a snippet and return its Flask app: ``app``, else what ``create_app()`` returns."""
    sys.path.insert(0, str(path.parent.resolve()))
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module.app if hasattr(module, "app") else module.create_app()


def main(app_path: str, requests_path: str, timelines_path: str = "") -> int:
    """Print the answer to every request; 1 where a view raised a warning, which Flask would turn into a 500."""
    from flask import got_request_exception

    app = load_app(Path(app_path))
    raised_warnings = []

    def remember(sender, exception, **extra):
        if isinstance(exception, Warning):
            raised_warnings.append(exception)

    got_request_exception.connect(remember, app)
    client = app.test_client()
    timelines = []
    for request in parse(Path(requests_path).read_text(encoding="utf-8")):
        print(request.heading)
        with _watched(app, timelines) if timelines_path else contextlib.nullcontext():
            text = answer(client, request, app.config["SESSION_COOKIE_NAME"])
        print(text, flush=True)
    if timelines_path:
        text = json.dumps(timelines, ensure_ascii=False, indent=1)
        Path(timelines_path).write_text(f"{text}\n", encoding="utf-8", newline="\n")
    return 1 if raised_warnings else 0


@contextlib.contextmanager
def _watched(app, timelines: list[dict]):
    """Add what Flask does meanwhile to the timelines. Raises RuntimeError where the inspector itself has failed."""
    import inspector

    with inspector.Watch(app) as watch:
        yield
    if watch.faults:
        raise RuntimeError("the request could not be inspected") from watch.faults[0]
    timelines.append(inspector.without_times(watch.timeline))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
