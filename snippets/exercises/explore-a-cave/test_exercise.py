import pytest
from answer import explore
from cave import Cave, run


def test_a_cave_may_be_one_room():
    cave = Cave({"hall": []})
    assert run(explore("hall", cave.look, 2)) == {"hall": []}


@pytest.mark.parametrize("explorers", [1, 2, 5])
def test_all_rooms_that_can_be_reached_are_found(explorers):
    cave = Cave({"hall": ["pit"], "pit": ["well"], "well": [], "moon": []})
    assert run(explore("hall", cave.look, explorers)) == {
        "hall": ["pit"],
        "pit": ["well"],
        "well": [],
    }


def test_each_room_is_looked_at_once():
    cave = Cave(
        {
            "hall": ["pit", "lake"],
            "pit": ["hall", "well"],
            "lake": ["pit", "well"],
            "well": ["hall"],
        }
    )
    run(explore("hall", cave.look, 3))
    assert sorted(cave.begun) == ["hall", "lake", "pit", "well"]


@pytest.mark.parametrize("explorers", [1, 2, 3])
def test_as_many_look_at_once_as_there_are_explorers(explorers):
    cave = Cave(
        {"hall": ["a", "b", "c", "d"], "a": [], "b": [], "c": [], "d": []}
    )
    run(explore("hall", cave.look, explorers))
    assert cave.most_at_once == explorers, "so many looked at the same time"


def test_nobody_waits_for_the_others_to_come_back():
    cave = Cave(
        {"hall": ["gorge", "pit"], "gorge": [], "pit": ["well"], "well": []},
        slow="gorge",
    )
    run(explore("hall", cave.look, 2))
    assert cave.ended == ["hall", "pit", "well", "gorge"], (
        "the gorge takes long, the well could be seen meanwhile"
    )


def test_a_flooded_room_is_none():
    cave = Cave({"hall": ["siphon", "lake"], "siphon": None, "lake": []})
    assert run(explore("hall", cave.look, 1)) == {
        "hall": ["siphon", "lake"],
        "siphon": None,
        "lake": [],
    }
