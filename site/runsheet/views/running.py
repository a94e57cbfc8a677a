"""What the reader's browser fetches to run a snippet: its files, as a job for the worker."""

from __future__ import annotations

from flask import Blueprint, abort, jsonify

from runsheet.content.catalogue import Catalogue
from runsheet.core import Site, site
from runsheet.serving import kept
from runsheet.snippets.store import Snippet

blueprint = Blueprint("running", __name__, url_prefix="/snippets")


@blueprint.get("/<path:name>.json")
@kept
def job(name: str):
    """The snippet as site/static/py/job.py wants it; only of snippets that a published page shows."""
    snippet = runnable(site.catalogue, site).get(name)
    if not snippet:
        abort(404)
    return jsonify(job_of(snippet))


def runnable(catalogue: Catalogue, site: Site) -> dict[str, Snippet]:
    """The snippets of published pages that run in the browser, by name; found once a catalogue."""
    found = catalogue.memory.get("runnable")
    if found is None:
        names = dict.fromkeys(name.rstrip("/") for page in catalogue.pages.values() for name in page.outline.snippets)
        shown = filter(None, map(site.snippets.get, names))
        found = {snippet.name: snippet for snippet in shown if snippet.runnable and snippet.metadata.runs == "browser"}
        catalogue.memory["runnable"] = found
    return found


def job_of(snippet: Snippet) -> dict:
    """The files of a snippet, what to run, and for an app the name of the file with its requests."""
    files = {file.name: file.text for file in snippet.files}
    requests = snippet.companion(".http")
    if snippet.kind == "app":
        files[requests.name] = requests.read_text(encoding="utf-8")
    return {"kind": snippet.kind, "entry": snippet.entry.name, "files": files, "requests": requests.name}
