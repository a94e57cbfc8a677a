import tracemalloc
from collections import deque

import pytest
from answer import durations, first_alarm, moving_average


@pytest.fixture
def peak_of():
    """Reads a generator to its end; how many bytes that took at most."""

    def peak_of(generator):
        tracemalloc.start()
        deque(generator, maxlen=0)
        return tracemalloc.get_traced_memory()[1]

    yield peak_of
    tracemalloc.stop()


def test_durations_are_those_of_the_path():
    lines = ["GET /orders 200 30", "GET /about 200 5", "POST /orders 201 90"]
    assert list(durations(lines, "/orders")) == [30, 90]


@pytest.mark.parametrize(
    "line",
    ["", "-- restart --", "GET /a 200", "GET /a 200 7 ms", "GET /a 200 -"],
)
def test_other_lines_are_left_out(line):
    assert list(durations([line, "GET /a 200 30"], "/a")) == [30]


def test_lines_may_be_an_open_file(tmp_path):
    log = tmp_path / "access.log"
    log.write_text("GET /a 200 30\n\nGET /a 200 90\n")
    with log.open() as file:
        assert list(durations(file, "/a")) == [30, 90]


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (1, [30.0, 90.0, 60.0, 0.0]),
        (2, [30.0, 60.0, 75.0, 30.0]),
        (9, [30.0, 60.0, 60.0, 45.0]),
    ],
)
def test_the_average_is_that_of_the_last_numbers(size, expected):
    assert list(moving_average([30, 90, 60, 0], size)) == expected


def test_without_numbers_there_is_no_average():
    assert list(moving_average([], 3)) == []


@pytest.mark.parametrize(
    ("limit", "expected"), [(29, 30.0), (30, 60.0), (74, 75.0), (75, None)]
)
def test_the_alarm_is_the_first_average_above_the_limit(limit, expected):
    lines = [
        "GET /a 200 30",
        "GET /a 200 90",
        "GET /b 200 999",
        "GET /a 200 60",
    ]
    assert first_alarm(lines, "/a", 2, limit) == expected


def test_durations_read_a_line_when_it_is_asked_for():
    lines = iter(["GET /a 200 30", "GET /a 200 90", "GET /a 200 60"])
    next(iter(durations(lines, "/a")))
    assert list(lines) == ["GET /a 200 90", "GET /a 200 60"], (
        "this is what the generator left unread"
    )


def test_averages_read_a_number_when_it_is_asked_for():
    numbers = iter([30, 90, 60])
    next(iter(moving_average(numbers, 2)))
    assert list(numbers) == [90, 60], "this is what the generator left unread"


def test_after_an_alarm_no_more_is_read():
    lines = iter(["GET /a 200 30", "GET /a 200 90", "GET /a 200 60"])
    first_alarm(lines, "/a", 2, 50)
    assert list(lines) == ["GET /a 200 60"], "this is what was left unread"


def test_memory_does_not_grow_with_the_number_of_numbers(peak_of):
    assert peak_of(moving_average(range(2_000), 3)) < 30_000, (
        "so many bytes were in use: old numbers are still kept"
    )
