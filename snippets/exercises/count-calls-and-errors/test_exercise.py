import pytest
from answer import counted


def double(number):
    return number * 2


@pytest.fixture
def halve():
    def halve(number, *, places=1):
        """The half of a number."""
        return round(number / 2, places)

    return halve


def test_the_result_comes_back(halve):
    assert counted(halve)(4) == 2.0


def test_arguments_by_name_pass_through(halve):
    assert counted(halve)(number=1.5, places=2) == 0.75


def test_counting_begins_at_0(halve):
    assert counted(halve).calls == 0
    assert counted(halve).errors == 0


def test_calls_are_counted(halve):
    halve = counted(halve)
    halve(4)
    halve(6)
    assert [halve.calls, halve.errors] == [2, 0]


def test_an_exception_goes_on_to_the_caller(halve):
    with pytest.raises(TypeError):
        counted(halve)("tea")


def test_a_call_that_raises_is_counted_too(halve):
    halve = counted(halve)
    halve(4)
    with pytest.raises(TypeError):
        halve("tea")
    assert [halve.calls, halve.errors] == [2, 1]


def test_each_function_counts_for_itself(halve):
    half, more = counted(halve), counted(double)
    half(4)
    assert [half.calls, more.calls] == [1, 0]


def test_the_name_stays(halve):
    assert counted(halve).__name__ == "halve"


def test_the_docstring_stays(halve):
    assert counted(halve).__doc__ == "The half of a number."
