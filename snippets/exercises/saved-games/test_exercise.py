import pytest
from answer import SaveError, load_level
from shelf import Offline, cause_of


@pytest.mark.parametrize(
    ("text", "level"),
    [('{"level": 3, "lives": 2}', 3), ('{"level": 0}', 0)],
)
def test_the_level_of_a_good_game_is_returned(text, level):
    assert load_level({"Ada": text}, "Ada") == level


@pytest.mark.parametrize("games", [{}, {"Bo": '{"level": 3}'}])
def test_a_missing_game_is_a_save_error(games):
    with pytest.raises(SaveError, match="Ada has no saved game"):
        load_level(games, "Ada")


@pytest.mark.parametrize("text", ["", '{"level": 3'])
def test_a_damaged_game_is_a_save_error(text):
    with pytest.raises(SaveError, match="the game of Ada is damaged"):
        load_level({"Ada": text}, "Ada")


def test_a_game_without_a_level_is_a_save_error():
    with pytest.raises(SaveError, match="the game of Ada has no level"):
        load_level({"Ada": '{"lives": 2}'}, "Ada")


@pytest.mark.parametrize(
    ("games", "cause"),
    [
        ({}, "KeyError"),
        ({"Ada": '{"level": 3'}, "JSONDecodeError"),
        ({"Ada": '{"lives": 2}'}, "KeyError"),
    ],
)
def test_the_cause_is_kept(games, cause):
    """A SaveError is raised from the first exception."""
    assert cause_of(load_level, games, "Ada") == cause


def test_other_exceptions_come_as_they_are():
    with pytest.raises(ConnectionError):
        load_level(Offline(), "Ada")
