import pytest
from answer import create_app, guard


def hello():
    """Say hello."""
    return "Hello!"


@pytest.fixture
def app():
    return create_app()


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.mark.parametrize(
    ("method", "url"),
    [("GET", "/profile"), ("PUT", "/articles/7"), ("DELETE", "/users/bob")],
)
def test_a_stranger_is_told_to_log_in(client, method, url):
    assert client.open(url, method=method).status_code == 401


@pytest.mark.parametrize(
    ("user", "role"), [("ada", "admin"), ("eve", "editor"), ("bob", "reader")]
)
def test_everybody_else_sees_their_profile(client, user, role):
    assert client.get("/profile", headers={"X-User": user}).json == {
        "role": role
    }


@pytest.mark.parametrize(
    ("user", "expected"), [("ada", 200), ("eve", 200), ("bob", 403)]
)
def test_editors_and_admins_edit_articles(client, user, expected):
    assert (
        client.put("/articles/7", headers={"X-User": user}).status_code
        == expected
    )


@pytest.mark.parametrize(
    ("user", "expected"), [("ada", 200), ("eve", 403), ("bob", 403)]
)
def test_only_admins_delete_users(client, user, expected):
    assert (
        client.delete("/users/bob", headers={"X-User": user}).status_code
        == expected
    )


def test_a_view_keeps_its_arguments(client):
    assert client.put("/articles/7", headers={"X-User": "ada"}).json == {
        "edited": 7
    }


@pytest.mark.parametrize(("user", "expected"), [("nobody", 401), ("bob", 200)])
def test_guard_works_without_parentheses(app, client, user, expected):
    app.add_url_rule("/hello", view_func=guard(hello))
    assert (
        client.get("/hello", headers={"X-User": user}).status_code == expected
    )


@pytest.mark.parametrize(("user", "expected"), [("nobody", 401), ("bob", 200)])
def test_guard_works_with_empty_parentheses(app, client, user, expected):
    app.add_url_rule("/hello", view_func=guard()(hello))
    assert (
        client.get("/hello", headers={"X-User": user}).status_code == expected
    )


@pytest.mark.parametrize(
    ("user", "expected"), [("nobody", 401), ("bob", 200), ("ada", 403)]
)
def test_guard_works_with_roles(app, client, user, expected):
    app.add_url_rule("/hello", view_func=guard(roles=["reader"])(hello))
    assert (
        client.get("/hello", headers={"X-User": user}).status_code == expected
    )


def test_the_name_stays():
    assert guard(hello).__name__ == "hello"


def test_the_docstring_stays():
    assert guard(roles=["admin"])(hello).__doc__ == "Say hello."
