"""While developing: changed files are seen on the next request, and the open tab reloads itself."""

from __future__ import annotations

from pathlib import Path

import watchfiles
from flask import Blueprint, Flask, Response, current_app

from runsheet.core import site

blueprint = Blueprint("development", __name__)
HEARTBEAT_MS = 5_000


def init_app(app: Flask) -> None:
    """Register the change stream; whether to use it is asked at each request, since --debug comes after the import."""
    app.register_blueprint(blueprint)
    app.before_request(refresh)
    app.context_processor(lambda: {"live_reload": app.debug and not app.testing})


def refresh() -> None:
    if current_app.debug:
        site.refresh()


@blueprint.get("/-/changes")
def changes():
    """Server-sent events: one `changed` whenever a page, a snippet, a template or a built file does."""
    if not current_app.debug:
        return Response(status=404)
    config = current_app.config
    folders = [config["PAGES_DIR"], config["SNIPPETS_DIR"], current_app.template_folder, current_app.static_folder]
    existing = [folder for folder in folders if Path(folder).is_dir()]

    def stream():
        yield "retry: 500\n\n"
        for found in watchfiles.watch(
            *existing, yield_on_timeout=True, rust_timeout=HEARTBEAT_MS, step=100, raise_interrupt=False
        ):
            # The comment finds out whether the tab is still there.
            yield "data: changed\n\n" if found else ": still watching\n\n"

    return Response(stream(), mimetype="text/event-stream", headers={"Cache-Control": "no-store"})
