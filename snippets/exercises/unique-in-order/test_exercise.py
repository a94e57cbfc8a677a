import pytest
from answer import unique


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], []),
        ([3, 1, 3, 2, 1], [3, 1, 2]),
        (["a", "a"], ["a"]),
        ([2, 1], [2, 1]),
        ([1, True, 1.0], [1]),
    ],
)
def test_each_item_comes_once_at_its_first_place(items, expected):
    assert unique(items) == expected


def test_text_works_too():
    assert unique("banana") == ["b", "a", "n"]


def test_a_generator_can_be_read_only_once():
    """A generator works too, although it can be read only once."""
    assert unique(number % 3 for number in range(9)) == [0, 1, 2]


def test_the_list_that_came_in_stays_as_it_is():
    items = [1, 1, 2]
    unique(items)
    assert items == [1, 1, 2], "the caller's own list has changed"
