"""Send the requests of an .http file to a Flask app and print each answer.

Runs under CPython (``python exchange.py app.py app.http``) and in the browser, so that both record the same text.
The file format is the one editors already run: a request line, headers, an empty line, a body; ``###`` between
requests, with an optional title behind it.
"""

from __future__ import annotations

import dataclasses
import importlib.util
import re
import sys
from pathlib import Path

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


def parse(text: str) -> list[Request]:
    """Read the requests of an .http file in order.

    Raises :class:`RequestFileError` for a block whose first line is no request line.
    """
    requests, title, block = [], "", []
    for number, line in enumerate([*text.splitlines(), "###"], 1):
        if not line.startswith("###"):
            block.append((number, line))
            continue
        if any(content.strip() for _, content in block):
            requests.append(_parse_block(block, title))
        title, block = line.lstrip("#").strip(), []
    return requests


def _parse_block(block: list[tuple[int, str]], title: str) -> Request:
    lines = iter(block)
    for number, line in lines:  # noqa: B007 (the number names the line in the message)
        if line.strip() and not line.startswith(("#", "//")):
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
    """Send one request with a Werkzeug test client and return the answer as text: status, headers, body."""
    response = client.open(
        request.target, method=request.method, headers=list(request.headers), data=request.body.encode()
    )
    head = [response.status]
    for name, value in response.headers:
        if name.lower() in UNSHOWN_HEADERS:
            continue
        # The signature of the session cookie holds the time: it would differ in every recording.
        if name == "Set-Cookie" and value.startswith(f"{session_cookie}="):
            value = re.sub(r"=[^;]+", "=(signed)", value, count=1)
        head.append(f"{name}: {value}")
    return "\n".join(head) + "\n\n" + _shown_body(response)


def _shown_body(response) -> str:
    data = response.get_data()
    try:
        text = data.decode(response.mimetype_params.get("charset", "utf-8"))
    except UnicodeDecodeError:
        return f"({len(data)} bytes of {response.mimetype})\n"
    return text.rstrip("\n") + "\n" if text.strip() else ""


@dataclasses.dataclass(frozen=True)
class Answer:
    """One recorded answer: what the app printed meanwhile, the status line, the headers, the body."""

    printed: str
    status: str
    headers: tuple[tuple[str, str], ...]
    body: str


STATUS_LINE = re.compile(r"^\d{3} [A-Z][A-Z' -]*$", re.MULTILINE)


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
    return text[: starts[0][0]], [_read_answer(text[start:end]) for (_, start), end in zip(starts, ends, strict=True)]


def _read_answer(text: str) -> Answer:
    status = STATUS_LINE.search(text)
    if not status:
        raise ValueError("an answer without a status line")
    head, _, body = text[status.end() + 1 :].partition("\n\n")
    headers = tuple(tuple(line.split(": ", 1)) for line in head.splitlines() if ": " in line)
    return Answer(text[: status.start()], status.group(), headers, body.rstrip("\n"))


def load_app(path: Path):
    """Import a snippet and return its Flask app: ``app``, else what ``create_app()`` returns."""
    sys.path.insert(0, str(path.parent.resolve()))
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module.app if hasattr(module, "app") else module.create_app()


def main(app_path: str, requests_path: str) -> int:
    """Print the answer to every request; 1 where a view raised a warning, which Flask would turn into a 500."""
    from flask import got_request_exception

    app = load_app(Path(app_path))
    raised_warnings = []

    def remember(sender, exception, **extra):
        if isinstance(exception, Warning):
            raised_warnings.append(exception)

    got_request_exception.connect(remember, app)
    client = app.test_client()
    for request in parse(Path(requests_path).read_text(encoding="utf-8")):
        print(request.heading)
        print(answer(client, request, app.config["SESSION_COOKIE_NAME"]), flush=True)
    return 1 if raised_warnings else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
