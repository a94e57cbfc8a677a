from collections.abc import Callable
from typing import get_type_hints

from answer import each, find, scale, show, times


def test_the_hints_of_scale():
    assert get_type_hints(scale) == {
        "amounts": dict[str, float],
        "factor": float,
        "return": dict[str, float],
    }


def test_the_hints_of_find():
    assert get_type_hints(find) == {
        "names": list[str],
        "word": str,
        "return": str | None,
    }


def test_the_hints_of_times():
    assert get_type_hints(times) == {
        "minutes": tuple[int, ...],
        "return": tuple[int, int],
    }


def test_the_hints_of_each():
    assert get_type_hints(each) == {
        "names": list[str],
        "change": Callable[[str], str],
        "return": list[str],
    }


def test_the_hints_of_show():
    assert get_type_hints(show) == {
        "names": list[str],
        "title": str | None,
        "return": type(None),
    }


def test_scale_still_works():
    assert scale({"flour": 200.0}, 2.5) == {"flour": 500.0}


def test_find_still_works():
    assert find(["pea soup", "leek soup"], "soup") == "pea soup"


def test_times_still_works():
    assert times((40, 5, 90)) == (5, 90)


def test_each_still_works():
    assert each(["pie", "soup"], str.upper) == ["PIE", "SOUP"]


def test_show_works_without_a_title():
    assert show(["pie"]) is None
