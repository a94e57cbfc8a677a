import pytest
from answer import build_parser


def test_cut_has_defaults():
    assert vars(build_parser().parse_args(["cut", "lawn"])) == {
        "quiet": False,
        "command": "cut",
        "zones": ["lawn"],
        "height": 40,
        "edges": True,
    }


def test_cut_takes_several_zones_and_a_height():
    line = ["cut", "lawn", "hill", "--height", "25"]
    assert vars(build_parser().parse_args(line)) == {
        "quiet": False,
        "command": "cut",
        "zones": ["lawn", "hill"],
        "height": 25,
        "edges": True,
    }


@pytest.mark.parametrize(
    ("option", "edges"), [("--edges", True), ("--no-edges", False)]
)
def test_edges_can_be_switched_on_and_off(option, edges):
    assert build_parser().parse_args(["cut", "a", option]).edges == edges


def test_park_takes_hours():
    assert vars(build_parser().parse_args(["park", "12"])) == {
        "quiet": False,
        "command": "park",
        "hours": 12,
    }


def test_park_is_for_1_hour_unless_another_is_given():
    """To park is for 1 hour, unless another number is given."""
    assert build_parser().parse_args(["park"]).hours == 1


@pytest.mark.parametrize("line", [["cut", "lawn"], ["park"]])
def test_quiet_stands_before_the_subcommand(line):
    assert build_parser().parse_args(["--quiet", *line]).quiet is True


@pytest.mark.parametrize("height", [20, 60])
def test_20_and_60_are_heights_too(height):
    line = ["cut", "lawn", "--height", str(height)]
    assert build_parser().parse_args(line).height == height


@pytest.mark.parametrize(
    "line", [[], ["mow"], ["cut"], ["park", "long"], ["park", "--edges"]]
)
def test_a_wrong_command_line_ends_with_exit_code_2(line):
    with pytest.raises(SystemExit) as stop:
        build_parser().parse_args(line)
    assert stop.value.code == 2, f"the exit code for {line}"


@pytest.mark.parametrize("height", ["19", "61", "low"])
def test_another_height_ends_with_exit_code_2(height):
    with pytest.raises(SystemExit) as stop:
        build_parser().parse_args(["cut", "lawn", "--height", height])
    assert stop.value.code == 2, f"the exit code for --height {height}"


def test_the_message_names_the_argument(capsys):
    with pytest.raises(SystemExit):
        build_parser().parse_args(["cut", "lawn", "--height", "61"])
    assert "error: argument --height: " in capsys.readouterr().err
