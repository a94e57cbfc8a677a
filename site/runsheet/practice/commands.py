"""The commands `flask practice list | start | check | watch | hint | solution | status | reset | import`."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click
from flask import current_app
from flask.cli import AppGroup

from runsheet.practice.runner import Checker

if TYPE_CHECKING:
    from runsheet.practice.desk import Desk

group = AppGroup("practice")
as_json_option = click.option("--json", "as_json", is_flag=True, help="Machine-readable.")
slug_argument = click.argument("slug", required=False)


def _desk() -> Desk:
    # What it needs to show things is imported here: `check` has another process start meanwhile.
    from runsheet.practice.desk import Desk

    return Desk(current_app.extensions["runsheet"], Path(current_app.config["PRACTICE_DIR"]))


def _echo_json(value) -> None:
    click.echo(json.dumps(value, indent=2))


@group.command("list")
@as_json_option
def list_exercises(as_json: bool) -> None:
    """Name every exercise, from easy to hard, and how it stands."""
    desk = _desk()
    standings = desk.course.standings()
    if not as_json:
        return desk.display.listed(standings)
    rows = [
        {
            "slug": one.exercise.slug,
            "title": one.exercise.title,
            "state": one.state,
            "difficulty": one.exercise.difficulty,
            "minutes": one.exercise.front_matter.minutes,
            "topics": list(one.exercise.front_matter.topics),
            "tests": len(one.exercise.named_tests),
            "hints": len(one.exercise.hints),
            "folder": str(desk.workbench.path(one.exercise.slug)),
        }
        for one in standings
    ]
    return _echo_json(rows)


@group.command("start")
@slug_argument
@click.option(
    "--from", "download", type=click.Path(path_type=Path), help="Go on with a Download of the site, or a .py file."
)
def start(slug: str | None, download: Path | None) -> None:
    """Put an exercise's files into the practice folder and show the task. Nothing there is overwritten."""
    from runsheet.practice import telling

    desk = _desk()
    exercise = desk.download_for(download) if download and not slug else desk.course.meant(slug)
    done = desk.start(exercise, download)
    telling.task(desk, exercise)
    telling.placed(desk, exercise, done)
    telling.what_to_do(desk, exercise)


@group.command("check")
@slug_argument
@as_json_option
def check(slug: str | None, as_json: bool) -> None:
    """Run an exercise's tests against your files. Status 0 where all pass, 1 where not."""
    with Checker() as checker:
        desk = _desk()
        exercise = desk.course.started(slug)
        passed = _check_as_json(desk, checker, exercise) if as_json else _check(desk, checker, exercise)
    raise SystemExit(0 if passed else 1)


def _check(desk: Desk, checker: Checker, exercise) -> bool:
    from runsheet.practice import telling

    tests = telling.Tests(desk)
    desk.display.heading(exercise)
    desk.display.say()
    outcome = desk.check(checker, exercise, tests.hear)
    tests.end(outcome)
    if outcome["passed"]:
        telling.after_pass(desk, exercise)
    return outcome["passed"]


def _check_as_json(desk: Desk, checker: Checker, exercise) -> bool:
    outcome = desk.check(checker, exercise, lambda event: None)
    following = desk.course.after(exercise)
    _echo_json({"slug": exercise.slug, **outcome, "next": following and following.slug})
    return outcome["passed"]


@group.command("watch")
@slug_argument
def watch(slug: str | None) -> None:
    """Check whenever you save; n, h, s and q go on, give a hint, show the solution and end it."""
    from runsheet.practice.watching import Watch

    desk = _desk()
    Watch(desk, desk.course.meant(slug)).run()


@group.command("hint")
@slug_argument
@click.option("--all", "again", is_flag=True, help="All that have been shown, once more.")
@as_json_option
def hint(slug: str | None, again: bool, as_json: bool) -> None:
    """Give the next hint, and no more than that."""
    from runsheet.practice import telling

    desk = _desk()
    exercise = desk.course.meant(slug)
    hints = desk.seen_hints(exercise) if again else [one for one in [desk.next_hint(exercise)] if one]
    if as_json:
        shown = [dataclasses.asdict(one) for one in hints]
        return _echo_json({"slug": exercise.slug, "hints": shown, "of": len(exercise.hints)})
    for one in hints:
        telling.hint(desk, one)
    if not hints and again:
        desk.display.say(f"No hint of {exercise.slug} has been shown yet.")
    elif not hints:
        telling.no_more_hints(desk, exercise)
    return None


@group.command("solution")
@slug_argument
@click.option("--give-up", is_flag=True, help="Show it before your own passes.")
def solution(slug: str | None, give_up: bool) -> None:
    """Show the solution beside yours, once yours passes, and why it is as it is."""
    from runsheet.practice import telling
    from runsheet.practice.course import Refused

    desk = _desk()
    exercise = desk.course.meant(slug, with_passed=True)
    if not desk.has_passed(exercise):
        if not give_up:
            remedy = f"`flask practice hint {exercise.slug}` helps; --give-up shows the solution all the same"
            raise Refused(f"{exercise.slug} is not passed yet", remedy)
        desk.give_up(exercise)
    desk.display.heading(exercise)
    desk.display.say()
    telling.solution(desk, exercise)


@group.command("status")
@as_json_option
def status(as_json: bool) -> None:
    """Show how much is passed, by difficulty and topic; as JSON, what `import` and the site's Import take."""
    from runsheet.practice import progress

    desk = _desk()
    if not as_json:
        return desk.display.status(desk.course.standings())
    records = desk.progress.read()
    states = {one.exercise.slug: one.state for one in desk.course.standings()}
    return _echo_json({**progress.written(records), "states": states})


@group.command("reset")
@slug_argument
def reset(slug: str | None) -> None:
    """Begin an exercise anew; your files go aside."""
    from runsheet.practice import telling

    desk = _desk()
    exercise = desk.course.meant(slug)
    telling.placed(desk, exercise, desk.reset(exercise))


@group.command("import")
@click.argument("file", type=click.Path(path_type=Path))
def import_progress(file: Path) -> None:
    """Take over the progress that the site's Export or `status --json` has written."""
    desk = _desk()
    before = desk.progress.read()
    after = desk.bring_progress(file)
    passed = [sum(one.state == "passed" for one in records.values()) for records in (before, after)]
    changed = sum(before.get(slug) != record for slug, record in after.items())
    desk.display.say(f"{changed} changed; {passed[1]} passed (before: {passed[0]}).")
