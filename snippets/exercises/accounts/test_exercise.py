import hashlib

import pytest
from app import create_app


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch):
    # A real hash takes a tenth of a second, and these tests need many.
    real = hashlib.scrypt
    monkeypatch.setattr(
        hashlib, "scrypt", lambda text, **more: real(text, **more | {"n": 2})
    )


@pytest.fixture
def database(tmp_path):
    return tmp_path / "users.db"


@pytest.fixture
def client(database):
    return create_app(database).test_client()


@pytest.fixture
def ada():
    return {"email": "ada@example.com", "password": "correct horse"}


@pytest.mark.parametrize("url", ["/register", "/login"])
def test_the_forms_ask_for_email_and_password(client, url):
    assert 'name="email"' in client.get(url).text
    assert 'name="password"' in client.get(url).text


def test_registering_leads_to_the_login(client, ada):
    answer = client.post("/register", data=ada)
    assert answer.status_code == 303
    assert answer.location == "/login"


@pytest.mark.parametrize(
    "email",
    ["", "ada", "@example.com", "ada@", "a@b@c.example", "a da@example.com"],
)
def test_what_is_no_email_is_refused(client, email):
    data = {"email": email, "password": "correct horse"}
    assert client.post("/register", data=data).status_code == 400


@pytest.mark.parametrize(
    ("password", "status"), [("", 400), ("7 chars", 400), ("8 chars!", 303)]
)
def test_a_password_has_8_characters_or_more(client, password, status):
    data = {"email": "ada@example.com", "password": password}
    assert client.post("/register", data=data).status_code == status


@pytest.mark.parametrize(
    ("url", "status"), [("/register", 400), ("/login", 401)]
)
def test_fields_that_are_missing_are_as_good_as_empty(client, url, status):
    assert client.post(url).status_code == status


@pytest.mark.parametrize(
    "email", ["ada@example.com", "ADA@Example.com", "  ada@example.com "]
)
def test_an_email_registers_only_once(client, ada, email):
    client.post("/register", data=ada)
    data = {"email": email, "password": "another one"}
    assert client.post("/register", data=data).status_code == 409


def test_a_second_try_to_register_leaves_the_password_as_it_is(client, ada):
    client.post("/register", data=ada)
    client.post("/register", data=ada | {"password": "another one"})
    assert client.post("/login", data=ada).status_code == 303


def test_logging_in_leads_to_the_account(client, ada):
    client.post("/register", data=ada)
    answer = client.post("/login", data=ada)
    assert answer.status_code == 303
    assert answer.location == "/account"


@pytest.mark.parametrize(
    ("registered", "typed"),
    [
        ("ada@example.com", "Ada@EXAMPLE.com"),
        ("ada@example.com", " ada@example.com\t"),
        ("  Ada@Example.com", "ada@example.com"),
    ],
)
def test_spaces_and_upper_case_in_an_email_do_not_matter(
    client, ada, registered, typed
):
    client.post("/register", data=ada | {"email": registered})
    answer = client.post("/login", data=ada | {"email": typed})
    assert answer.status_code == 303


def test_the_account_shows_the_email_as_it_is_stored(client, ada):
    client.post("/register", data=ada | {"email": " Ada@Example.com "})
    client.post("/login", data=ada)
    assert "ada@example.com" in client.get("/account").text


def test_the_account_escapes_the_email(client, ada):
    client.post("/register", data=ada | {"email": "<i>@example.com"})
    client.post("/login", data=ada | {"email": "<i>@example.com"})
    assert "<i>" not in client.get("/account").text


@pytest.mark.parametrize(
    "password", ["", "Correct horse", "correct horse ", " correct horse"]
)
def test_a_wrong_password_is_a_401(client, ada, password):
    client.post("/register", data=ada)
    answer = client.post("/login", data=ada | {"password": password})
    assert answer.status_code == 401


def test_a_wrong_password_does_not_log_in(client, ada):
    client.post("/register", data=ada)
    client.post("/login", data=ada | {"password": "wrong horse"})
    assert "ada@example.com" not in client.get("/account").text


def test_spaces_are_part_of_a_password(client, ada):
    client.post("/register", data=ada | {"password": "  spaces  "})
    answer = client.post("/login", data=ada | {"password": "  spaces  "})
    assert answer.status_code == 303


def test_an_unknown_email_is_a_401(client, ada):
    assert client.post("/login", data=ada).status_code == 401


def test_nobody_learns_which_emails_are_registered(client, ada):
    unknown = client.post("/login", data=ada).text
    client.post("/register", data=ada)
    wrong = client.post("/login", data=ada | {"password": "wrong horse"}).text
    assert wrong == unknown, "the page tells a wrong password from no such user"


def test_the_account_sends_those_who_are_not_logged_in_to_the_login(client):
    answer = client.get("/account")
    assert answer.status_code in (302, 303)
    assert answer.location.partition("?")[0] == "/login"


@pytest.mark.parametrize("url", ["/account", "/account?tab=2&page=3"])
def test_the_login_leads_back_to_the_page_that_was_asked_for(client, ada, url):
    client.post("/register", data=ada)
    login = client.get(url).location
    assert client.post(login, data=ada).location == url


@pytest.mark.parametrize(
    "target", ["/", "/orders/7?page=2", "/search?q=http://a.example//b"]
)
def test_next_may_be_any_path_of_this_site(client, ada, target):
    client.post("/register", data=ada)
    answer = client.post("/login", query_string={"next": target}, data=ada)
    assert answer.location == target


@pytest.mark.parametrize(
    "target",
    [
        "",
        "https://evil.example",
        "//evil.example",
        "/\t/evil.example",
        "///evil.example",
        "evil.example",
        "javascript:alert(1)",
        "\\\\evil.example",
        "/\\evil.example",
        "\n//evil.example",
    ],
)
def test_next_never_leads_to_another_site(client, ada, target):
    client.post("/register", data=ada)
    answer = client.post("/login", query_string={"next": target}, data=ada)
    assert answer.location == "/account"


def test_logging_out_leads_to_the_login(client, ada):
    client.post("/register", data=ada)
    client.post("/login", data=ada)
    answer = client.post("/logout")
    assert answer.status_code == 303
    assert answer.location == "/login"


def test_after_logging_out_the_account_is_closed(client, ada):
    client.post("/register", data=ada)
    client.post("/login", data=ada)
    client.post("/logout")
    assert client.get("/account").status_code in (302, 303)


def test_who_is_not_logged_in_may_log_out_all_the_same(client):
    assert client.post("/logout").status_code == 303


def test_a_link_cannot_log_out(client, ada):
    client.post("/register", data=ada)
    client.post("/login", data=ada)
    assert client.get("/logout").status_code == 405
    assert client.get("/account").status_code == 200


def test_each_browser_logs_in_for_itself(client, ada):
    client.post("/register", data=ada)
    client.post("/login", data=ada)
    other_browser = client.application.test_client()
    assert other_browser.get("/account").status_code in (302, 303)


def test_the_last_login_counts(client, ada):
    client.post("/register", data=ada)
    client.post("/register", data=ada | {"email": "bob@example.com"})
    client.post("/login", data=ada)
    client.post("/login", data=ada | {"email": "bob@example.com"})
    assert "bob@example.com" in client.get("/account").text


def test_the_database_does_not_have_the_password(client, ada, database):
    client.post("/register", data=ada)
    assert database.read_bytes().count(b"correct horse") == 0


@pytest.mark.parametrize(
    "digest",
    [
        hashlib.new(name, b"correct horse").hexdigest().encode()
        for name in ("md5", "sha1", "sha256", "sha512")
    ],
)
def test_a_hash_has_a_salt_and_takes_its_time(client, ada, database, digest):
    client.post("/register", data=ada)
    assert database.read_bytes().count(digest) == 0, (
        "md5, sha1 or sha256 of a password can be looked up, or tried out fast"
    )


def test_users_outlast_a_restart(client, ada, database):
    client.post("/register", data=ada)
    answer = create_app(database).test_client().post("/login", data=ada)
    assert answer.status_code == 303
