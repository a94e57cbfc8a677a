"""What tests read in the answers of a small site."""

from __future__ import annotations

import re


def main_of(response) -> str:
    assert response.status_code == 200, response.status
    return re.search(r"<main.*</main>", response.text, re.DOTALL)[0]


def checked(app) -> str:
    return app.test_cli_runner().invoke(args=["check"]).output
