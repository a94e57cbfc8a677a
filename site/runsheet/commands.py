"""The commands of `flask`: snippets, check, settings."""

from __future__ import annotations

import click
from flask import Flask, current_app

from runsheet import check
from runsheet.config import SETTINGS
from runsheet.snippets.commands import group as snippets


def init_app(app: Flask) -> None:
    app.cli.add_command(snippets)
    app.cli.add_command(check.command)
    app.cli.add_command(settings)


@click.command("settings")
def settings() -> None:
    """Print every setting, its value and what it means."""
    for setting in SETTINGS:
        click.echo(f"{setting.name}={current_app.config[setting.name]}\n    {setting.help}")
