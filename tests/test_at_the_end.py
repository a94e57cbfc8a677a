"""What tests have to say stands below the results, whoever ran them."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import PROJECT

TESTS = """\
def test_one(at_the_end):
    at_the_end("a table\\nof two lines")


def test_two(at_the_end):
    at_the_end("a sentence")


def test_three():
    pass
"""


@pytest.mark.parametrize("workers", ["0", "2"])
def test_it_is_printed_once_when_all_tests_are_done(tmp_path, workers):
    (tmp_path / "test_it.py").write_text(TESTS)
    command = [sys.executable, "-m", "pytest", "-v", "-p", "tests.at_the_end", "-n", workers, "test_it.py"]
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    output = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True).stdout
    results, _, rest = output.rpartition("PASSED")
    assert "a table" not in results
    assert "a sentence" not in results
    assert rest.count("\n\na table\nof two lines\n") == 1
    assert rest.count("\n\na sentence\n") == 1
    assert "3 passed" in rest.rpartition("a sentence")[2]
