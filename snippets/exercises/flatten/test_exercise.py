import pytest
from answer import flatten


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], []),
        ([1, 2], [1, 2]),
        ([1, [2, 3], 4], [1, 2, 3, 4]),
        ([1, (2, 3), 4], [1, 2, 3, 4]),
        ([[1], [[2], [[], 3]]], [1, 2, 3]),
        ([[[[[[[[(7,)]]]]]]]], [7]),
    ],
)
def test_lists_and_tuples_are_opened_however_deep(items, expected):
    assert list(flatten(items)) == expected


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (["tea", ["milk"], ""], ["tea", "milk", ""]),
        ([b"ab", [None, 0]], [b"ab", None, 0]),
        ([[{1: [2]}], {3}], [{1: [2]}, {3}]),
    ],
)
def test_everything_else_comes_out_whole(items, expected):
    assert list(flatten(items)) == expected


def test_items_may_come_from_a_generator():
    assert list(flatten([n, [n]] for n in range(2))) == [0, 0, 1, 1]


def test_the_first_value_comes_first():
    """The first value can be asked for with next."""
    assert next(flatten([[1], 2])) == 1


def test_the_next_item_is_read_when_it_is_asked_for():
    items = iter([[1, 2], 3, 4])
    next(iter(flatten(items)))
    assert list(items) == [3, 4], "this is what the generator left unread"
