import pytest
from answer import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_a_new_name_is_a_201(client):
    assert client.put("/notes/milk", data="2 litres").status_code == 201


@pytest.mark.parametrize("text", ["2 litres", "Käse", "a=1&b=2", ""])
def test_the_text_is_kept(client, text):
    client.put("/notes/milk", data=text)
    assert client.get("/notes/milk").json == {"milk": text}


def test_the_body_is_the_text_even_if_it_says_that_it_is_a_form(client):
    client.put(
        "/notes/milk",
        data="2 litres",
        content_type="application/x-www-form-urlencoded",
    )
    assert client.get("/notes/milk").json == {"milk": "2 litres"}


def test_a_name_that_was_there_is_a_204(client):
    client.put("/notes/milk", data="2 litres")
    assert client.put("/notes/milk", data="3 litres").status_code == 204


def test_the_second_text_replaces_the_first(client):
    client.put("/notes/milk", data="2 litres")
    client.put("/notes/milk", data="3 litres")
    assert client.get("/notes/milk").json == {"milk": "3 litres"}


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_no_such_note_is_a_404(client, method):
    assert client.open("/notes/tea", method=method).status_code == 404


def test_delete_answers_204(client):
    """DELETE answers 204."""
    client.put("/notes/milk", data="2 litres")
    assert client.delete("/notes/milk").status_code == 204


def test_a_deleted_note_is_gone(client):
    client.put("/notes/milk", data="2 litres")
    client.delete("/notes/milk")
    assert client.get("/notes/milk").status_code == 404


def test_the_names_are_a_sorted_list(client):
    client.put("/notes/tea", data="green")
    client.put("/notes/milk", data="2 litres")
    assert client.get("/notes/").json == ["milk", "tea"]


@pytest.mark.parametrize("method", ["POST", "PATCH"])
@pytest.mark.parametrize("name", ["milk", "no-such-note"])
def test_any_other_method_is_a_405(client, method, name):
    client.put("/notes/milk", data="2 litres")
    assert client.open(f"/notes/{name}", method=method).status_code == 405


def test_each_app_starts_with_an_empty_shelf(client):
    client.put("/notes/milk", data="2 litres")
    assert create_app().test_client().get("/notes/").json == [], (
        "these are the notes of another app"
    )
