"""A snippet as a job: what the worker in a browser is given to run it (site/static/py/job.py)."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
from collections.abc import Iterable

from packaging.requirements import Requirement

from runsheet.snippets.store import Snippet


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
