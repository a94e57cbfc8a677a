"""While developing: changed files are seen on the next request, and the open tab reloads itself."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Iterable
from pathlib import Path

import watchfiles
from flask import Blueprint, Flask, Response, current_app, g, request

from runsheet.core import site

blueprint = Blueprint("development", __name__)
HEARTBEAT_MS = 5_000
# The clock that files are dated by is read at each tick of the kernel and may be that far behind, in seconds.
TICK = 0.05


def init_app(app: Flask) -> None:
    """Register the change stream; whether to use it is asked at each request, since --debug comes after the import."""
    app.register_blueprint(blueprint)
    app.before_request(refresh)
    app.context_processor(lambda: {"live_reload": app.debug and not app.testing and g.get("asked_at")})


def refresh() -> None:
    if current_app.debug:
        # What is saved from here on, this answer need not show.
        g.asked_at = time.time()
        site.refresh()


@blueprint.get("/-/changes")
def changes():
    """Server-sent events: one `changed` whenever a page, a snippet, a template or a built file does.

    With ``?since=`` (seconds of Unix time) also for what was saved between that and the start of the watching.
    """
    if not current_app.debug:
        return Response(status=404)
    config = current_app.config
    folders = [config["PAGES_DIR"], config["SNIPPETS_DIR"], current_app.template_folder, current_app.static_folder]
    existing = [folder for folder in folders if Path(folder).is_dir()]
    since = request.args.get("since", time.time(), type=float)

    def stream():
        yield "retry: 500\n\n"
        watching = watchfiles.watch(
            *existing, yield_on_timeout=True, rust_timeout=HEARTBEAT_MS, step=100, raise_interrupt=False
        )
        for found in itertools.chain([()], watching):
            # The comment finds out whether the tab is still there.
            yield "data: changed\n\n" if found or _saved_since(since, existing) else ": still watching\n\n"

    return Response(stream(), mimetype="text/event-stream", headers={"Cache-Control": "no-store"})


def _saved_since(moment: float, folders: Iterable[str]) -> bool:
    """Whether a file or a folder there was changed after that moment, in seconds of Unix time."""
    for folder in folders:
        for here, _, files in os.walk(folder):
            for path in (here, *(os.path.join(here, file) for file in files)):
                try:
                    if os.lstat(path).st_mtime > moment - TICK:
                        return True
                except FileNotFoundError:
                    return True
    return False
