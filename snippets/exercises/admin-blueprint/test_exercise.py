import pytest
from app import create_app
from flask import url_for
from guard import admin_required

BROWSER = "text/html, application/xml;q=0.9, */*;q=0.8"


def double(number):
    """Twice as much."""
    return {"number": 2 * number}


def half(number):
    return {"number": number // 2}


@pytest.fixture
def app():
    return create_app()


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def other_client(app):
    return app.test_client()


@pytest.mark.parametrize(
    "url",
    [
        "/admin/users",
        "/admin/users/ada",
        "/admin/users/nobody",
        "/admin/panel/style.css",
        "/report",
    ],
)
def test_without_a_login_it_is_a_401(client, url):
    # Buffered, so that the static file is closed.
    assert client.get(url, buffered=True).status_code == 401


@pytest.mark.parametrize(
    "url",
    [
        "/admin/users",
        "/admin/users/ada",
        "/admin/users/nobody",
        "/admin/panel/style.css",
        "/report",
    ],
)
def test_without_the_role_it_is_a_403(client, url):
    client.post("/login/bob")
    # Buffered, so that the static file is closed.
    assert client.get(url, buffered=True).status_code == 403


@pytest.mark.parametrize(
    "url",
    ["/admin/users", "/admin/users/bob", "/admin/panel/style.css", "/report"],
)
def test_an_admin_gets_everything(client, url):
    client.post("/login/ada")
    # Buffered, so that the static file is closed.
    assert client.get(url, buffered=True).status_code == 200


def test_an_admin_sees_all_users(client):
    client.post("/login/cy")
    answer = client.get("/admin/users").json
    assert sorted(answer) == ["ada", "bob", "cy", "dee"]


def test_the_other_pages_are_for_all(client):
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("url", ["/users", "/users/ada", "/panel/style.css"])
def test_the_blueprint_is_only_below_admin(client, url):
    client.post("/login/ada")
    assert client.get(url).status_code == 404


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
@pytest.mark.parametrize(("name", "status"), [("dee", 403), ("nobody", 401)])
def test_only_admins_change_and_delete(client, method, name, status):
    client.post(f"/login/{name}")
    answer = client.open(
        "/admin/users/cy", method=method, json={"role": "reader"}
    )
    assert answer.status_code == status


def test_what_was_refused_was_not_done(client):
    client.put("/admin/users/bob", json={"role": "admin"})
    client.delete("/admin/users/bob")
    client.post("/login/ada")
    assert client.get("/admin/users/bob").json["role"] == "reader"


def test_a_changed_role_is_answered_and_stays(client):
    client.post("/login/ada")
    answer = client.put("/admin/users/bob", json={"role": "admin"})
    assert answer.json == {"name": "bob", "role": "admin"}
    assert client.get("/admin/users/bob").json == {
        "name": "bob",
        "role": "admin",
    }


def test_a_deleted_user_is_gone(client):
    client.post("/login/ada")
    client.delete("/admin/users/bob")
    assert client.get("/admin/users/bob").status_code == 404


def test_a_new_admin_may_enter_at_once(client, other_client):
    client.post("/login/bob")
    other_client.post("/login/ada")
    other_client.put("/admin/users/bob", json={"role": "admin"})
    assert client.get("/admin/users").status_code == 200, (
        "after the login, ada has made bob an admin"
    )


def test_who_is_no_longer_admin_must_stay_outside_at_once(client, other_client):
    client.post("/login/ada")
    other_client.post("/login/cy")
    other_client.put("/admin/users/ada", json={"role": "reader"})
    assert client.get("/admin/users").status_code == 403, (
        "after the login, cy has made ada a reader"
    )


def test_who_was_deleted_is_no_longer_logged_in(client, other_client):
    client.post("/login/ada")
    other_client.post("/login/cy")
    other_client.delete("/admin/users/ada")
    assert client.get("/admin/users").status_code == 401, (
        "after the login, cy has deleted ada"
    )


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_nobody_can_change_or_delete_themselves(client, method):
    client.post("/login/ada")
    answer = client.open(
        "/admin/users/ada", method=method, json={"role": "reader"}
    )
    assert answer.status_code == 409
    assert client.get("/admin/users").json["ada"] == "admin"


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_an_unknown_user_is_a_404(client, method):
    client.post("/login/ada")
    answer = client.open(
        "/admin/users/nobody", method=method, json={"role": "reader"}
    )
    assert answer.status_code == 404


@pytest.mark.parametrize(
    "body",
    [{"role": "king"}, {"role": None}, {"role": ["admin"]}, {}, [], "admin"],
)
def test_anything_but_the_two_roles_is_a_400(client, body):
    client.post("/login/ada")
    answer = client.put("/admin/users/bob", json=body)
    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("endpoint", "values", "url"),
    [
        ("admin.users", {}, "/admin/users"),
        ("admin.user", {"name": "bob"}, "/admin/users/bob"),
        ("admin.static", {"filename": "a.css"}, "/admin/panel/a.css"),
        ("report", {}, "/report"),
    ],
)
def test_the_endpoints_keep_their_names(app, endpoint, values, url):
    with app.test_request_context():
        assert url_for(endpoint, **values) == url


def test_the_decorator_keeps_name_and_docstring():
    assert admin_required(double).__name__ == "double"
    assert admin_required(double).__doc__ == "Twice as much."


def test_several_views_can_stand_behind_the_decorator(app, client):
    app.add_url_rule("/double/<int:number>", view_func=admin_required(double))
    app.add_url_rule("/half/<int:number>", view_func=admin_required(half))
    client.post("/login/ada")
    assert client.get("/double/6").json == {"number": 12}
    assert client.get("/half/6").json == {"number": 3}


@pytest.mark.parametrize(
    ("url", "body"),
    [
        ("/admin/users", {"error": "Unauthorized", "status": 401}),
        ("/nowhere", {"error": "Not Found", "status": 404}),
    ],
)
def test_an_error_is_json(client, url, body):
    assert client.get(url).json == body


def test_a_403_is_json_too(client):
    client.post("/login/bob")
    answer = client.get("/report")
    assert answer.json == {"error": "Forbidden", "status": 403}


@pytest.mark.parametrize(
    "accept",
    [
        "*/*",
        "application/json",
        "application/json, text/html",
        "text/html;q=0.5, application/json",
        "image/png",
    ],
)
def test_json_is_the_rule(client, accept):
    answer = client.get("/admin/users", headers={"Accept": accept})
    assert answer.mimetype == "application/json"


@pytest.mark.parametrize("url", ["/admin/users", "/nowhere"])
@pytest.mark.parametrize(
    "accept", [BROWSER, "text/html", "text/html, application/json;q=0.9"]
)
def test_who_prefers_html_gets_html(client, accept, url):
    answer = client.get(url, headers={"Accept": accept})
    assert answer.mimetype == "text/html"


def test_the_page_has_the_name_of_the_error(client):
    answer = client.get("/admin/users", headers={"Accept": "text/html"})
    assert answer.status_code == 401
    assert "Unauthorized" in answer.text


@pytest.mark.parametrize("accept", ["application/json", "text/html"])
def test_a_405_keeps_its_status_and_says_what_is_allowed(client, accept):
    answer = client.delete("/", headers={"Accept": accept})
    assert answer.status_code == 405
    assert "GET" in answer.allow


def test_each_app_has_users_of_its_own(client):
    client.post("/login/ada")
    client.delete("/admin/users/bob")
    answer = create_app().test_client().post("/login/bob")
    assert answer.status_code == 200
