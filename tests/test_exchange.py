"""The .http format, and the text that is made of a Flask app's answers; both Pythons use this file."""

from __future__ import annotations

import sys

import pytest
from exchange import Request, RequestFileError, answer, main, parse, read_recording
from flask import Flask, make_response, request, session


@pytest.fixture
def shop():
    """An app that answers with what it was sent."""
    app = Flask("shop")
    app.secret_key = "a secret"

    @app.route("/echo", methods=["GET", "POST", "DELETE"])
    def echo():
        return f"{request.method} {request.full_path} {request.content_type} {request.get_data(as_text=True)!r}"

    @app.get("/cookies")
    def cookies():
        return dict(sorted(request.cookies.items()))

    @app.get("/set/<name>/<value>")
    def set_cookie(name, value):
        response = make_response("", 204)
        response.set_cookie(name, value, max_age=60)
        return response

    @app.get("/login")
    def login():
        session["user"], session.permanent = "ada", True
        return "in"

    @app.get("/logout")
    def logout():
        session.clear()
        return "out"

    @app.get("/photo")
    def photo():
        return b"\x89PNG\x00\xff", {"Content-Type": "image/png"}

    @app.get("/latin")
    def latin():
        return "café".encode("latin-1"), {"Content-Type": "text/plain; charset=latin-1"}

    @app.get("/strange")
    def strange():
        return "x", "299 Fine by me", {"Content-Type": "text/plain; charset=klingon"}

    return app


def answers(app, text: str) -> list[str]:
    client = app.test_client()
    return [answer(client, request) for request in parse(text)]


def test_a_request_file_is_read_as_editors_read_it():
    text = (
        "# what this file is for\r\n"
        "###\r\n"
        "GET /notes?page=2 HTTP/1.1\r\n"
        "\r\n"
        "### Add one\r\n"
        "// a remark\r\n"
        "POST http://localhost:5000/notes\r\n"
        "Content-Type: application/json\r\n"
        "X-Empty:\r\n"
        "\r\n"
        '{"text": "a",\r\n'
        "\r\n"
        ' "to": "b"}\r\n'
        "\r\n"
        "###\r\n"
    )
    assert parse(text) == [
        Request("GET", "/notes?page=2"),
        Request(
            "POST",
            "http://localhost:5000/notes",
            (("Content-Type", "application/json"), ("X-Empty", "")),
            '{"text": "a",\n\n "to": "b"}',
            "Add one",
        ),
    ]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("FETCH /", 1, "'FETCH /' is not a request line such as 'GET /path'"),
        ("GET /\n\n###\n\nget /", 5, "'get /' is not a request line such as 'GET /path'"),
        ("# one\nGET", 2, "'GET' is not a request line such as 'GET /path'"),
        ("GET /a b", 1, "'GET /a b' is not a request line such as 'GET /path'"),
        ("GET /\nAccept text/html", 2, "'Accept text/html' is not a header such as 'Accept: text/html'"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(text, line, message):
    with pytest.raises(RequestFileError, match="is not a") as caught:
        parse(text)
    assert (caught.value.line, str(caught.value)) == (line, message)


def test_an_answer_is_status_headers_and_body(shop):
    [get, post, missing] = answers(
        shop,
        "GET /echo?a=1\n###\nPOST /echo\nContent-Type: text/csv\n\na,b\nc,d\n###\nGET /nothing",
    )
    assert get == "200 OK\nContent-Type: text/html; charset=utf-8\n\nGET /echo?a=1 None ''\n"
    assert post.endswith("\n\nPOST /echo? text/csv 'a,b\\nc,d'\n")
    assert missing.startswith("404 NOT FOUND\n")


@pytest.mark.parametrize(
    ("path", "body"),
    [("/photo", "(6 bytes of image/png)\n"), ("/latin", "café\n"), ("/strange", "(1 bytes of text/plain)\n")],
)
def test_only_text_is_shown_as_text(shop, path, body):
    assert answers(shop, f"GET {path}")[0].partition("\n\n")[2] == body


def test_cookies_are_kept_from_one_request_to_the_next(shop):
    assert '{"theme":"dark"}' in answers(shop, "GET /set/theme/dark\n###\nGET /cookies")[1]


@pytest.mark.parametrize("host", ["", "Host: api.example:8080\n"])
def test_a_cookie_header_is_sent_beside_the_kept_cookies_and_for_its_request_alone(shop, host):
    bodies = answers(
        shop,
        f"GET /set/theme/dark\n{host}###\n"
        f"GET /cookies\n{host}Cookie: theme=light; id=7\n###\n"
        f"GET /cookies\n{host}###\n"
        f"GET /set/id/8\n{host}Cookie: id=7\n###\n"
        f"GET /cookies\n{host}",
    )
    assert '{"id":"7","theme":"light"}' in bodies[1]
    assert '{"theme":"dark"}' in bodies[2]
    assert '{"id":"8","theme":"dark"}' in bodies[4], "what an answer sets, stays"


def test_nothing_that_changes_with_the_time_is_recorded(shop):
    [login, logout, other] = answers(shop, "GET /login\n###\nGET /logout\n###\nGET /set/theme/dark")
    assert "Set-Cookie: session=(signed); Expires=(time); HttpOnly; Path=/\n" in login
    assert "Set-Cookie: session=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; HttpOnly; Path=/\n" in logout
    assert "Set-Cookie: theme=dark; Expires=(time); Max-Age=60; Path=/\n" in other
    assert "\nDate:" not in login + logout + other


@pytest.fixture
def record(tmp_path, capsys, monkeypatch):
    """Sends requests to FACTORY as the recorder does; returns the exit status and what was printed."""
    monkeypatch.setattr(sys, "path", [*sys.path])

    def exchange(requests: str) -> tuple[int, str]:
        (tmp_path / "exchanged.py").write_text(FACTORY)
        (tmp_path / "exchanged.http").write_text(requests)
        status = main(str(tmp_path / "exchanged.py"), str(tmp_path / "exchanged.http"))
        return status, capsys.readouterr().out

    yield exchange
    sys.modules.pop("exchanged", None)


FACTORY = """
import warnings
from flask import Flask, Response

print("starting")

def create_app():
    app = Flask(__name__)

    @app.get("/")
    def home():
        print("200 apples")
        print("200 pears")
        return Response("### GET /other\\n\\n404 NOT FOUND\\n", 200, {"X-Two": "a: b"})

    @app.delete("/")
    def old():
        warnings.warn("gone soon", DeprecationWarning)

    @app.get("/empty")
    def empty():
        return "", "299 Nothing much"

    return app
"""


def test_a_recording_can_be_read_back(record):
    requests = "GET /\n###\nGET /empty"
    status, recording = record(requests)
    printed, [home, empty] = read_recording(recording, parse(requests))
    assert (status, printed) == (0, "starting\n")
    assert home.printed == "200 apples\n200 pears\n"
    assert (home.status, dict(home.headers)["X-Two"]) == ("200 OK", "a: b")
    assert home.body == "### GET /other\n\n404 NOT FOUND"
    assert (empty.status, empty.body) == ("299 Nothing much", "")


def test_a_warning_in_a_view_is_told_by_the_exit_status(record):
    status, recording = record("DELETE /\n###\nGET /empty")
    assert status == 1
    assert "### DELETE /\n500 INTERNAL SERVER ERROR\n" in recording
    assert "### GET /empty\n299 " in recording, "the other requests are still answered"


@pytest.mark.parametrize(
    ("recording", "message"),
    [
        ("", "no answer to GET /a"),
        ("### GET /a\n200 OK\n\nx\n", "no answer to POST /b"),
        ("### GET /a\nnothing\n### POST /b\n200 OK\n\n", "an answer without a status line"),
    ],
)
def test_a_recording_without_an_answer_to_each_request_is_refused(recording, message):
    with pytest.raises(ValueError, match=message):
        read_recording(recording, parse("GET /a\n###\nPOST /b"))
