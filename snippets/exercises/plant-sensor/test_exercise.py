import pytest
from answer import Reading, wrong_fields


def test_a_full_reading_is_taken():
    text = '{"plant": "fern", "moisture": 40, "battery": 2.9, "note": "dry"}'
    assert Reading.model_validate_json(text).model_dump() == {
        "plant": "fern",
        "moisture": 40,
        "battery": 2.9,
        "note": "dry",
    }


def test_battery_and_note_may_be_missing():
    text = '{"plant": "fern", "moisture": 40}'
    assert Reading.model_validate_json(text).model_dump() == {
        "plant": "fern",
        "moisture": 40,
        "battery": None,
        "note": "",
    }


@pytest.mark.parametrize(
    "text",
    [
        '{"plant": "fern", "moisture": 40}',
        '{"plant": "a", "moisture": 0, "battery": 0.1}',
        '{"plant": "twenty letters long.", "moisture": 100, "battery": 5}',
        '{"plant": "fern", "moisture": 40, "battery": null}',
    ],
)
def test_in_a_good_reading_nothing_is_wrong(text):
    assert wrong_fields(text) == []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ('{"plant": "", "moisture": 40}', "plant"),
        ('{"plant": "twenty-one characters", "moisture": 40}', "plant"),
        ('{"plant": "fern", "moisture": -1}', "moisture"),
        ('{"plant": "fern", "moisture": 101}', "moisture"),
        ('{"plant": "fern", "moisture": 4.5}', "moisture"),
        ('{"plant": "fern", "moisture": null}', "moisture"),
        ('{"plant": "fern", "moisture": 40, "battery": 0}', "battery"),
        ('{"plant": "fern", "moisture": 40, "battery": 5.1}', "battery"),
        ('{"plant": "fern", "moisture": 40, "note": null}', "note"),
    ],
)
def test_a_wrong_field_is_named(text, field):
    assert wrong_fields(text) == [field]


def test_missing_fields_are_named():
    assert wrong_fields("{}") == ["plant", "moisture"]


def test_all_wrong_fields_are_named():
    assert wrong_fields('{"plant": "", "battery": 9}') == [
        "plant",
        "moisture",
        "battery",
    ]
