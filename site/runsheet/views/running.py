"""What the reader's browser fetches to run a snippet: its files, as a job for the worker."""

from __future__ import annotations

from flask import Blueprint, abort, current_app, jsonify, send_from_directory

from runsheet.content.catalogue import Catalogue
from runsheet.core import Site, site
from runsheet.serving import REVALIDATE, kept
from runsheet.snippets.job import job_of
from runsheet.snippets.store import PLAYGROUND, Snippet

blueprint = Blueprint("running", __name__)


@blueprint.get("/snippets/<path:name>.json")
@kept
def job(name: str):
    """The snippet as site/static/py/job.py wants it; only of snippets that a published page shows,
    and of the playground's."""
    snippet = runnable(site.catalogue, site).get(name)
    if not snippet:
        abort(404)
    return jsonify(job_of(snippet))


@blueprint.get("/sw.js")
def service_worker():
    """The service worker, at the root of what it serves."""
    assets = current_app.extensions["assets"]
    response = send_from_directory(assets.static, assets["sw.js"], mimetype="text/javascript")
    response.headers["Cache-Control"] = REVALIDATE
    return response


def runnable(catalogue: Catalogue, site: Site) -> dict[str, Snippet]:
    """What runs in the browser of published pages and the playground, by name; found once a catalogue."""
    found = catalogue.memory.get("runnable")
    if found is None:
        names = dict.fromkeys(name.rstrip("/") for page in catalogue.pages.values() for name in page.outline.snippets)
        shown = [*filter(None, map(site.snippets.get, names)), *site.snippets.below(PLAYGROUND)]
        found = {snippet.name: snippet for snippet in shown if snippet.runnable and snippet.metadata.runs == "browser"}
        catalogue.memory["runnable"] = found
    return found
