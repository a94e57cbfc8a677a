from itertools import count

import pytest
from answer import memoize


def load(page, **options):
    """Load a page."""
    return f"{page} {options}"


def test_the_result_is_that_of_the_function():
    cached = memoize(size=2)(load)
    cached(1)
    assert cached(1) == "1 {}"


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ("aaa", [1, 1, 1]),
        ("abab", [1, 2, 1, 2]),
        ("abccb", [1, 2, 3, 3, 2]),
        ("abca", [1, 2, 3, 4]),
    ],
)
def test_a_kept_result_comes_without_another_run(pages, expected):
    runs = count(1)
    cached = memoize(size=2)(lambda page: next(runs))
    assert [cached(page) for page in pages] == expected


@pytest.mark.parametrize(
    ("pages", "expected"),
    [("abaca", [1, 2, 1, 3, 1]), ("abacab", [1, 2, 1, 3, 1, 4])],
)
def test_the_one_unused_for_longest_goes(pages, expected):
    runs = count(1)
    cached = memoize(size=2)(lambda page: next(runs))
    assert [cached(page) for page in pages] == expected


def test_a_size_of_one_keeps_the_last():
    runs = count(1)
    cached = memoize(size=1)(lambda page: next(runs))
    assert [cached(page) for page in "aabba"] == [1, 1, 2, 2, 3]


def test_arguments_by_name_tell_calls_apart():
    cached = memoize(size=2)(load)
    cached(1, a=2)
    assert cached(1, a=3) == "1 {'a': 3}"


def test_the_order_of_the_names_does_not_matter():
    runs = count(1)
    cached = memoize(size=2)(lambda **options: next(runs))
    assert [cached(a=2, b=3), cached(b=3, a=2)] == [1, 1]


def test_none_is_kept_too():
    results = iter([None, "a second run"])
    cached = memoize(size=2)(lambda page: next(results))
    assert [cached(1), cached(1)] == [None, None]


def test_with_a_list_the_function_runs_each_time():
    runs = count(1)
    cached = memoize(size=2)(lambda pages: next(runs))
    assert [cached([1]), cached([1])] == [1, 2]


def test_with_a_list_by_name_it_runs_each_time_too():
    runs = count(1)
    cached = memoize(size=2)(lambda **options: next(runs))
    assert [cached(tags=["a"]), cached(tags=["a"])] == [1, 2]


def test_each_function_keeps_its_own_results():
    size, upper = memoize(size=2)(len), memoize(size=2)(str.upper)
    assert [size("tea"), upper("tea")] == [3, "TEA"]


def test_the_name_stays():
    assert memoize(size=2)(load).__name__ == "load"


def test_the_docstring_stays():
    assert memoize(size=2)(load).__doc__ == "Load a page."
