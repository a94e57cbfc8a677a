from datetime import UTC, date, timedelta, timezone

import pytest
from answer import quakes_by_day


def test_quakes_are_counted_by_place():
    lines = [
        "2026-03-02T10:00:00Z Honshu",
        "2026-03-02T11:00:00Z Tonga",
        "2026-03-02T12:00:00Z Honshu",
    ]
    assert quakes_by_day(lines, UTC) == {
        date(2026, 3, 2): {"Honshu": 2, "Tonga": 1}
    }


def test_each_day_has_its_own_counts():
    lines = ["2026-03-02T10:00:00Z Tonga", "2026-03-03T10:00:00Z Tonga"]
    assert quakes_by_day(lines, UTC) == {
        date(2026, 3, 2): {"Tonga": 1},
        date(2026, 3, 3): {"Tonga": 1},
    }


@pytest.mark.parametrize(
    ("line", "hours", "expected"),
    [
        ("2026-03-01T23:30:00-03:00 Tonga", 0, date(2026, 3, 2)),
        ("2026-03-02T08:59:59+09:00 Tonga", 0, date(2026, 3, 1)),
        ("2026-03-02T02:10:00Z Tonga", -3, date(2026, 3, 1)),
        ("2026-02-28T18:15:00Z Tonga", 5.75, date(2026, 3, 1)),
        ("2026-03-02T12:05:00+09:00 Tonga", -3, date(2026, 3, 2)),
    ],
)
def test_the_day_is_that_in_the_zone(line, hours, expected):
    assert quakes_by_day([line], timezone(timedelta(hours=hours))) == {
        expected: {"Tonga": 1}
    }


def test_the_days_come_in_order():
    lines = [
        "2026-03-05T10:00:00Z Tonga",
        "2026-03-01T23:30:00-03:00 Chile",
        "2026-03-02T08:30:00+09:00 Honshu",
    ]
    assert list(quakes_by_day(lines, UTC)) == [
        date(2026, 3, 1),
        date(2026, 3, 2),
        date(2026, 3, 5),
    ]


def test_a_place_may_have_several_words():
    lines = ["2026-03-02T10:00:00Z South of Fiji"]
    assert quakes_by_day(lines, UTC) == {date(2026, 3, 2): {"South of Fiji": 1}}


def test_line_ends_and_empty_lines_do_not_count():
    lines = [
        "2026-03-02T10:00:00Z Chile coast\n",
        "\n",
        "2026-03-02T11:00:00Z Chile coast",
    ]
    assert quakes_by_day(lines, UTC) == {date(2026, 3, 2): {"Chile coast": 2}}


def test_without_lines_there_are_no_days():
    assert quakes_by_day([], UTC) == {}


def test_asking_for_a_day_without_a_quake_is_a_key_error():
    """Asking for a day without a quake is a KeyError."""
    days = quakes_by_day(["2026-03-02T10:00:00Z Tonga"], UTC)
    with pytest.raises(KeyError):
        days[date(2026, 3, 3)]
