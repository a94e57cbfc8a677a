from datetime import UTC, datetime, timedelta, timezone

import pytest
from answer import make_key, room_of

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
SAME_IN_TOKYO = NOON.astimezone(timezone(timedelta(hours=9)))
BEFORE = NOON - timedelta(minutes=5)


def test_a_key_begins_with_the_room_and_the_time():
    key = make_key("214", NOON, b"sea")
    assert key.rpartition(".")[0] == "214.1795348800"


def test_the_signature_is_that_of_room_and_time():
    key = make_key("214", NOON, b"sea")
    assert (
        key.rpartition(".")[2]
        == "90499a43426d4932210cee4f8c272636751cd2518f534559a05343390069ec28"
    ), "this is the HMAC-SHA256 of b'214.1795348800' with b'sea'"


def test_the_time_zone_makes_no_difference_for_the_key():
    key = make_key("214", NOON, b"sea")
    assert make_key("214", SAME_IN_TOKYO, b"sea") == key


@pytest.mark.parametrize("room", ["214", "spa.2", "2.14.1", "Café"])
def test_the_door_reads_the_room(room):
    assert room_of(make_key(room, NOON, b"sea"), BEFORE, b"sea") == room


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(-1, "214"), (-0.5, "214"), (0, None), (0.5, None), (86_400, None)],
)
def test_a_key_is_valid_until_its_time_has_come(seconds, expected):
    key = make_key("214", NOON, b"sea")
    now = NOON + timedelta(seconds=seconds)
    assert room_of(key, now, b"sea") == expected


def test_the_door_may_be_in_another_time_zone():
    key = make_key("214", NOON, b"sea")
    now = SAME_IN_TOKYO - timedelta(seconds=1)
    assert room_of(key, now, b"sea") == "214"


def test_another_room_needs_another_signature():
    key = make_key("214", NOON, b"sea").replace("214.", "215.", 1)
    assert room_of(key, BEFORE, b"sea") is None


def test_another_time_needs_another_signature():
    key = make_key("214", NOON, b"sea").replace(".1795348800", ".1999999999")
    assert room_of(key, BEFORE, b"sea") is None


def test_a_key_of_another_hotel_opens_no_door():
    key = make_key("214", NOON, b"hill")
    assert room_of(key, BEFORE, b"sea") is None


@pytest.mark.parametrize(
    "text", ["", "214", "..", "214.1999999999", "214.soon.00", "214.1.é"]
)
def test_any_other_text_opens_no_door(text):
    assert room_of(text, BEFORE, b"sea") is None
