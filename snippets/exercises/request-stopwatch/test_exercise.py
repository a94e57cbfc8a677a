from contextvars import Context

import pytest
from answer import create_app


class Kitchen:
    """Time stands still here, except when something is baked."""

    now = 100.0
    takes = 0.25
    trouble = None
    meanwhile = None

    def __init__(self):
        self.reports = []

    def clock(self):
        return self.now

    def bake(self):
        self.now += self.takes
        if self.meanwhile:
            Context().run(self.meanwhile)  # as another thread would
        if self.trouble:
            raise self.trouble
        return "rye"

    def report(self, path, error):
        self.reports.append((path, error))


@pytest.fixture
def kitchen():
    kitchen = Kitchen()
    app = create_app(
        bake=kitchen.bake, report=kitchen.report, clock=kitchen.clock
    )
    kitchen.client = app.test_client()
    return kitchen


@pytest.fixture
def client(kitchen):
    return kitchen.client


def test_bread_is_what_was_baked(client):
    assert client.get("/bread").json == {"bread": "rye"}


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0.25, "total;dur=250.0"), (0.015625, "total;dur=15.6")],
)
def test_the_header_has_milliseconds_with_one_decimal(
    kitchen, client, seconds, expected
):
    kitchen.takes = seconds
    assert client.get("/bread").headers.get("Server-Timing") == expected


def test_the_next_request_starts_at_zero(client):
    client.get("/bread")
    assert (
        client.get("/nowhere").headers.get("Server-Timing") == "total;dur=0.0"
    )


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/nowhere"), ("POST", "/bread")]
)
def test_a_404_and_a_405_have_the_header(client, method, path):
    assert (
        client.open(path, method=method).headers.get("Server-Timing")
        == "total;dur=0.0"
    )


def test_a_request_during_another_leaves_its_time_alone(kitchen, client):
    """A request during another leaves the other's time alone."""
    kitchen.meanwhile = lambda: client.get("/nowhere")
    assert (
        client.get("/bread").headers.get("Server-Timing") == "total;dur=250.0"
    )


def test_when_baking_fails_the_answer_is_a_500(kitchen, client):
    kitchen.trouble = OSError("cold oven")
    assert client.get("/bread").status_code == 500


def test_when_baking_fails_there_is_a_time_too(kitchen, client):
    kitchen.trouble = OSError("cold oven")
    assert (
        client.get("/bread").headers.get("Server-Timing") == "total;dur=250.0"
    )


@pytest.mark.parametrize("path", ["/bread", "/nowhere"])
def test_each_request_is_reported_once(kitchen, path):
    kitchen.client.get(path)
    assert kitchen.reports == [(path, None)]


def test_the_exception_is_reported(kitchen):
    kitchen.trouble = OSError("cold oven")
    kitchen.client.get("/bread")
    assert kitchen.reports == [("/bread", kitchen.trouble)]
