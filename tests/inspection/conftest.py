"""An app to watch, and short words for what a timeline says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from flask import Flask
from inspector import Watch


@pytest.fixture
def app(request):
    # The test's file is one of the reader's.
    app = Flask(request.module.__name__)
    app.secret_key = "a secret"
    return app


@pytest.fixture
def silent(app, monkeypatch):
    """The app without its log of exceptions."""
    monkeypatch.setattr(app.logger, "disabled", True)
    return app


def watch(app, target: str = "/", client=None, **options) -> dict:
    """The timeline of one request; the inspector must have had no trouble of its own, and JSON must take it."""
    with Watch(app) as watch:
        (client or app.test_client()).open(target, **options).close()
    assert watch.faults == []
    assert json.loads(json.dumps(watch.timeline)) == watch.timeline
    return watch.timeline


def flow(timeline: dict, *kinds: str) -> list[str]:
    """The events as indented lines, of those kinds or all."""
    shown = [event for event in timeline["events"] if not kinds or event["kind"] in kinds]
    return [f"{'  ' * event['depth']}{event['kind']} {event['name']}" for event in shown]


def detail(timeline: dict, kind: str, label: str) -> list[str]:
    """What the events of a kind say under a label, in order."""
    pairs = [pair for event in timeline["events"] if event["kind"] == kind for pair in event["detail"]]
    return [text for name, text in pairs if name == label]


def line_of(file: str, text: str) -> int:
    """The line of the file that holds the text, from 1."""
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if text in line)
