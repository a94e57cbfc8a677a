"""What the reader's browser fetches to run a snippet: its files, as a job for the worker."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
from collections.abc import Iterable

from flask import Blueprint, abort, current_app, jsonify, send_from_directory
from packaging.requirements import Requirement

from runsheet.content.catalogue import Catalogue
from runsheet.core import Site, site
from runsheet.serving import REVALIDATE, kept
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


def job_of(snippet: Snippet) -> dict:
    """The files of a snippet, what to run, for an app the name of the file with its requests, and what it needs.

    ``version`` changes with the files; ``pins`` are the requirements to install, with the versions used here.
    """
    files = {file.name: file.text for file in snippet.files}
    requests = snippet.companion(".http")
    if snippet.kind == "app" and requests.is_file():
        files[requests.name] = requests.read_text(encoding="utf-8")
    return job_of_files(snippet.kind, snippet.entry.name, files, requests.name, snippet.metadata.dependencies)


def job_of_files(kind: str, entry: str, files: dict[str, str], requests: str, dependencies: Iterable[str]) -> dict:
    """The same of any files, those with the requests among them where there are some."""
    return {
        "kind": kind,
        "entry": entry,
        "files": files,
        "requests": requests if requests in files else "",
        "version": hashlib.sha256(json.dumps(files, sort_keys=True).encode()).hexdigest()[:12],
        "pins": pins(dependencies),
    }


def pins(dependencies: Iterable[str]) -> list[str]:
    """Requirements with the versions that are installed here."""
    pinned = []
    for requirement in map(Requirement, dependencies):
        extras = f"[{','.join(sorted(requirement.extras))}]" if requirement.extras else ""
        pinned.append(f"{requirement.name}{extras}=={importlib.metadata.version(requirement.name)}")
    return pinned
