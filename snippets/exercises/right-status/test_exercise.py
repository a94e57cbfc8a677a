import pytest
from answer import create_app


@pytest.fixture
def client():
    return create_app().test_client()


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/handles"), ("DELETE", "/handles/tea"), ("POST", "/exports")],
)
def test_nobody_is_logged_in(client, method, path):
    assert client.open(path, method=method).status_code == 401


def test_the_answer_to_nobody_names_the_way_to_log_in(client):
    assert "Bearer" in client.post("/exports").headers.get(
        "WWW-Authenticate", "no such header"
    )


def test_a_new_handle_is_created(client):
    assert (
        client.post(
            "/handles", json={"handle": "tea"}, headers={"X-User": "ada"}
        ).status_code
        == 201
    )


def test_location_is_the_url_of_the_new_handle(client):
    """Location is the URL of the new handle."""
    assert (
        client.post(
            "/handles", json={"handle": "tea"}, headers={"X-User": "ada"}
        ).location
        == "/handles/tea"
    )


@pytest.mark.parametrize("handle", ["t 1", "", "tea!"])
def test_the_json_can_be_read_but_the_handle_is_wrong(client, handle):
    """The JSON can be read, but the handle is wrong."""
    assert (
        client.post(
            "/handles", json={"handle": handle}, headers={"X-User": "ada"}
        ).status_code
        == 422
    )


def test_the_handle_is_taken(client):
    client.post("/handles", json={"handle": "tea"}, headers={"X-User": "ada"})
    assert (
        client.post(
            "/handles", json={"handle": "tea"}, headers={"X-User": "bob"}
        ).status_code
        == 409
    )


def test_here_it_is(client):
    client.post("/handles", json={"handle": "tea"}, headers={"X-User": "ada"})
    assert client.get("/handles/tea").status_code == 200


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_nobody_ever_had_the_handle(client, method):
    assert (
        client.open(
            "/handles/nope", method=method, headers={"X-User": "ada"}
        ).status_code
        == 404
    )


def test_it_was_deleted_and_will_never_be_back(client):
    client.post("/handles", json={"handle": "tea"}, headers={"X-User": "ada"})
    client.delete("/handles/tea", headers={"X-User": "ada"})
    assert client.get("/handles/tea").status_code == 410


def test_it_belongs_to_somebody_else(client):
    client.post("/handles", json={"handle": "tea"}, headers={"X-User": "ada"})
    assert (
        client.delete("/handles/tea", headers={"X-User": "bob"}).status_code
        == 403
    )


def test_it_is_deleted_and_there_is_nothing_to_say(client):
    client.post("/handles", json={"handle": "tea"}, headers={"X-User": "ada"})
    assert (
        client.delete("/handles/tea", headers={"X-User": "ada"}).status_code
        == 204
    )


def test_the_work_waits_in_a_queue(client):
    assert client.post("/exports", headers={"X-User": "ada"}).status_code == 202
