import pytest
from app import create_app
from limiter import Limiter


class Clock:
    """Shows what a test sets."""

    def __init__(self):
        self.time = 0.0

    def __call__(self):
        return self.time


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def at(clock):
    """``at(12.5)``: a client at 12.5 s; ``address`` is where it comes from."""
    app = create_app(clock=clock)

    def client(second, address="192.0.2.1"):
        # No clock starts at 0.
        clock.time = 1015 + second
        client = app.test_client()
        client.environ_base["REMOTE_ADDR"] = address
        return client

    return client


def test_ten_searches_a_minute_pass_and_the_eleventh_does_not(at):
    assert [
        at(second).get("/search?q=tea").status_code for second in range(11)
    ] == [200] * 10 + [429]


def test_a_refusal_is_json(at):
    assert [at(0).get("/search?q=tea").mimetype for _ in range(11)][
        -1
    ] == "application/json"


def test_what_is_60_seconds_old_counts_no_more(at):
    assert [
        at(second).get("/search?q=tea").status_code
        for second in [0] * 10 + [59.5, 60]
    ] == [200] * 10 + [429, 200]


def test_the_last_60_seconds_count_whenever_they_began(at):
    assert [
        at(second).get("/search?q=tea").status_code
        for second in [44] * 10 + [46]
    ] == [200] * 10 + [429]


def test_each_request_makes_room_60_seconds_later(at):
    times = [0, 6, 12, 18, 24, 30, 36, 42, 48, 54, 60, 61, 66, 67]
    assert [at(time).get("/search?q=tea").status_code for time in times] == [
        200
    ] * 11 + [429, 200, 429]


def test_refused_requests_do_not_count(at):
    times = [0] * 10 + [30] * 5 + [60] * 10
    assert [at(time).get("/search?q=tea").status_code for time in times] == [
        200
    ] * 10 + [429] * 5 + [200] * 10


@pytest.mark.parametrize(
    ("second", "expected"),
    [(0, "60"), (12, "48"), (12.25, "48"), (59, "1"), (59.75, "1")],
)
def test_retry_after_is_in_whole_seconds_rounded_up(at, second, expected):
    assert [
        at(time).get("/search?q=tea").headers.get("Retry-After")
        for time in [0] * 10 + [second]
    ][-1] == expected


def test_retry_after_is_about_the_oldest_request_that_counts(at):
    times = [0, 20, 20, 20, 20, 20, 20, 20, 20, 20, 60, 61]
    assert [
        at(time).get("/search?q=tea").headers.get("Retry-After")
        for time in times
    ][-1] == "19"


def test_an_answer_that_is_no_429_has_no_retry_after(at):
    assert at(0).get("/search?q=tea").headers.get("Retry-After") is None


def test_a_search_that_is_answered_with_400_counts_too(at):
    assert [at(0).get("/search").status_code for _ in range(11)] == [
        400
    ] * 10 + [429]


def test_clients_are_counted_apart(at):
    one, other = "192.0.2.1", "192.0.2.2"
    addresses = [one] * 11 + [other] * 10
    assert [
        at(0, address).get("/search?q=tea").status_code for address in addresses
    ] == ([200] * 10 + [429] + [200] * 10)


def test_a_header_does_not_make_another_client(at):
    headers = [
        {"X-Forwarded-For": f"198.51.100.{number}"} for number in range(11)
    ]
    assert [
        at(0).get("/search?q=tea", headers=each).status_code for each in headers
    ] == [200] * 10 + [429]


def test_three_messages_in_10_seconds_pass(at):
    times = [0, 1, 2, 3, 9.5, 10, 10.5, 11]
    assert [at(time).post("/messages").status_code for time in times] == [
        201,
        201,
        201,
        429,
        429,
        201,
        429,
        201,
    ]


def test_searches_and_messages_are_counted_apart(at):
    urls = ["/search?q=tea"] * 10 + ["/messages"] * 4
    assert [
        at(0)
        .open(url, method="POST" if url == "/messages" else "GET")
        .status_code
        for url in urls
    ] == ([200] * 10 + [201] * 3 + [429])


def test_the_home_page_is_never_refused(at):
    assert [
        at(0).get(url).status_code
        for url in ["/search?q=tea"] * 10 + ["/"] * 20
    ][10:] == [200] * 20


def test_each_app_counts_for_itself(clock):
    apps = [create_app(clock=clock)] * 11 + [create_app(clock=clock)]
    assert [
        app.test_client().get("/search?q=tea").status_code for app in apps
    ] == [200] * 10 + [429, 200]


def test_a_limiter_says_how_long_to_wait(clock):
    limiter = Limiter(2, seconds=5, clock=clock)
    visits = [(0, "Ada"), (1, "Ada"), (2.5, "Ada"), (2.5, "Bob"), (5, "Ada")]
    assert [limiter.wait(name) for clock.time, name in visits] == [
        0,
        0,
        2.5,
        0,
        0,
    ]


def test_clients_of_whom_nothing_counts_any_more_are_forgotten(clock):
    limiter = Limiter(10, seconds=60, clock=clock)
    [
        limiter.wait(name)
        for clock.time, name in [
            (0, "Ada"),
            (1, "Bob"),
            (60.5, "Cleo"),
            (61, "Cleo"),
        ]
    ]
    assert len(limiter) == 1


def test_a_client_of_whom_something_counts_is_remembered(clock):
    limiter = Limiter(10, seconds=60, clock=clock)
    [
        limiter.wait(name)
        for clock.time, name in [
            (0, "Ada"),
            (0, "Bob"),
            (30, "Ada"),
            (60, "Cleo"),
        ]
    ]
    assert len(limiter) == 2


def test_being_refused_does_not_keep_a_client_in_memory(clock):
    limiter = Limiter(1, seconds=60, clock=clock)
    [
        limiter.wait(name)
        for clock.time, name in [(0, "Ada"), (59, "Ada"), (60, "Bob")]
    ]
    assert len(limiter) == 1
