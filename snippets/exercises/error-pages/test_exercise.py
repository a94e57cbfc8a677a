import pytest
from app import create_app
from errors import APIError
from flask import abort
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import MethodNotAllowed, TooManyRequests, Unauthorized

JSON = "application/json"
BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8"


@pytest.fixture
def app():
    return create_app()


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def answer_to(app):
    """``answer_to(error, accept)``: the response where a view raises this error."""

    def answer(error, accept=JSON):
        def view():
            raise error

        app.add_url_rule("/view", view_func=view)
        return app.test_client().get("/view", headers={"Accept": accept})

    return answer


@pytest.fixture
def aborted(app):
    """``aborted(code, description, accept)``: the response where a view calls ``abort(code, description)``."""

    def answer(code, description=None, accept=JSON):
        app.add_url_rule("/view", view_func=lambda: abort(code, description))
        return app.test_client().get("/view", headers={"Accept": accept})

    return answer


@pytest.fixture
def logged(answer_to, caplog):
    """``logged(error)``: of what the log has a traceback after a view raised this error."""

    def names(error):
        answer_to(error)
        return [
            record.exc_info[0].__name__ if record.exc_info else record.message
            for record in caplog.records
        ]

    return names


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (400, "Bad Request"),
        (401, "Unauthorized"),
        (403, "Forbidden"),
        (404, "Not Found"),
        (409, "Conflict"),
        (500, "Internal Server Error"),
    ],
)
def test_json_has_code_name_and_message(aborted, code, name):
    assert aborted(code, "No tea").json == {
        "code": code,
        "error": name,
        "message": "No tea",
    }


@pytest.mark.parametrize(
    "code",
    [400, 401, 403, 404, 410, 415, 418, 422, 429, 451, 500, 501, 503],
)
def test_each_code_is_answered_like_that(aborted, code):
    """JSON has the message for every other code too."""
    assert (aborted(code, "No tea").get_json(silent=True) or {}).get(
        "message"
    ) == "No tea"


@pytest.mark.parametrize("code", [400, 403, 404, 418, 500])
@pytest.mark.parametrize("accept", [JSON, BROWSER])
def test_the_status_stays(aborted, code, accept):
    assert aborted(code, "No tea", accept).status_code == code


def test_a_url_that_leads_nowhere_is_answered_like_that(client):
    """A URL that leads nowhere is answered with such JSON."""
    response = client.get("/nowhere", headers={"Accept": JSON})
    assert (response.json or {}).get("error") == "Not Found"


def test_a_method_that_is_not_allowed_is_answered_like_that(client):
    """A method that is not allowed is answered with such JSON."""
    response = client.delete("/notes", headers={"Accept": JSON})
    assert (response.json or {}).get("error") == "Method Not Allowed"


def test_html_has_code_and_name_in_its_heading(aborted):
    assert "<h1>403 Forbidden</h1>" in aborted(403, "Staff only", BROWSER).text


def test_html_has_the_message_in_a_paragraph(aborted):
    assert "<p>Staff only</p>" in aborted(403, "Staff only", BROWSER).text


def test_in_html_the_message_is_text_and_not_markup(aborted):
    assert (
        "<p>Nothing is called &lt;b&gt;</p>"
        in aborted(404, "Nothing is called <b>", BROWSER).text
    )


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("application/json", "application/json"),
        ("application/json, text/html;q=0.5", "application/json"),
        ("text/html;q=0.2, */*", "application/json"),
        (BROWSER, "text/html"),
        ("text/html, application/json", "text/html"),
        ("text/html, application/json;q=0.9", "text/html"),
        ("*/*", "text/html"),
        ("image/png", "text/html"),
        ("", "text/html"),
    ],
)
def test_the_accept_header_decides_on_the_form(aborted, accept, expected):
    assert aborted(404, "No tea", accept).mimetype == expected


def test_without_an_accept_header_it_is_html(client):
    assert client.get("/notes/7").mimetype == "text/html"


def test_sending_json_does_not_mean_to_accept_it(client):
    assert client.post("/notes", json={"title": ""}).mimetype == "text/html"


@pytest.mark.parametrize("accept", [JSON, BROWSER])
def test_caches_are_told_that_accept_matters(aborted, accept):
    assert aborted(404, "No tea", accept).headers.get("Vary") == "Accept"


def test_allow_stays_with_a_405(answer_to):
    assert (
        answer_to(MethodNotAllowed(["GET", "POST"])).headers.get("Allow")
        == "GET, POST"
    )


@pytest.mark.parametrize("accept", [JSON, BROWSER])
def test_retry_after_stays_with_a_429(answer_to, accept):
    assert (
        answer_to(TooManyRequests(retry_after=30), accept).headers.get(
            "Retry-After"
        )
        == "30"
    )


def test_a_401_says_how_to_log_in(aborted):
    assert (
        aborted(401, "Who are you?").headers.get("WWW-Authenticate") == "Bearer"
    )


def test_an_api_error_with_401_says_so_too(answer_to):
    """An APIError with 401 says how to log in too."""
    assert (
        answer_to(APIError("Who are you?", 401)).headers.get("WWW-Authenticate")
        == "Bearer"
    )


def test_a_401_that_says_it_itself_keeps_its_words(answer_to):
    """A 401 with a WWW-Authenticate of its own keeps it and gets no other."""
    basic = WWWAuthenticate("basic", {"realm": "Tea"})
    response = answer_to(Unauthorized(www_authenticate=basic))
    assert response.headers.getlist("WWW-Authenticate") == [basic.to_header()]


def test_an_api_error_has_message_code_and_details():
    error = APIError("Title taken", 409, title="Tea")
    assert (error.message, error.code, error.details) == (
        "Title taken",
        409,
        {"title": "Tea"},
    )


def test_an_api_error_is_a_400_unless_told_otherwise(answer_to):
    assert answer_to(APIError("No title")).status_code == 400


def test_the_text_of_an_api_error_is_its_message():
    assert str(APIError("Title taken", 409, title="Tea")) == "Title taken"


def test_json_of_an_api_error_has_its_details(answer_to):
    assert answer_to(
        APIError("Title taken", 409, title="Tea", by="Ada")
    ).json == {
        "code": 409,
        "error": "Conflict",
        "message": "Title taken",
        "title": "Tea",
        "by": "Ada",
    }


def test_an_api_error_is_html_for_a_browser(answer_to):
    assert (
        "<h1>409 Conflict</h1>"
        in answer_to(APIError("Title taken", 409), BROWSER).text
    )


def test_an_unexpected_exception_is_a_500(answer_to):
    response = answer_to(ZeroDivisionError("by zero"))
    assert (response.json or {}).get("error") == "Internal Server Error"


@pytest.mark.parametrize("accept", [JSON, BROWSER])
def test_a_500_tells_nothing_of_the_exception(answer_to, accept):
    assert (
        "hunter2"
        not in answer_to(RuntimeError("no login with hunter2"), accept).text
    )


def test_an_unexpected_exception_is_logged_once_with_its_traceback(logged):
    assert logged(ZeroDivisionError("by zero")) == ["ZeroDivisionError"]


def test_an_expected_error_is_not_logged(logged):
    assert logged(APIError("No title")) == []


@pytest.mark.parametrize(
    ("failing", "status"),
    [
        ({"title": "Milk", "tags": 5}, 500),
        ({"title": ""}, 400),
        ({"title": "Tea"}, 418),
    ],
)
def test_what_a_failed_request_has_added_is_taken_back(client, failing, status):
    statuses = [
        client.post("/notes", json=note).status_code
        for note in [failing, {"title": "Eggs"}]
    ]
    assert [*statuses, client.get("/notes").json] == [status, 201, ["Eggs"]]
