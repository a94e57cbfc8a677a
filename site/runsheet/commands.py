"""The commands of `flask`: snippets, practice, check, settings."""

from __future__ import annotations

import importlib

import click
from flask import Flask, current_app
from flask.cli import AppGroup

from runsheet import check
from runsheet.config import SETTINGS
from runsheet.snippets.commands import group as snippets


def init_app(app: Flask) -> None:
    app.cli.add_command(snippets)
    app.cli.add_command(Later("practice", "runsheet.practice.commands", "Solve the exercises in your own editor."))
    app.cli.add_command(check.command)
    app.cli.add_command(settings)


class Later(AppGroup):
    """A group whose commands are those of ``module.group``, which is imported when one of them is asked for.

    A server, and every other command, does without what they need.
    """

    def __init__(self, name: str, module: str, help: str):
        super().__init__(name, help=help)
        self.module = module

    def list_commands(self, context: click.Context) -> list[str]:
        return self._group().list_commands(context)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        return self._group().get_command(context, name)

    def _group(self) -> click.Group:
        return importlib.import_module(self.module).group


@click.command("settings")
def settings() -> None:
    """Print every setting, its value and what it means."""
    for setting in SETTINGS:
        click.echo(f"{setting.name}={current_app.config[setting.name]}\n    {setting.help}")
