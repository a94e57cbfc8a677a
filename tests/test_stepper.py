"""The steps of a script, as the worker records them, under CPython."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import exchange
import pytest

PROGRAM = "import sys, job\nprint(job.perform(sys.stdin.read()))\n"


@pytest.fixture
def steps(tmp_path):
    """``steps(source)``: the outcome of a script that is run for its steps; its steps with the values as text."""

    def steps(source: str, **files: str) -> dict:
        environment = {"RUNSHEET_JOBS": str(tmp_path / "jobs"), "PYTHONPATH": str(Path(exchange.__file__).parent)}
        text = json.dumps({"kind": "steps", "entry": "x.py", "files": {"x.py": source, **files}})
        command = [sys.executable, "-c", PROGRAM]
        done = subprocess.run(command, input=text, env=os.environ | environment, capture_output=True, text=True)
        assert not done.stderr
        outcome = json.loads(done.stdout)
        recording = outcome.pop("recording")
        for step in recording["steps"]:
            for frame in step["frames"]:
                frame["variables"] = {name: recording["values"][at] for name, at in frame["variables"]}
        return outcome | recording

    return steps


def told(step: dict) -> tuple:
    return step["event"], step["line"], step["about"]


def test_each_line_is_a_step_with_what_names_hold_before_it(steps):
    recorded = steps("total = 0\nfor price in [4, 6]:\n    total += price\nprint(total)\n")
    assert [step["line"] for step in recorded["steps"]] == [1, 2, 3, 2, 3, 2, 4, 4]
    held = [step["frames"][0]["variables"] for step in recorded["steps"]]
    assert held[2] == {"total": "0", "price": "4"}
    assert held[-1] == {"total": "10", "price": "6"}
    assert [step["printed"] for step in recorded["steps"]][-2:] == [0, 3]
    assert (recorded["printed"], recorded["cut"], recorded["error"]) == ("10\n", False, "")


def test_functions_stand_upon_each_other_and_say_what_they_return(steps):
    recorded = steps("def double(n):\n    return n * 2\n\ndef twice(n):\n    return double(double(n))\n\ntwice(1)\n")
    inner = next(step for step in recorded["steps"] if step["line"] == 2)
    assert [frame["name"] for frame in inner["frames"]] == ["<module>", "twice", "double"]
    assert inner["frames"][-1]["variables"] == {"n": "1"}
    returned = [(step["frames"][-1]["name"], step["about"]) for step in recorded["steps"] if step["event"] == "return"]
    assert returned == [("double", "2"), ("double", "4"), ("twice", "4")]


def test_a_generator_yields_and_waits(steps):
    recorded = steps("def count():\n    yield 1\n    yield 2\n\nfor n in count():\n    pass\n")
    seen = [told(step) for step in recorded["steps"] if step["line"] in (2, 3)]
    assert seen == [("line", 2, ""), ("yield", 2, "1"), ("line", 3, ""), ("yield", 3, "2")]
    assert not any(step["event"] == "raise" for step in recorded["steps"]), "an end is no fault"


def test_coroutines_take_turns_where_they_await(steps):
    source = (
        "import asyncio\nasync def job(name):\n    await asyncio.sleep(0)\n    print(name)\n"
        "async def main():\n    await asyncio.gather(job('a'), job('b'))\nasyncio.run(main())\n"
    )
    turns = [(step["event"], step["frames"][-1]) for step in steps(source)["steps"] if step["line"] in (3, 4)]
    assert [(event, frame["variables"]["name"]) for event, frame in turns] == [
        *(("line", "'a'"), ("await", "'a'"), ("line", "'b'"), ("await", "'b'")),
        *(("line", "'a'"), ("line", "'b'")),
    ]


def test_what_is_raised_is_a_step_and_the_error_is_told_as_after_a_run(steps):
    recorded = steps("def half(n):\n    return n / 0\n\nhalf(4)\n")
    raised = [told(step) for step in recorded["steps"] if step["event"] == "raise"]
    assert raised == [("raise", 2, "ZeroDivisionError: division by zero"), ("raise", 4, raised[0][2])]
    assert recorded["at"] == {"file": "x.py", "line": 2}
    assert recorded["error"].endswith("ZeroDivisionError: division by zero\n")
    assert "stepper" not in recorded["error"]
    assert told(recorded["steps"][-1])[0] == "end"


@pytest.mark.parametrize("body", ["    n += 1\n", "    try:\n        n += 1\n    except Exception:\n        pass\n"])
def test_what_never_ends_is_cut_after_a_thousand_steps(steps, body):
    recorded = steps(f"n = 0\nwhile True:\n{body}")
    assert (len(recorded["steps"]), recorded["cut"], recorded["error"]) == (1001, True, "")


def test_syntax_errors_have_no_steps(steps):
    recorded = steps("print(")
    assert recorded["steps"] == []
    assert recorded["at"] == {"file": "x.py", "line": 1}


def test_values_are_short_without_addresses_and_never_fail(steps):
    source = """\
import json
from collections import deque
class Note:
    def __init__(self):
        self.text = "x" * 500
class Empty: pass
class Broken:
    def __repr__(self): raise ValueError
class Tidy:
    def __repr__(self): return "Tidy!"
note, empty, broken, tidy, made = Note(), Empty(), Broken(), Tidy(), (n for n in [])
numbers = list(range(1000))
nested = [[[[[[1]]]]]]
note.self = note
f = lambda: None
"""
    held = steps(source)["steps"][-1]["frames"][0]["variables"]
    assert held.keys() >= {"Note", "note", "f", "nested"}
    assert not {"json", "deque"} & held.keys(), "what was only imported is not the reader's"
    assert all(len(text) <= 120 for text in held.values())
    assert not any("0x" in text for text in held.values())
    assert held["note"].startswith("Note(text='xxx")
    assert (held["empty"], held["tidy"], held["numbers"][:7]) == ("Empty()", "Tidy!", "[0, 1, ")
    assert "Broken" in held["broken"]


def test_other_files_of_the_reader_are_stepped_through_and_libraries_are_not(steps):
    recorded = steps("import json, shop\njson.dumps(shop.price())\n", **{"shop.py": "def price():\n    return 4\n"})
    assert [(step["file"], step["line"]) for step in recorded["steps"]] == [
        *(("x.py", 1), ("shop.py", 1), ("x.py", 2), ("shop.py", 2), ("shop.py", 2), ("x.py", 2)),
    ]
