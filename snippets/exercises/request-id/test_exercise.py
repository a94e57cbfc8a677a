import itertools

import pytest
from answer import create_app
from flask import g


@pytest.fixture
def app():
    return create_app(new_id=map("id-{}".format, itertools.count(1)).__next__)


@pytest.fixture
def client(app):
    return app.test_client()


def test_the_id_that_was_sent_is_the_id(client):
    assert client.get("/", headers={"X-Request-Id": "abc"}).json == {
        "request_id": "abc"
    }


def test_the_answer_has_the_id_that_was_sent(client):
    assert (
        client.get("/", headers={"X-Request-Id": "abc"}).headers.get(
            "X-Request-Id"
        )
        == "abc"
    )


def test_without_the_header_there_is_a_new_id(client):
    assert client.get("/").json == {"request_id": "id-1"}


def test_header_and_view_have_the_same_new_id(client):
    answer = client.get("/")
    assert answer.headers.get("X-Request-Id") == "id-1"
    assert answer.json == {"request_id": "id-1"}


def test_the_next_request_has_the_next_id(client):
    client.get("/")
    assert client.get("/").json == {"request_id": "id-2"}


def test_any_function_can_read_the_id_from_g(app):
    """Any function can read the id from g.request_id."""
    app.add_url_rule(
        "/other", view_func=lambda: f"g.request_id is {g.get('request_id')}"
    )
    assert app.test_client().get("/other").text == "g.request_id is id-1"


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/health"), ("GET", "/nowhere"), ("POST", "/")]
)
def test_every_answer_has_the_id(client, method, path):
    assert (
        client.open(path, method=method).headers.get("X-Request-Id") == "id-1"
    )


def test_without_maintenance_a_wrong_url_is_a_404(client):
    """Without maintenance a wrong URL is a 404."""
    assert client.get("/nowhere").status_code == 404


@pytest.mark.parametrize("path", ["/", "/nowhere"])
def test_in_maintenance_every_url_is_a_503(app, path):
    """In maintenance every URL is a 503."""
    app.config["MAINTENANCE"] = True
    assert app.test_client().get(path).status_code == 503


def test_in_maintenance_the_client_learns_when_to_come_back(app):
    app.config["MAINTENANCE"] = True
    assert app.test_client().get("/").headers.get("Retry-After") == "60"


def test_in_maintenance_the_answer_has_the_id(app):
    app.config["MAINTENANCE"] = True
    assert app.test_client().get("/").headers.get("X-Request-Id") == "id-1"


def test_in_maintenance_health_goes_on(app):
    """In maintenance /health goes on."""
    app.config["MAINTENANCE"] = True
    assert app.test_client().get("/health").text == "ok"


def test_maintenance_can_end_while_the_app_runs(app):
    app.config["MAINTENANCE"] = True
    app.test_client().get("/")
    app.config["MAINTENANCE"] = False
    assert app.test_client().get("/").status_code == 200
