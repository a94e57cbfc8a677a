import pytest
from answer import Voucher
from found import complaints


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("SPRING26", "SPRING26"),
        (" spring26 ", "SPRING26"),
        ("Tea4", "TEA4"),
        ("    twelve-chars    ", "TWELVE-CHARS"),
    ],
)
def test_the_code_is_tidied(code, expected):
    assert Voucher(code=code, percent=10).code == expected


@pytest.mark.parametrize("code", ["tea", " tea ", "    ", "thirteen-long"])
def test_the_length_is_that_of_the_tidied_code(code):
    assert complaints(Voucher, code=code, percent=10) == ["code"]


@pytest.mark.parametrize("code", [2026, None, ["SPRING26"]])
def test_a_code_that_is_no_text_is_a_validation_error(code):
    """A code that is no text is a ValidationError."""
    assert complaints(Voucher, code=code, percent=10) == ["code"]


@pytest.mark.parametrize(
    "values",
    [
        {"percent": 10},
        {"cents": 500, "minimum": 500},
        {"percent": 100, "cents": None},
        {"percent": None, "cents": 1, "minimum": 2},
        {"percent": 10, "minimum": 2000},
    ],
)
def test_one_of_percent_and_cents_is_fine(values):
    assert complaints(Voucher, code="SPRING26", **values) == []


@pytest.mark.parametrize(
    "values",
    [{"percent": 10, "cents": 500, "minimum": 500}, {}, {"percent": None}],
)
def test_both_or_neither_is_refused(values):
    assert complaints(Voucher, code="SPRING26", **values) == [
        "give either percent or cents"
    ]


@pytest.mark.parametrize("values", [{}, {"minimum": 0}, {"minimum": 499}])
def test_the_minimum_is_at_least_the_cents(values):
    assert complaints(Voucher, code="SPRING26", cents=500, **values) == [
        "minimum must be at least cents"
    ]


def test_the_limits_of_the_fields_still_hold():
    assert complaints(Voucher, code="x", percent=101, minimum=-1) == [
        "code",
        "percent",
        "minimum",
    ]
