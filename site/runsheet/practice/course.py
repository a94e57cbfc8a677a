"""The exercises in their order with what became of them: which one is meant, which comes next."""

from __future__ import annotations

import dataclasses
import difflib
import json
from datetime import UTC, datetime
from functools import cached_property

import click
from checking.tests import TEST_FILE

from runsheet.practice.exercises import Exercise, Exercises
from runsheet.practice.progress import TIME, Progress, Record
from runsheet.practice.workbench import Workbench
from runsheet.problems import shown_path


class Refused(click.ClickException):
    """What a command does not do: ``what`` is in the way and the ``remedy``, each without a full stop."""

    exit_code = 2

    def __init__(self, what: str, remedy: str):
        super().__init__(f"{what}. {remedy}{'' if remedy.endswith('?') else '.'}")
        self.error = {"what": what, "remedy": remedy, "at": None, "code": ""}
        self.context = click.get_current_context(silent=True)

    def show(self, file=None) -> None:
        if self.context and self.context.params.get("as_json"):
            click.echo(json.dumps({"error": self.error}, indent=2))
        else:
            super().show(file)


@dataclasses.dataclass(frozen=True, slots=True)
class Standing:
    """An exercise with its record, None where it is open."""

    exercise: Exercise
    record: Record | None

    @property
    def state(self) -> str:
        return self.record.state if self.record else "open"


class Course:
    """What the commands ask for: an exercise by name or the one that is next, and how all of them stand."""

    def __init__(self, exercises: Exercises, workbench: Workbench, progress: Progress):
        self._exercises, self.workbench, self.progress = exercises, workbench, progress

    @cached_property
    def exercises(self) -> list[Exercise]:
        """All of them, from easy to hard, read once: a learner does not change them."""
        return list(self._exercises)

    def find(self, slug: str) -> Exercise | None:
        return next((one for one in self.exercises if one.slug == slug), None)

    def standings(self) -> list[Standing]:
        """All exercises that can be done, from easy to hard."""
        records = self.progress.read()
        return [Standing(exercise, records.get(exercise.slug)) for exercise in self.exercises if _is_whole(exercise)]

    def named(self, slug: str) -> Exercise:
        """The exercise of that name. Raises :class:`Refused`."""
        exercise = self.find(slug)
        if exercise is None:
            close = difflib.get_close_matches(slug, [one.slug for one in self.exercises], n=1, cutoff=0.5)
            remedy = f"Did you mean {close[0]!r}?" if close else "`flask practice list` shows all of them"
            raise Refused(f"There is no exercise {slug!r}", remedy)
        if not _is_whole(exercise):
            raise Refused(f"The exercise {slug!r} lacks files of its own", "`flask check` says which")
        return exercise

    def meant(self, slug: str | None, with_passed: bool = False) -> Exercise:
        """The named exercise; without a name the one last touched that is not passed, else the next open one.

        ``with_passed``: the one last touched may also be passed. Raises :class:`Refused`.
        """
        if slug:
            return self.named(slug)
        standings = self.standings()
        times = {one: self._touched(one) for one in standings if with_passed or one.state != "passed"}
        latest = max(times, key=times.__getitem__, default=None)
        if latest and times[latest]:
            return latest.exercise
        found = next((one.exercise for one in standings if one.state == "open"), None)
        if not found:
            what = f"All {len(standings)} exercises are passed" if standings else "There are no exercises"
            raise Refused(what, "`flask practice list` shows them" if standings else "Add them below pages/exercises/")
        return found

    def after(self, exercise: Exercise) -> Exercise | None:
        """The next exercise that is not passed; from the beginning where there is none after this one."""
        standings = self.standings()
        slugs = [one.exercise.slug for one in standings]
        at = slugs.index(exercise.slug) + 1
        others = (*standings[at:], *standings[: at - 1])
        return next((one.exercise for one in others if one.state != "passed"), None)

    def _touched(self, one: Standing) -> float:
        """When the exercise was last touched, by a command or in an editor: seconds since the epoch, 0 for never."""
        saved = self.workbench.touched(one.exercise.slug)
        if not one.record:
            return saved
        return max(saved, datetime.strptime(one.record.touched, TIME).replace(tzinfo=UTC).timestamp())

    def started(self, slug: str | None) -> Exercise:
        """The exercise that is meant, which must have files of the learner's. Raises :class:`Refused`."""
        exercise = self.meant(slug)
        if not self.workbench.has(exercise.slug):
            place = shown_path(self.workbench.path(exercise.slug))
            raise Refused(f"{place} is not there", f"Begin with `flask practice start {exercise.slug}`")
        return exercise


def _is_whole(exercise: Exercise) -> bool:
    """Whether it has what is needed to do it; an author may be at work on it just now."""
    return exercise.folder.is_dir() and bool(exercise.starter) and TEST_FILE in exercise.tests
