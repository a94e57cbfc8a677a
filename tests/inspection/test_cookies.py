"""Cookies, and the session before and after."""

from __future__ import annotations

from flask import redirect, session, url_for
from flask.sessions import SecureCookieSession, SessionInterface

from tests.inspection.conftest import flow, watch


def test_the_session_is_read_from_the_cookies_before_and_after(app):
    @app.get("/")
    def index():
        session["n"] = session.get("n", 0) + 1
        session.setdefault("user", "ada")
        return "x"

    client = app.test_client()
    first, second = watch(app, client=client), watch(app, client=client)
    assert first["session"]["before"] == {}
    assert first["session"]["after"] == {"n": "1", "user": "'ada'"}
    assert first["session"]["changed"] == ["n", "user"]
    assert second["session"]["before"] == {"n": "1", "user": "'ada'"}
    assert second["session"]["changed"] == ["n"]
    assert flow(first, "session") == ["session saved"]
    assert flow(second, "session") == ["session opened", "session saved"]


def test_a_session_that_is_cleared_is_empty_after(app):
    @app.get("/in")
    def enter():
        session["user"] = "ada"
        return "x"

    @app.get("/out")
    def leave():
        session.clear()
        return "x"

    client = app.test_client()
    client.get("/in")
    timeline = watch(app, "/out", client)
    assert timeline["session"]["before"] == {"user": "'ada'"}
    assert (timeline["session"]["after"], timeline["session"]["changed"]) == ({}, ["user"])
    assert timeline["cookies"][0]["deleted"]


def test_a_session_with_a_wrong_signature_is_said_to_be_empty(app):
    @app.get("/")
    def index():
        return "x"

    client = app.test_client()
    client.set_cookie("session", "eyJuIjoxfQ.Z.forged")
    assert "not signed" in watch(app, client=client)["session"]["note"]


def test_a_session_kept_elsewhere_is_not_read(app):
    class Elsewhere(SessionInterface):
        def open_session(self, app, request):
            return SecureCookieSession()

        def save_session(self, app, session, response):
            response.set_cookie("session", "42")

    app.session_interface = Elsewhere()
    app.add_url_rule("/", "index", lambda: "x")
    assert watch(app)["session"]["note"].startswith("Kept by Elsewhere")


def test_cookies_are_told_with_their_attributes(app):
    @app.get("/")
    def index():
        response = redirect(url_for("index"))
        response.set_cookie("theme", "dark", httponly=True, max_age=60)
        response.delete_cookie("old")
        return response

    theme, old = watch(app)["cookies"]
    assert (theme["name"], theme["value"], theme["deleted"]) == ("theme", "dark", False)
    assert "HttpOnly" in theme["attributes"]
    assert (old["name"], old["deleted"]) == ("old", True)
