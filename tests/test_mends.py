"""Packages that are mended as they are imported, as far as CPython can tell."""

from __future__ import annotations

import importlib
import sys
import threading

import flask_mail
import mends
import pytest
from flask import Flask


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package to be imported, and what was mended."""
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "__init__.py").write_text("state = 'broken'\n")
    (tmp_path / "broken" / "part.py").write_text("from broken import state\nseen = state\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    yield "broken"
    for name in ("broken", "broken.part"):
        sys.modules.pop(name, None)


def mend(module) -> None:
    module.state = "mended"


@pytest.mark.parametrize("first", [True, False])
def test_a_module_is_mended_before_anybody_sees_it_or_afterwards(package, first):
    if not first:
        importlib.import_module(package)
    mends.install({package: mend})
    module = importlib.import_module(f"{package}.part")
    assert (sys.modules[package].state, module.seen) == ("mended", "mended")
    loader = sys.modules[package].__spec__.loader
    assert loader is sys.modules[package].__loader__
    assert loader.get_source(package) == "state = 'broken'\n"


def test_what_is_not_there_is_still_not_found(package):
    mends.install({"no_such_package": mend})
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("no_such_package")


def test_mails_are_told_and_not_sent(monkeypatch):
    monkeypatch.setattr(flask_mail.Connection, "configure_host", flask_mail.Connection.configure_host)
    mends.mails_stay(flask_mail)
    app = Flask(__name__)
    app.config["MAIL_DEFAULT_SENDER"] = "a@example.com"
    mail = flask_mail.Mail(app)
    with app.app_context(), mail.record_messages() as outbox:
        mail.send(flask_mail.Message("Hello", ["b@example.com"]))
    assert [message.subject for message in outbox] == ["Hello"]


def test_limits_are_kept_without_a_thread(monkeypatch):
    memory = importlib.import_module("limits.storage.memory")
    monkeypatch.setattr(memory, "threading", threading)
    mends.no_tidying(memory)
    store, before = memory.MemoryStorage(), threading.active_count()
    assert [store.incr("key", 60) for _ in range(3)] == [1, 2, 3]
    assert store.get("key") == 3
    store.incr("short", 0)
    assert store.get("short") == 0
    assert threading.active_count() == before
