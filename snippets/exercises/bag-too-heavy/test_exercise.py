import pytest
from answer import BagTooHeavy, check_in


@pytest.mark.parametrize(("weight", "limit"), [(4, 20), (20, 20), (23, 25)])
def test_a_bag_up_to_the_limit_is_checked_in(weight, limit):
    assert check_in("Ada", weight, limit=limit) == f"Ada: {weight} kg"


@pytest.mark.parametrize(
    ("weight", "limit", "message"),
    [
        (23, 20, "Bo: 3 kg over the limit of 20 kg"),
        (9, 8, "Bo: 1 kg over the limit of 8 kg"),
    ],
)
def test_a_bag_over_the_limit_is_refused(weight, limit, message):
    with pytest.raises(BagTooHeavy, match=message):
        check_in("Bo", weight, limit=limit)


def test_the_limit_is_20_kg_unless_another_is_given():
    with pytest.raises(BagTooHeavy):
        check_in("Bo", 21)


def test_the_exception_makes_its_message():
    error = BagTooHeavy("Bo", 23, 20)
    assert str(error) == "Bo: 3 kg over the limit of 20 kg"


def test_the_exception_keeps_what_it_was_given():
    error = BagTooHeavy("Bo", 23, 20)
    assert (error.owner, error.weight, error.limit) == ("Bo", 23, 20)


def test_the_exception_knows_the_excess():
    assert BagTooHeavy("Bo", 23, 20).excess == 3


def test_except_value_error_catches_it():
    """A handler for ValueError catches it."""
    with pytest.raises(ValueError):
        check_in("Bo", 23)
