import pytest
from answer import create_app
from flask import url_for


@pytest.fixture
def client():
    return create_app().test_client()


def test_the_example_of_the_task(client):
    assert client.get("/compare/7,3,12").json == {
        "numbers": [7, 3, 12],
        "sorted": "/compare/3,7,12",
    }


@pytest.mark.parametrize("path", ["7", "7,3", "3,1,2,100"])
def test_one_number_or_more_are_a_200(client, path):
    assert client.get(f"/compare/{path}").status_code == 200


@pytest.mark.parametrize(
    ("path", "numbers"),
    [("7", [7]), ("12,3", [12, 3]), ("3,1,2,100", [3, 1, 2, 100])],
)
def test_the_view_gets_a_list_of_numbers(client, path, numbers):
    assert client.get(f"/compare/{path}").json["numbers"] == numbers


@pytest.mark.parametrize(
    ("numbers", "url"),
    [
        ([5], "/compare/5"),
        ([7, 3], "/compare/7,3"),
        ([10, 9, 8], "/compare/10,9,8"),
    ],
)
def test_url_for_makes_the_url_from_a_list(numbers, url):
    """url_for makes the URL from a list."""
    with create_app().test_request_context():
        assert url_for("compare", numbers=numbers) == url


@pytest.mark.parametrize("path", ["7,7", "7,3,7"])
def test_a_number_that_comes_twice_is_a_404(client, path):
    assert client.get(f"/compare/{path}").status_code == 404


@pytest.mark.parametrize(
    "path", ["x", "7,x", "7,", ",7", "7,,3", "-7", "1.5", "7;3"]
)
def test_what_is_no_list_of_numbers_is_a_404(client, path):
    assert client.get(f"/compare/{path}").status_code == 404
