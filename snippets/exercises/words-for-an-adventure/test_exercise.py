import pytest
from answer import play


def test_look_tells_where_you_are():
    assert play("look") == "A dusty attic."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("go north", "You go north."),
        ("go west", "You go west."),
        ("walk south", "You go south."),
        ("walk east", "You go east."),
    ],
)
def test_go_and_walk_take_a_direction(line, expected):
    assert play(line) == expected


@pytest.mark.parametrize("line", ["go", "walk", "go up", "walk north twice"])
def test_go_without_a_known_direction_asks_where(line):
    assert play(line) == "Go where?"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("take lamp", "You take lamp."),
        ("take lamp rope", "You take lamp, rope."),
        ("take lamp rope key", "You take lamp, rope, key."),
    ],
)
def test_one_thing_or_several_can_be_taken(line, expected):
    assert play(line) == expected


def test_take_alone_asks_what():
    assert play("take") == "Take what?"


@pytest.mark.parametrize("line", ["jump", "look up", "jump north", ""])
def test_every_other_line_is_not_understood(line):
    assert play(line) == "Pardon?"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("LOOK", "A dusty attic."),
        ("Go North", "You go north."),
        ("take LAMP Rope", "You take lamp, rope."),
    ],
)
def test_upper_and_lower_case_do_not_matter(line, expected):
    assert play(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("go   east", "You go east."),
        ("  take lamp  rope ", "You take lamp, rope."),
        ("   ", "Pardon?"),
    ],
)
def test_more_spaces_do_not_matter(line, expected):
    assert play(line) == expected
