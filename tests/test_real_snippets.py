"""Every snippet of this project prints what its page shows."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.xdist_group("real-snippets")


def test_every_real_snippet_prints_what_is_recorded(app, at_the_end):
    result = app.test_cli_runner().invoke(args=["snippets", "test", "--only", "here"])
    at_the_end(f"snippets, {result.stdout.splitlines()[-1]}")
    assert result.exit_code == 0, result.output
    ran = int(re.search(r": (\d+) passed, 0 failed", result.stdout, re.MULTILINE)[1])
    assert ran >= 100, "most of them are run on every Python"
