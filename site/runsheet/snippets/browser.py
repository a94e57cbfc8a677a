"""Run snippets in the browser's Python: one after the other, in the worker of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flask import Flask
from packaging.specifiers import SpecifierSet
from playwright.sync_api import Browser, Playwright, sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from runsheet.headless import browser_options, serving
from runsheet.headless.jobs import run_jobs
from runsheet.snippets.job import job_of
from runsheet.snippets.runner import Run
from runsheet.snippets.store import Snippet

WHICH = {
    "kind": "script",
    "entry": "which.py",
    "requests": "",
    "files": {"which.py": "import platform\nprint(platform.python_version(), end='')\n"},
}
WHICH_MS = 60_000


def run_all(snippets: list[Snippet], app: Flask) -> tuple[str, list[Run]]:
    """The version of the browser's Python, and the runs of those snippets that are to run there, in their order.

    Raises :class:`runsheet.headless.NoBrowserError`, and :class:`runsheet.headless.jobs.WorkerError`.
    """
    snippets = [snippet for snippet in snippets if snippet.runnable and snippet.metadata.runs == "browser"]
    jobs = [{"job": WHICH, "limit": WHICH_MS}]
    jobs += [{"job": job_of(snippet), "limit": snippet.metadata.timeout * 1000} for snippet in snippets]
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=_Quiet)
    with sync_playwright() as playwright, serving(server) as address, _launched(playwright) as browser:
        version, *answers = run_jobs(browser.new_page(), app, address, jobs)
    return version["output"], list(_runs(snippets, answers, version["output"]))


class _Quiet(WSGIRequestHandler):
    def log_request(self, *_) -> None:
        pass


def _launched(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(**browser_options(playwright))


def _runs(snippets: list[Snippet], answers: list[dict], version: str) -> Iterator[Run]:
    for snippet, answer in zip(snippets, answers, strict=True):
        if not SpecifierSet(snippet.metadata.requires_python).contains(version, prereleases=True):
            yield Run(snippet, skipped=f"needs Python {snippet.metadata.requires_python}")
            continue
        # As the runner reads what is printed on a machine.
        printed = (answer["output"] + "".join(map(_recorded, answer["answers"]))).replace("\r\n", "\n")
        # What Flask recorded of an app is CPython's to say.
        yield Run(snippet, printed, _failure(snippet, answer), timeline=snippet.recorded_timeline)


def _failure(snippet: Snippet, answer: dict) -> str:
    """Why a run failed: a script has nothing to say on standard error, an app logs there, but no warning."""
    if answer["error"]:
        return answer["error"]
    errors = answer["errors"]
    if errors and (snippet.kind == "script" or re.search(r"Warning: |Exception ignored", errors)):
        return f"wrote to standard error\n{errors}".rstrip()
    return ""


def _recorded(answer: dict) -> str:
    """An answer as it stands in a recording."""
    head = "\n".join([answer["status"], *(f"{name}: {value}" for name, value in answer["headers"])])
    body = f"{answer['body']}\n" if answer["body"] else ""
    return f"### {answer['method']} {answer['target']}\n{answer['printed']}{head}\n\n{body}\n"
