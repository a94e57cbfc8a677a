"""What a learner does, by whatever command or key: begin, check, ask for a hint, look at the solution."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import click

from runsheet.core import Site
from runsheet.practice import progress
from runsheet.practice.course import Course, Refused
from runsheet.practice.display import Display
from runsheet.practice.downloads import Download, DownloadError
from runsheet.practice.exercises import Exercise
from runsheet.practice.progress import Progress, ProgressError, Record, Records, now
from runsheet.practice.runner import Checker
from runsheet.practice.workbench import Placed, Workbench
from runsheet.problems import shown_path


@dataclasses.dataclass(frozen=True, slots=True)
class Hint:
    """One of an exercise's hints: its ``number`` from 1 on of how many there are, and its Markdown."""

    number: int
    of: int
    text: str


class Desk:
    """The learner's files, progress and exercises together, and the display that shows them."""

    def __init__(self, site: Site, folder: Path):
        self.display = Display()
        self.workbench = Workbench(folder)
        self.progress = Progress(folder, note=_note)
        self.course = Course(site.exercises, self.workbench, self.progress)

    def place(self, exercise: Exercise) -> str:
        """The exercise's folder as a learner types it."""
        return shown_path(self.workbench.path(exercise.slug))

    def start(self, exercise: Exercise, download: Path | None = None) -> Placed:
        """Put the starter in place, or what was brought along, and what is missing then. Raises Refused."""
        try:
            brought = Placed(())
            if download:
                brought = self.workbench.bring(exercise, Download(download).for_exercise(exercise))
            placed = self.workbench.start(exercise)
        except DownloadError as error:
            raise Refused(error.what, error.remedy) from None
        except OSError as error:
            raise self._unwritable(exercise, error) from None
        self.progress.change(exercise.slug, Record.moved)
        kept = tuple(name for name in placed.kept if name not in brought.added)
        return Placed((*brought.added, *placed.added), kept, brought.aside)

    def download_for(self, path: Path) -> Exercise:
        """The exercise that a download says it is of. Raises Refused."""
        try:
            names = Download(path).names
        except DownloadError as error:
            raise Refused(error.what, error.remedy) from None
        found = next(filter(None, map(self.course.find, names)), None)
        if not found:
            raise Refused(f"{path.name} does not say of which exercise it is", f"Name it: `… SLUG --from {path}`")
        return found

    def reset(self, exercise: Exercise) -> Placed:
        """Begin anew. Raises Refused."""
        try:
            placed = self.workbench.reset(exercise)
        except OSError as error:
            raise self._unwritable(exercise, error) from None
        self.progress.change(exercise.slug, Record.moved)
        return placed

    def check(
        self,
        checker: Checker,
        exercise: Exercise,
        tell: Callable[[dict], None],
        cancelled: Callable[[], bool] = lambda: False,
    ) -> dict | None:
        """Check the learner's files and keep what came of it; None where it was cancelled."""
        outcome = checker.check(exercise, self.workbench.path(exercise.slug), tell, cancelled)
        if outcome is not None:
            self.progress.change(exercise.slug, _passed if outcome["passed"] else Record.moved)
        return outcome

    def next_hint(self, exercise: Exercise) -> Hint | None:
        """The next hint, which then counts as shown; None where all have been."""
        total, shown = len(exercise.hints), self._hints_shown(exercise)
        if shown >= total:
            return None
        self.progress.change(exercise.slug, lambda record: record.moved(hints=max(record.hints, shown + 1)))
        return Hint(shown + 1, total, exercise.hints[shown])

    def seen_hints(self, exercise: Exercise) -> list[Hint]:
        """The hints that have been shown."""
        shown = exercise.hints[: self._hints_shown(exercise)]
        return [Hint(number, len(exercise.hints), text) for number, text in enumerate(shown, 1)]

    def _hints_shown(self, exercise: Exercise) -> int:
        record = self.progress.read().get(exercise.slug)
        return record.hints if record else 0

    def has_passed(self, exercise: Exercise) -> bool:
        record = self.progress.read().get(exercise.slug)
        return bool(record and record.state == "passed")

    def give_up(self, exercise: Exercise) -> None:
        """Remember that the solution was looked at before a pass."""
        self.progress.change(exercise.slug, lambda record: record.moved(gave_up=True))

    def bring_progress(self, path: Path) -> Records:
        """Take over the progress of a file. Raises Refused, and then nothing has changed."""
        try:
            other = progress.read_file(path)
        except ProgressError as error:
            raise Refused(f"{path} is not taken: {error}", "Export it anew; nothing has changed here") from None
        return self.progress.edit(lambda records: progress.merged(records, other))

    def _unwritable(self, exercise: Exercise, error: OSError) -> Refused:
        place = shown_path(Path(error.filename)) if error.filename else self.place(exercise)
        return Refused(f"{place} cannot be written: {error.strerror or error}", "Set PRACTICE_DIR to another folder")


def _passed(record: Record) -> Record:
    return record.moved(state="passed", passed=record.passed or now())


def _note(sentence: str) -> None:
    click.echo(sentence, err=True)
