"""The recordings hold in the browser too: every snippet that is to run there prints what CPython printed."""

from __future__ import annotations

import difflib

import pytest
from runsheet.snippets.store import Snippet
from runsheet.views.running import job_of, runnable

from tests.browser.jobs import run_all


@pytest.mark.xdist_group("recordings")
def test_every_browser_snippet_prints_in_pyodide_what_is_recorded(app, live, new_page, at_the_end):
    site = app.extensions["runsheet"]
    snippets = list(runnable(site.catalogue, site).values())
    jobs = [{"job": job_of(snippet), "limit": snippet.metadata.timeout * 1000} for snippet in snippets]
    given, failed = run_all(new_page(live), app, live.url, jobs)
    answers = dict(zip((snippet.name for snippet in snippets), given, strict=False))
    assert not failed, f"{snippets[len(answers)].name} in Pyodide: {failed}"
    complaints = [difference(snippet, answers[snippet.name]) for snippet in snippets]
    passed = complaints.count("")
    at_the_end(f"snippets in Pyodide: {passed} passed, {len(complaints) - passed} failed")
    assert complaints
    assert not any(complaints), "\n\n".join(filter(None, complaints))


def difference(snippet: Snippet, answer: dict) -> str:
    """What is different from the recording, '' if nothing is."""
    said = answer["error"] or (answer["errors"] if snippet.kind == "script" else "")
    if said:
        return f"{snippet.name} fails in Pyodide: {said}"
    printed = answer["output"] + "".join(map(recorded, answer["answers"]))
    lines = difflib.unified_diff(
        (snippet.recorded or "").splitlines(), printed.splitlines(), "CPython", "Pyodide", "", "", 0
    )
    return "\n".join(([snippet.name, *lines]) if printed != snippet.recorded else [])


def recorded(answer: dict) -> str:
    """An answer as it stands in a recording."""
    head = "\n".join([answer["status"], *(f"{name}: {value}" for name, value in answer["headers"])])
    body = f"{answer['body']}\n" if answer["body"] else ""
    return f"### {answer['method']} {answer['target']}\n{answer['printed']}{head}\n\n{body}\n"
