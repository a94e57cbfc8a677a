import json
from datetime import date

import pytest
from answer import Sighting, Walk, dump, load


def test_a_day_becomes_a_date():
    assert load('[{"day": "2026-05-01", "place": "lake"}]') == [
        Walk(date(2026, 5, 1), "lake")
    ]


def test_each_walk_is_loaded():
    rows = [
        {"day": "2026-05-01", "place": "lake"},
        {"day": "2025-12-31", "place": "moor", "weather": "fog"},
    ]
    assert load(json.dumps(rows)) == [
        Walk(date(2026, 5, 1), "lake"),
        Walk(date(2025, 12, 31), "moor", "fog"),
    ]


def test_without_walks_the_list_is_empty():
    assert load("[]") == []


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ({"species": "owl", "count": 2, "note": "hurt"}, ("owl", 2, "hurt")),
        ({"species": "owl"}, ("owl", 1, None)),
        ({"species": "owl", "count": 0}, ("owl", 0, None)),
    ],
)
def test_each_sighting_becomes_a_sighting(seen, expected):
    row = {"day": "2026-05-01", "place": "lake", "sightings": [seen]}
    assert load(json.dumps([row]))[0].sightings == [Sighting(*expected)]


def test_keys_that_are_no_fields_of_a_walk_are_left_out():
    row = {"guide": "Ann", "day": "2026-05-01", "place": "lake"}
    assert load(json.dumps([row])) == [Walk(date(2026, 5, 1), "lake")]


def test_keys_that_are_no_fields_of_a_sighting_are_left_out():
    seen = {"species": "owl", "ring": "A7"}
    row = {"day": "2026-05-01", "place": "lake", "sightings": [seen]}
    assert load(json.dumps([row]))[0].sightings == [Sighting("owl")]


def test_dump_writes_the_day_as_text():
    walks = [Walk(date(2026, 5, 1), "lake", "fog")]
    assert json.loads(dump(walks))[0]["day"] == "2026-05-01"


def test_dump_leaves_out_what_is_none_in_walks():
    walks = [Walk(date(2026, 5, 1), "lake")]
    assert json.loads(dump(walks)) == [
        {"day": "2026-05-01", "place": "lake", "sightings": []}
    ]


def test_dump_leaves_out_what_is_none_in_sightings():
    walks = [Walk(date(2026, 5, 1), "lake", "fog", [Sighting("owl", 2)])]
    assert json.loads(dump(walks))[0]["sightings"] == [
        {"species": "owl", "count": 2}
    ]


def test_dump_keeps_what_is_empty_or_0():
    walks = [Walk(date(2026, 5, 1), "", "", [Sighting("owl", 0, "")])]
    assert json.loads(dump(walks)) == [
        {
            "day": "2026-05-01",
            "place": "",
            "weather": "",
            "sightings": [{"species": "owl", "count": 0, "note": ""}],
        }
    ]


def test_the_walks_that_are_dumped_stay_as_they_are():
    walks = [Walk(date(2026, 5, 1), "lake", None, [Sighting("owl")])]
    dump(walks)
    assert walks == [Walk(date(2026, 5, 1), "lake", None, [Sighting("owl")])], (
        "dump has changed the walks themselves"
    )


def test_load_reads_what_dump_has_written():
    walks = [Walk(date(2026, 5, 8), "moor", "fog", [Sighting("owl")])]
    assert load(dump(walks)) == [
        Walk(date(2026, 5, 8), "moor", "fog", [Sighting("owl")])
    ]
