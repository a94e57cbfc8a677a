"""The recordings hold in the browser too: every snippet that is to run there prints what CPython printed."""

from __future__ import annotations

import difflib

import pytest
from runsheet.snippets.store import Snippet
from runsheet.views.running import job_of, runnable

TIMEOUT_MS = 300_000
# Starts the worker of the site and gives it one job after the other; each answer as {output, errors, error}.
RUN_ALL = """async ([worker, manifest, jobs]) => {
    const python = new Worker(worker, { type: "module" });
    const answers = [];
    let job, finished;
    const done = new Promise((resolve) => (finished = resolve));
    const failed = (error) => finished({ answers, failed: String(error) });
    const next = () => {
        if (answers.length === jobs.length) return finished({ answers, failed: "" });
        job = { output: "", errors: "" };
        python.postMessage({ type: "run", id: answers.length, job: jobs[answers.length].job });
        job.limit = setTimeout(failed, jobs[answers.length].limit, "still ran after its time limit");
    };
    const on = {
        loading: () => {},
        begun: () => {},
        full: () => {},
        ready: next,
        failed: ({ error }) => failed(error),
        output: ({ stream, text }) => (job[stream === "stdout" ? "output" : "errors"] += text),
        done: ({ error, answers: given }) => {
            clearTimeout(job.limit);
            answers.push({ ...job, error, answers: given });
            python.postMessage({ type: "close", id: answers.length - 1 });
            next();
        },
    };
    python.onmessage = ({ data }) => on[data.type](data);
    python.onerror = (event) => failed(event.message);
    python.postMessage({ type: "start", manifest, snapshot: "flask" });
    return done;
}"""


@pytest.mark.xdist_group("recordings")
def test_every_browser_snippet_prints_in_pyodide_what_is_recorded(app, live, new_page, capsys):
    site = app.extensions["runsheet"]
    snippets = list(runnable(site.catalogue, site).values())
    page = new_page(live)
    page.set_default_timeout(TIMEOUT_MS)
    page.goto("/healthz")
    built = app.extensions["assets"]
    assets = [f"{live.url}/static/{path}" for path in (built["worker.js"], built.runtime)]
    jobs = [{"job": job_of(snippet), "limit": snippet.metadata.timeout * 1000} for snippet in snippets]
    result = page.evaluate(RUN_ALL, [*assets, jobs])
    answers = dict(zip((snippet.name for snippet in snippets), result["answers"], strict=False))
    assert not result["failed"], f"{snippets[len(answers)].name} in Pyodide: {result['failed']}"
    complaints = [difference(snippet, answers[snippet.name]) for snippet in snippets]
    with capsys.disabled():
        passed = complaints.count("")
        print(f"\nsnippets in Pyodide: {passed} passed, {len(complaints) - passed} failed")
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
