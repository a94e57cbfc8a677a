from typing import Literal, NotRequired, TypedDict

import pytest
from answer import fits


class Cat(TypedDict):
    name: str
    coat: Literal["black", "tabby"]
    age: int | None
    kittens: NotRequired["list[Cat]"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [(3, True), ("3", False), (3.0, False), (None, False)],
)
def test_a_class_fits_its_objects(value, expected):
    assert fits(value, int) is expected


def test_true_does_not_fit_int():
    assert fits(True, int) is False


def test_true_fits_bool():
    assert fits(True, bool) is True


@pytest.mark.parametrize(
    ("value", "expected"),
    [(3, True), (None, True), ("3", False), (False, False)],
)
def test_a_union_fits_what_one_of_its_types_fits(value, expected):
    assert fits(value, int | None) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([], True),
        ([1, 2], True),
        ([1, "2"], False),
        ([1, True], False),
        ((1, 2), False),
        (None, False),
    ],
)
def test_each_item_of_a_list_must_fit(value, expected):
    assert fits(value, list[int]) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({}, True),
        ({"May": 3}, True),
        ({"May": 3, "June": "4"}, False),
        ({5: 3}, False),
        ([], False),
    ],
)
def test_each_key_and_value_of_a_dict_must_fit(value, expected):
    assert fits(value, dict[str, int]) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("black", True), ("tabby", True), ("pink", False), (None, False)],
)
def test_a_literal_fits_its_values(value, expected):
    assert fits(value, Literal["black", "tabby"]) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([{"May": 3}, {"June": None}], True),
        ([{"May": 3}, {"June": "4"}], False),
        ([{"May": 3}, None], False),
    ],
)
def test_hints_may_be_nested(value, expected):
    assert fits(value, list[dict[str, int | None]]) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"name": "Tom", "coat": "tabby", "age": 3}, True),
        ({"name": "Tom", "coat": "tabby", "age": None}, True),
        ({"name": "Tom", "coat": "pink", "age": 3}, False),
        ({"name": "Tom", "coat": "tabby", "age": "3"}, False),
    ],
)
def test_each_value_of_a_typed_dict_must_fit(value, expected):
    assert fits(value, Cat) is expected


@pytest.mark.parametrize("value", [None, "Tom", ["name", "coat", "age"]])
def test_only_a_dict_fits_a_typed_dict(value):
    assert fits(value, Cat) is False


@pytest.mark.parametrize("value", [{}, {"name": "Tom", "coat": "tabby"}])
def test_a_required_key_must_be_there(value):
    assert fits(value, Cat) is False


def test_a_key_that_is_not_named_does_not_fit():
    assert fits({"name": "A", "coat": "black", "age": 1, "x": 1}, Cat) is False


def test_a_key_that_is_not_required_may_be_there():
    cat = {"name": "Tom", "coat": "tabby", "age": 3}
    assert fits(cat | {"kittens": [cat]}, Cat) is True


def test_the_value_of_a_key_that_is_not_required_must_fit():
    cat = {"name": "Tom", "coat": "tabby", "age": 3}
    assert fits(cat | {"kittens": [cat, "Tim"]}, Cat) is False
