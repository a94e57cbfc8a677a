import pytest
from answer import call_with


def label(
    name: str = "Ada",
    copies: int = 1,
    width: float | None = 5.0,
    bold: bool = False,
):
    return [name, copies, width, bold]


def label_with_a_note(note: str | None = "-"):
    return note


def label_in_quotes(copies: "int", width: "float | None" = 5.0):
    return [copies, width]


def label_without_hints(name, copies=1):
    return [name, copies]


def label_out_of_paper(copies: int):
    raise ValueError("out of paper")


def label_in_a_missing_font(copies: int):
    raise KeyError("no such font")


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ({"name": "7"}, ["7", 1, 5.0, False]),
        ({"copies": "3"}, ["Ada", 3, 5.0, False]),
        ({"width": "2.5"}, ["Ada", 1, 2.5, False]),
        ({"name": "Bo", "copies": "0"}, ["Bo", 0, 5.0, False]),
        ({}, ["Ada", 1, 5.0, False]),
    ],
)
def test_each_text_becomes_what_the_hint_says(texts, expected):
    assert call_with(label, texts) == expected


@pytest.mark.parametrize(("text", "expected"), [("yes", True), ("no", False)])
def test_a_bool_is_yes_or_no(text, expected):
    assert call_with(label, {"bold": text})[3] is expected


def test_an_empty_text_is_none_for_a_number_or_none():
    assert call_with(label, {"width": ""})[2] is None


def test_an_empty_text_is_none_for_a_text_or_none():
    assert call_with(label_with_a_note, {"note": ""}) is None


def test_an_empty_text_stays_a_text_without_none_in_the_hint():
    assert call_with(label, {"name": ""})[0] == ""


def test_hints_in_quotes_count_too():
    assert call_with(label_in_quotes, {"copies": "3", "width": ""}) == [3, None]


def test_without_a_hint_the_text_stays():
    assert call_with(label_without_hints, {"name": "A", "copies": "3"}) == [
        "A",
        "3",
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("copies", "many"),
        ("copies", ""),
        ("width", "wide"),
        ("bold", "maybe"),
        ("bold", ""),
    ],
)
def test_a_text_that_does_not_fit_is_a_value_error_with_the_name(name, text):
    with pytest.raises(ValueError, match=name):
        call_with(label, {name: text})


def test_an_error_of_the_function_comes_out_as_it_is():
    with pytest.raises(ValueError, match="out of paper"):
        call_with(label_out_of_paper, {"copies": "3"})


def test_a_key_error_of_the_function_comes_out_as_it_is():
    with pytest.raises(KeyError, match="no such font"):
        call_with(label_in_a_missing_font, {"copies": "3"})
