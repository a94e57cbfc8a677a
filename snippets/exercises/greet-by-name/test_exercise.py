import pytest
from answer import create_app


@pytest.fixture
def client():
    return create_app().test_client()


@pytest.mark.parametrize("name", ["Ada", "Zoë", "two words"])
def test_the_name_in_the_url_is_greeted(client, name):
    assert client.get(f"/hello/{name}").text == f"Hello, {name}!"


def test_times_repeats_the_greeting(client):
    assert (
        client.get("/hello/Ada?times=3").text
        == "Hello, Ada! Hello, Ada! Hello, Ada!"
    )


@pytest.mark.parametrize("times", ["many", "", "1.5"])
def test_times_that_is_no_number_counts_as_once(client, times):
    """Times that is no whole number counts as once."""
    assert client.get(f"/hello/Ada?times={times}").text == "Hello, Ada!"


@pytest.mark.parametrize(
    ("times", "expected"), [(0, 1), (-5, 1), (10, 10), (11, 10), (1000, 10)]
)
def test_times_stays_between_1_and_10(client, times, expected):
    assert (
        client.get(f"/hello/Ada?times={times}").text.count("Hello, Ada!")
        == expected
    )


def test_without_a_name_you_are_greeted(client):
    assert client.get("/hello/").text == "Hello, you!"
