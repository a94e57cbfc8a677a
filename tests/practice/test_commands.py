"""`flask practice …` as a learner meets it, from start to solution."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
SOLVED = "def add_one(number):\n    return number + 1\n"


def test_start_puts_the_files_in_place_and_shows_the_task(learner):
    result = learner.types("start", "shop")
    assert result.exit_code == 0
    assert result.output.startswith("shop  A shop\n\nWrite `total(*names)`.\n\nAdded: ")
    assert "hint" not in result.output
    assert sorted(path.name for path in (learner.folder / "shop").iterdir()) == ["app.py", "prices.py"]
    place = learner.folder / "shop"
    assert f"Edit {place}/app.py, then run `flask practice check`;" in result.output
    assert learner.records["shop"]["state"] == "started"


def test_start_overwrites_nothing_and_adds_what_is_missing(learner):
    learner.writes("mine\n", "app.py", "shop")
    result = learner.types("start", "shop")
    place = learner.folder / "shop"
    assert f"Kept as they are: {place}/app.py\nAdded: {place}/prices.py\n" in result.output
    assert learner.file("app.py", "shop") == "mine\n"


def test_a_failed_test_says_call_expected_got_and_the_line(learner):
    learner.types("start", "add-one")
    result = learner.types("check")
    assert result.exit_code == 1
    head, _, end = result.output.rpartition("\n\n")
    assert head.splitlines() == [
        "add-one  Add one",
        "",
        "  ✗ One is added",
        "      call       add_one(1)",
        "      expected   2",
        "      got        1",
        "      your line  answer.py:2  return number",
        "  ✗ Negative numbers count too",
        "      call       add_one(-5)",
        "      expected   -4",
        "      got        -5",
        "      your line  answer.py:2  return number",
    ]
    assert end.startswith("0 of 2 tests pass (")


def test_a_pass_says_what_comes_next_and_is_remembered(learner):
    learner.types("start", "add-one")
    learner.writes(SOLVED)
    result = learner.types("check")
    assert result.exit_code == 0
    assert "  ✓ One is added\n  ✓ Negative numbers count too\n\nAll 2 tests pass (" in result.output
    assert "`flask practice solution add-one` shows what others write.\n" in result.output
    assert "Next: `flask practice start shop` (A shop).\n" in result.output
    record = learner.records["add-one"]
    assert record["state"] == "passed"
    assert record["passed"] <= record["touched"]
    learner.writes("broken = 1\n")
    assert learner.types("check", "add-one").exit_code == 1
    assert learner.records["add-one"]["state"] == "passed", "what was passed stays passed"


def test_a_check_as_json_is_the_outcome_of_the_checker(learner):
    learner.types("start", "add-one")
    answer = learner.asks("check")
    assert {key: answer[key] for key in ("slug", "passed", "error", "next")} == {
        "slug": "add-one",
        "passed": False,
        "error": None,
        "next": "shop",
    }
    assert [(test["id"], test["state"], test["got"]) for test in answer["tests"]] == [
        ("test_one_is_added", "failed", "1"),
        ("test_negative_numbers_count_too", "failed", "-5"),
    ]
    assert answer["tests"][0]["at"] == {"file": "answer.py", "line": 2, "text": "return number"}


def test_without_a_name_it_is_the_one_last_touched_that_is_not_passed(learner):
    assert "add-one  Add one" in learner.types("start").output, "the first in order"
    learner.types("start", "count")
    soon = datetime.now(UTC).timestamp() + 60
    os.utime(learner.folder / "count/answer.py", (soon, soon))
    assert learner.asks("check")["slug"] == "count"
    os.utime(learner.folder / "add-one/answer.py", (soon + 60, soon + 60))
    assert learner.asks("check")["slug"] == "add-one", "an editor has saved it later"
    learner.passes("add-one")
    assert learner.asks("hint")["slug"] == "count"
    learner.passes("count")
    assert "shop  A shop" in learner.types("start").output
    learner.passes("shop")
    assert "All 3 exercises are passed. `flask practice list` shows them." in learner.types("check").stderr


def test_hints_come_one_by_one_and_again_on_demand(learner):
    assert learner.types("hint", "--all", "add-one").output == "No hint of add-one has been shown yet.\n"
    assert learner.types("hint", "add-one").output == "Hint 1 of 2\nThe first hint of add-one.\n"
    assert learner.types("hint").output == "Hint 2 of 2\nThe **second** hint.\n"
    assert learner.records["add-one"]["hints"] == 2
    assert "All 2 hints have been shown" in learner.types("hint").output
    assert learner.asks("hint") == {"slug": "add-one", "hints": [], "of": 2}
    again = learner.asks("hint", "--all")["hints"]
    assert [(hint["number"], hint["text"]) for hint in again] == [
        (1, "The first hint of add-one."),
        (2, "The **second** hint."),
    ]


def test_the_solution_comes_after_a_pass_or_for_giving_up(learner):
    learner.types("start", "shop")
    refused = learner.types("solution")
    assert refused.exit_code == 2
    assert refused.stderr.startswith("Error: shop is not passed yet. ")
    assert "sum(" not in refused.output
    shown = learner.types("solution", "--give-up")
    assert shown.exit_code == 0
    assert "--- app.py: yours\nfrom prices import PRICES" in shown.output
    assert "--- app.py: solution\nfrom prices import PRICES" in shown.output
    assert shown.output.endswith("Why\nBecause `it` works.\n")
    assert "prices.py" not in shown.output, "the solution does not change it"
    assert learner.records["shop"]["gave_up"] is True
    learner.passes("add-one")
    assert "--- answer.py: as yours\n" in learner.types("solution", "add-one").output
    assert learner.records["add-one"]["gave_up"] is False


@pytest.mark.parametrize(("columns", "side_by_side"), [(120, True), (80, False)])
def test_on_a_wide_terminal_both_stand_side_by_side(learner, monkeypatch, columns, side_by_side):
    learner.types("start", "add-one")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", str(columns))
    shown = re.sub(r"\x1b\[[0-9;]*m", "", learner.types("solution", "--give-up").output)
    beside = re.search(r"return number +│ +return number \+ 1", shown)
    assert bool(beside) == side_by_side
    assert ("--- answer.py: yours" in shown) != side_by_side


def test_on_a_terminal_what_is_long_goes_on_in_the_next_line(learner, monkeypatch):
    learner.writes("def add_one(number):\n    return 'word ' * 30\n")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    shown = re.sub(r"\x1b\[[0-9;]*m", "", learner.types("check", "add-one").output)
    got = shown[shown.index("      got        '") : shown.index("      your line")].splitlines()[:3]
    assert [line.count("word") for line in got] == [12, 12, 6]
    assert {len(line) - len(line.lstrip()) for line in got[1:]} == {17}


def test_reset_begins_anew_and_loses_nothing(learner):
    learner.writes("mine\n")
    result = learner.types("reset", "add-one")
    [aside] = learner.folder.glob("add-one.before-*")
    assert f"What was there is now in {aside}/\n" in result.output
    assert (aside / "answer.py").read_text() == "mine\n"
    assert learner.file() == "def add_one(number):\n    return number\n"


def test_list_and_status_say_how_each_stands(learner):
    learner.passes("add-one")
    learner.types("start", "count")
    assert learner.types("list").output.splitlines() == [
        "✓ passed  easy      5 min  add-one  Add one",
        "  open    medium    5 min  shop     A shop",
        "… started hard      5 min  count    Count to three",
    ]
    assert [(row["slug"], row["state"], row["tests"]) for row in learner.asks("list")] == [
        ("add-one", "passed", 2),
        ("shop", "open", 1),
        ("count", "started", 2),
    ]
    status = learner.types("status").output
    assert f"all exercises  {'█' * 6}{'░' * 14}  1 of 3 passed, 1 started\n" in status
    assert f"  python/dicts    {'░' * 20}  0 of 1 passed\n" in status


@pytest.mark.parametrize("command", ["start", "check", "hint", "solution", "reset", "watch"])
def test_an_unknown_name_suggests_the_nearest(learner, command):
    result = learner.types(command, "add-won")
    assert result.exit_code == 2
    assert result.stderr == "Error: There is no exercise 'add-won'. Did you mean 'add-one'?\n"
    assert not learner.folder.exists()


def test_errors_are_json_too(learner):
    assert learner.asks("check", "zzz")["error"] == {
        "what": "There is no exercise 'zzz'",
        "remedy": "`flask practice list` shows all of them",
        "at": None,
        "code": "",
    }
    assert learner.types("check", "add-one", "--json").exit_code == 2


def test_what_is_not_started_says_how_to_start(learner):
    result = learner.types("check", "add-one")
    place = learner.folder / "add-one"
    assert result.stderr == f"Error: {place} is not there. Begin with `flask practice start add-one`.\n"


def test_a_place_that_cannot_be_written_is_said(learner):
    learner.folder.write_text("a file where the folder should be")
    assert "cannot be written: Not a directory. Set PRACTICE_DIR to another folder." in learner.types("start").stderr


@pytest.mark.parametrize(
    ("environment", "colours", "marks"),
    [
        ({}, False, "✗"),
        ({"FORCE_COLOR": "1"}, True, "✗"),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, "✗"),
        ({"PYTHONIOENCODING": "ascii"}, False, "x"),
    ],
)
def test_colours_are_for_terminals_that_want_them(learner, environment, colours, marks):
    learner.writes('def add_one(number):\n    raise ValueError("\\x1b[31m é \\ud800")\n')
    config = {name: learner.app.config[name] for name in ("PAGES_DIR", "SNIPPETS_DIR")}
    place = {"PRACTICE_DIR": str(learner.folder)}
    command = [sys.executable, "-m", "flask", "practice", "check", "add-one"]
    result = subprocess.run(
        command, cwd=PROJECT, env=os.environ | config | place | environment, capture_output=True, check=False
    )
    assert result.returncode == 1, result.stderr
    assert (b"\x1b[3" in result.stdout) == colours
    assert f"  {marks}" in result.stdout.decode(errors="replace").replace("\x1b[31m", "")
    assert b"\\x1b[31m" in result.stdout, "what the learner raises cannot paint the terminal"
