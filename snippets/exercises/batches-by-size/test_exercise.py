import pytest
from answer import batches


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (["tea"], [["tea"]]),
        (["tea", "bread"], [["tea", "bread"]]),
        (["milk", "bread"], [["milk"], ["bread"]]),
        (["tea", "milk", "jam", "bread"], [["tea", "milk"], ["jam", "bread"]]),
        (["a", "b", "c", "d", "e"], [["a", "b", "c", "d", "e"]]),
    ],
)
def test_a_batch_is_filled_up_to_the_limit(items, expected):
    assert list(batches(items, 8)) == expected


@pytest.mark.parametrize(
    ("limit", "expected"),
    [(5, [[4, 1], [2, 3]]), (7, [[4, 1, 2], [3]]), (10, [[4, 1, 2, 3]])],
)
def test_size_tells_how_large_an_item_is(limit, expected):
    assert list(batches([4, 1, 2, 3], limit, size=int)) == expected


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([4, 9, 2, 3], [[4], [9], [2, 3]]),
        ([9, 1], [[9], [1]]),
        ([1, 9], [[1], [9]]),
        ([9, 9], [[9], [9]]),
    ],
)
def test_an_item_over_the_limit_comes_alone(items, expected):
    assert list(batches(items, 5, size=int)) == expected


def test_without_items_there_is_no_batch():
    assert list(batches([], 5)) == []


def test_only_one_item_more_than_the_batch_is_read():
    items = iter([2, 2, 5, 1, 1])
    next(iter(batches(items, 5, size=int)))
    assert list(items) == [1, 1], "this is what the generator left unread"
