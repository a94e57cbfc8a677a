import pytest
from answer import line


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (
            {"event": "goal", "player": "Mara", "minute": 12},
            "12: goal by Mara",
        ),
        ({"minute": 0, "player": "Bo", "event": "goal"}, "0: goal by Bo"),
    ],
)
def test_a_goal_has_its_minute_and_player(event, expected):
    assert line(event) == expected


def test_a_penalty_is_told():
    assert (
        line({"event": "goal", "player": "Bo", "minute": 12, "penalty": True})
        == "12: goal by Bo, penalty"
    )


@pytest.mark.parametrize("penalty", [False, None, "no"])
def test_a_penalty_that_is_not_true_is_an_ordinary_goal(penalty):
    event = {"event": "goal", "player": "Bo", "minute": 7, "penalty": penalty}
    assert line(event) == "7: goal by Bo"


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (
            {"event": "card", "color": "red", "player": "Ada", "minute": 70},
            "70: red card for Ada",
        ),
        (
            {"event": "card", "color": "yellow", "player": "Bo", "minute": 9},
            "9: yellow card for Bo",
        ),
    ],
)
def test_a_card_has_its_color(event, expected):
    assert line(event) == expected


def test_a_swap_tells_who_comes_and_who_goes():
    assert (
        line({"event": "swap", "players": ["Ada", "Ines"], "minute": 60})
        == "60: Ines comes for Ada"
    )


def test_other_keys_do_not_matter():
    event = {"event": "goal", "player": "Bo", "minute": 5, "stadium": "West"}
    assert line(event) == "5: goal by Bo"


@pytest.mark.parametrize(
    "event",
    [
        {"event": "goal", "minute": 12},
        {"event": "goal", "player": "Bo"},
        {"event": "card", "player": "Bo", "minute": 12},
        {"player": "Bo", "minute": 12},
        {},
    ],
)
def test_without_one_of_its_keys_it_is_none(event):
    assert line(event) is None


@pytest.mark.parametrize(
    "event",
    [
        {"event": "goal", "player": "Bo", "minute": "12"},
        {"event": "goal", "player": None, "minute": 12},
        {"event": "card", "color": "red", "player": 7, "minute": 12},
        {"event": "swap", "players": ["Bo", 7], "minute": 12},
    ],
)
def test_a_value_of_a_wrong_type_makes_it_none(event):
    assert line(event) is None


@pytest.mark.parametrize("minute", [True, False])
def test_true_and_false_are_no_minutes(minute):
    assert line({"event": "goal", "player": "Bo", "minute": minute}) is None


def test_there_are_only_yellow_and_red_cards():
    event = {"event": "card", "color": "green", "player": "Bo", "minute": 12}
    assert line(event) is None


@pytest.mark.parametrize("players", [["Bo"], ["Bo", "Cy", "Di"], "BC"])
def test_a_swap_needs_a_list_of_two(players):
    event = {"event": "swap", "players": players, "minute": 12}
    assert line(event) is None


@pytest.mark.parametrize(
    "event",
    [
        {"event": "rain", "player": "Bo", "minute": 12},
        ["goal", "Bo", 12],
        "goal",
        None,
    ],
)
def test_everything_else_is_none(event):
    assert line(event) is None
