"""Jobs for the worker of the site, without a page around it."""

from __future__ import annotations

# Starts the worker and gives it one job after the other; each answer as {output, errors, error, answers, checked}.
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
        ready: next,
        failed: ({ error }) => failed(error),
        output: ({ stream, text }) => (job[stream === "stdout" ? "output" : "errors"] += text),
        done: ({ error, answers: given, checked }) => {
            clearTimeout(job.limit);
            answers.push({ ...job, error, answers: given, checked });
            python.postMessage({ type: "close", id: answers.length - 1 });
            next();
        },
    };
    python.onmessage = ({ data }) => on[data.type]?.(data);
    python.onerror = (event) => failed(event.message);
    python.postMessage({ type: "start", manifest, snapshot: "flask" });
    // As on the page of an exercise.
    if (jobs.some(({ job }) => job.kind === "check")) python.postMessage({ type: "warm" });
    return done;
}"""
TIMEOUT_MS = 300_000


def run_all(page, app, address: str, jobs: list[dict]) -> tuple[list[dict], str]:
    """The answers to the jobs, each ``{job, limit}`` with the limit in milliseconds, and what broke, '' if nothing."""
    page.set_default_timeout(TIMEOUT_MS)
    page.goto("/healthz")
    built = app.extensions["assets"]
    assets = [f"{address}/static/{path}" for path in (built["worker.js"], built.runtime)]
    result = page.evaluate(RUN_ALL, [*assets, jobs])
    return result["answers"], result["failed"]
