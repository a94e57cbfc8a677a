"""How a URL was matched, and what came close where it was not."""

from __future__ import annotations

import pytest

from tests.inspection.conftest import detail, flow, watch


@pytest.fixture
def shop(app):
    for rule, methods in (
        ("/hello/<name>", ["GET"]),
        ("/items/<int:number>", ["GET"]),
        ("/items/", ["GET", "POST"]),
        ("/about", ["GET"]),
        ("/login", ["POST"]),
        ("/files/<path:name>", ["GET"]),
    ):
        endpoint = rule.strip("/").partition("/")[0] + str(rule.count("<"))
        app.add_url_rule(rule, endpoint, lambda **values: "x", methods=methods)
    return app


@pytest.mark.parametrize(
    ("path", "nearest", "why"),
    [
        ("/helo/Ada", "/hello/<name>", ""),
        ("/items/one", "/items/<int:number>", "<int:number> does not take 'one'"),
        ("/abuot", "/about", ""),
        ("/about/", "/about", "without the slash at the end"),
    ],
)
def test_a_404_names_the_rules_that_came_close(shop, path, nearest, why):
    route = watch(shop, path)["route"]
    assert (route["rule"], route["status"], route["why"]) == (None, 404, f"no rule matches {path}")
    assert len(route["close"]) <= 3
    assert (route["close"][0]["rule"], route["close"][0]["why"]) == (nearest, why)


def test_a_404_that_is_like_nothing_names_nothing(shop):
    assert watch(shop, "/qqqq/zzzz/xxxx")["route"]["close"] == []


def test_a_405_names_the_rule_and_its_methods(shop):
    timeline = watch(shop, "/login")
    route = timeline["route"]
    assert (route["status"], route["why"]) == (405, "/login takes OPTIONS, POST, not GET")
    assert [(close["rule"], close["methods"]) for close in route["close"]] == [("/login", ["OPTIONS", "POST"])]
    assert flow(timeline, "match", "view", "error", "answer") == [
        "match 405",
        "error MethodNotAllowed: 405 Method Not Allowed",
        "answer 405 METHOD NOT ALLOWED",
    ]


def test_a_redirect_to_the_slash_says_where(shop):
    timeline = watch(shop, "/items")
    assert (timeline["route"]["status"], timeline["route"]["close"]) == (308, [])
    assert timeline["route"]["why"] == "/items redirects to http://localhost/items/"
    assert detail(timeline, "answer", "to") == ["http://localhost/items/"]
