"""Functions followed while they run: in an event loop, and at what cost."""

from __future__ import annotations

import asyncio
import sys
import timeit

import pytest
from flask import flash, render_template_string
from inspector import Watch

from tests.inspection.conftest import detail, flow, watch


def test_an_async_view_is_seen_though_it_runs_in_an_event_loop(app):
    @app.get("/")
    async def index():
        await asyncio.sleep(0.005)
        flash("waited")
        return "x"

    timeline = watch(app)
    assert flow(timeline, "view", "flash") == ["view index", "  flash waited"]
    assert next(event["took"] for event in timeline["events"] if event["kind"] == "view") >= 4
    assert detail(timeline, "view", "returned") == ["'x'"]


@pytest.mark.skipif(sys.version_info < (3, 12), reason="without sys.monitoring every call is reported")
def test_a_watched_request_takes_less_than_twice_as_long(app):
    @app.get("/")
    def index():
        return render_template_string("{% for n in range(20) %}{{ n }}{% endfor %}")

    client = app.test_client()

    def watched():
        with Watch(app):
            client.get("/")

    watched()
    # In turns, so that what else the machine does hits both.
    times = [[timeit.timeit(lambda: client.get("/"), number=5), timeit.timeit(watched, number=5)] for _ in range(40)]
    plain, seen = map(min, zip(*times, strict=True))
    assert seen < 2 * plain
