import pytest
from answer import parse_env


def test_each_line_gives_a_variable():
    assert parse_env("LAMP=red\nKEEPER=Ida\n") == {
        "LAMP": "red",
        "KEEPER": "Ida",
    }


@pytest.mark.parametrize("text", ["", "\n  \n", "# LAMP=red", "  # at night"])
def test_empty_lines_and_comments_give_nothing(text):
    assert parse_env(text) == {}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("  LAMP = dark red  ", {"LAMP": "dark red"}),
        ("KEEPER=", {"KEEPER": ""}),
        ("CHART=sea?sheet=9", {"CHART": "sea?sheet=9"}),
        ("KEEPER=Ida's son", {"KEEPER": "Ida's son"}),
    ],
)
def test_a_value_without_quotes(line, expected):
    assert parse_env(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("export LAMP=red", {"LAMP": "red"}),
        ("  export LAMP = red", {"LAMP": "red"}),
        ("export export=red", {"export": "red"}),
        ("export_port=80", {"export_port": "80"}),
        ("tower=tall", {"tower": "tall"}),
    ],
)
def test_the_word_export_is_dropped(line, expected):
    """The word export before the name is dropped, and nothing else."""
    assert parse_env(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("LAMP=red  # since 1901", {"LAMP": "red"}),
        ("LAMP=red #", {"LAMP": "red"}),
        ("CHART=sea#east # old", {"CHART": "sea#east"}),
        ("CHART=#9", {"CHART": "#9"}),
        ("KEEPER= # nobody", {"KEEPER": ""}),
    ],
)
def test_a_comment_after_a_value_needs_a_space(line, expected):
    assert parse_env(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("NAME='Rock # 4'", {"NAME": "Rock # 4"}),
        ('NAME = " Rock "', {"NAME": " Rock "}),
        ('KEEPER="Ida\'s son"', {"KEEPER": "Ida's son"}),
        ("NAME=''", {"NAME": ""}),
    ],
)
def test_between_quotes_all_counts(line, expected):
    assert parse_env(line) == expected


def test_after_the_closing_quote_a_comment_may_follow():
    assert parse_env("NAME='Rock'  # it's the 4th") == {"NAME": "Rock"}


def test_of_two_lines_with_the_same_name_the_last_counts():
    assert parse_env("LAMP=red\nLAMP='white'") == {"LAMP": "white"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("LAMP", "line 1: no ="),
        ("LAMP=red\nexport NAME", "line 2: no ="),
        ("# lamp\n\nLAMP\nNAME='Rock", "line 3: no ="),
    ],
)
def test_a_line_without_an_equals_sign_is_named(text, message):
    with pytest.raises(ValueError, match=message):
        parse_env(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("NAME='Rock", "line 1: quote not closed"),
        ("# name\nNAME='Rock\"", "line 2: quote not closed"),
    ],
)
def test_a_quote_that_is_not_closed_is_named(text, message):
    with pytest.raises(ValueError, match=message):
        parse_env(text)
