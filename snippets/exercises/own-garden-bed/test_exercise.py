from dataclasses import asdict

import pytest
from answer import Bed


def test_a_bed_shows_its_fields():
    assert (
        repr(Bed("north"))
        == "Bed(name='north', plants=['radish'], helpers=set(), watered=False)"
    )


def test_beds_with_equal_values_are_equal():
    assert Bed("north") == Bed("north"), "their values are the same"


def test_a_bed_is_a_dataclass():
    """A bed is a dataclass, so that asdict takes it."""
    assert asdict(Bed("north")) == {
        "name": "north",
        "plants": ["radish"],
        "helpers": set(),
        "watered": False,
    }


def test_each_bed_has_its_own_plants():
    beds = [Bed("north"), Bed("south")]
    beds[0].plants.append("leek")
    assert beds[1].plants == ["radish"], "the other bed has changed too"


def test_each_bed_has_its_own_helpers():
    beds = [Bed("north"), Bed("south")]
    beds[0].helpers.add("Ann")
    assert beds[1].helpers == set(), "the other bed has changed too"


@pytest.mark.parametrize("plants", [["kale", "leek"], []])
def test_plants_that_are_given_are_the_only_ones(plants):
    assert Bed("south", plants).plants == plants


def test_helpers_can_be_given():
    assert Bed("south", ["kale"], {"Ann"}).helpers == {"Ann"}


def test_watered_can_be_given_by_name():
    assert Bed("east", watered=True).watered is True


def test_watered_cannot_be_given_by_position():
    with pytest.raises(TypeError):
        Bed("east", [], set(), True)
