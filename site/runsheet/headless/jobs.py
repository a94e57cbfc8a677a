"""Jobs for the worker of a site, without a page around it."""

from __future__ import annotations

from pathlib import Path

from flask import Flask
from playwright.sync_api import Page

RUN_ALL = Path(__file__).with_name("jobs.js").read_text(encoding="utf-8")
# Of a job, at most 300 s; of all together, as long as it takes.
NO_TIMEOUT = 0


class WorkerError(RuntimeError):
    """The worker did not start, or broke."""


def run_jobs(page: Page, app: Flask, address: str, jobs: list[dict]) -> list[dict]:
    """The answers to the jobs, each ``{job, limit}`` with the limit in milliseconds. Raises WorkerError."""
    page.set_default_timeout(NO_TIMEOUT)
    page.goto(f"{address}/healthz")
    built = app.extensions["assets"]
    assets = [f"{address}/static/{path}" for path in (built["worker.js"], built.runtime)]
    result = page.evaluate(RUN_ALL, [*assets, jobs])
    if result["failed"]:
        raise WorkerError(result["failed"])
    return result["answers"]
