"""What has been started and passed: one JSON for the terminal and the browser, and how two of them become one."""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import filelock

FILE, LOCK = "progress.json", ".progress.lock"
VERSION = 1
STATES = ("started", "passed")
TIME = "%Y-%m-%dT%H:%M:%SZ"
# Seconds to wait for another command that is writing just now.
PATIENCE = 5.0
# A file of progress has a hundred bytes for each exercise.
MOST_BYTES = 5_000_000


class ProgressError(ValueError):
    """What is not progress; the message says what is wrong with it, without a full stop."""


def now() -> str:
    """The time as progress writes it: UTC, ISO 8601, to the second."""
    return datetime.now(UTC).strftime(TIME)


@dataclasses.dataclass(frozen=True, slots=True)
class Record:
    """What became of one exercise. Times are UTC in ISO 8601, to the second; ``hints`` counts those shown."""

    state: str
    started: str
    passed: str | None
    touched: str
    hints: int = 0
    gave_up: bool = False

    def merged(self, other: Record) -> Record:
        """What holds after both: nothing that was reached in one of them is lost."""
        times = [time for time in (self.passed, other.passed) if time]
        return Record(
            state="passed" if "passed" in (self.state, other.state) else "started",
            started=min(self.started, other.started),
            passed=min(times, default=None),
            touched=max(self.touched, other.touched),
            hints=max(self.hints, other.hints),
            gave_up=self.gave_up or other.gave_up,
        )

    def moved(self, **changes) -> Record:
        """The record with changes made now."""
        return dataclasses.replace(self, **{"touched": now()} | changes)


Records = dict[str, Record]


def begun() -> Record:
    """The record of an exercise that is started now."""
    return Record("started", now(), None, now())


def merged(one: Records, other: Records) -> Records:
    """Both, exercise by exercise."""
    return {slug: _merged(one.get(slug), other.get(slug)) for slug in {**one, **other}}


def _merged(one: Record | None, other: Record | None) -> Record:
    return one.merged(other) if one and other else one or other


def written(records: Records) -> dict:
    """The records as the JSON that :func:`parse` reads."""
    return {"version": VERSION, "exercises": {slug: dataclasses.asdict(one) for slug, one in records.items()}}


def parse(text: str | bytes) -> Records:
    """Read progress. Unknown keys are left out. Raises :class:`ProgressError`."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise ProgressError("it is not JSON") from None
    if not isinstance(data, dict) or not isinstance(data.get("exercises"), dict):
        raise ProgressError('it has no "exercises"')
    if data.get("version") != VERSION:
        raise ProgressError(
            f"its version is {json.dumps(data.get('version'))[:40]}, and {VERSION} is what is known here"
        )
    return {slug: _record(slug, value) for slug, value in data["exercises"].items()}


def _record(slug: str, value) -> Record:
    def refuse(key: str, form: str) -> ProgressError:
        return ProgressError(f"{key!r} of the exercise {slug[:60]!r} is not {form}")

    if not isinstance(value, dict):
        raise ProgressError(f"the exercise {slug[:60]!r} has no record")
    values = {"passed": None, "hints": 0, "gave_up": False} | value
    if values.get("state") not in STATES:
        raise refuse("state", " or ".join(STATES))
    for key in ("started", "touched", "passed"):
        if not _is_time(values.get(key)) and not (key == "passed" and values["passed"] is None):
            raise refuse(key, "a time such as 2026-11-21T15:00:00Z")
    if (values["state"] == "passed") != (values["passed"] is not None):
        raise refuse("passed", "what its state says")
    if type(values["hints"]) is not int or values["hints"] < 0:
        raise refuse("hints", "a number of hints")
    if not isinstance(values["gave_up"], bool):
        raise refuse("gave_up", "true or false")
    return Record(**{field.name: values[field.name] for field in dataclasses.fields(Record)})


def _is_time(value) -> bool:
    try:
        return isinstance(value, str) and datetime.strptime(value, TIME).strftime(TIME) == value
    except ValueError:
        return False


class Progress:
    """The file ``progress.json`` of a practice folder, which several commands may read and write at once.

    What keeps it from being read or written is no reason to stop: it is said to ``note``, and work goes on without.
    """

    def __init__(self, folder: Path, note: Callable[[str], None] = lambda sentence: None):
        self.folder, self.path, self.note = folder, folder / FILE, note

    def read(self) -> Records:
        """The records; none where there is no file. One that cannot be used is put aside."""
        try:
            return parse(self.path.read_bytes())
        except FileNotFoundError:
            return {}
        except OSError as error:
            self.note(f"Progress cannot be read: {self.path}: {error.strerror}.")
        except ProgressError as error:
            self._put_aside(error)
        return {}

    def change(self, slug: str, change: Callable[[Record], Record]) -> Record:
        """Change the record of one exercise, which is begun where there was none; what it is afterwards."""
        after: Records = {}

        def edit(records: Records) -> Records:
            after[slug] = change(records.get(slug) or begun())
            return records | after

        self.edit(edit)
        return after[slug]

    def edit(self, edit: Callable[[Records], Records]) -> Records:
        """Change all records, with nobody else doing so meanwhile; what they are afterwards."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with filelock.FileLock(self.folder / LOCK, timeout=PATIENCE):
                records = edit(self.read())
                self._write(records)
                return records
        except filelock.Timeout:
            self.note(f"Progress cannot be kept: another command has held {self.folder / LOCK} for {PATIENCE:g} s.")
        except OSError as error:
            self.note(f"Progress cannot be kept: {self.path}: {error.strerror or error}.")
        return edit(self.read())

    def _write(self, records: Records) -> None:
        """All at once: whoever reads meanwhile finds the old file or the new one."""
        new = self.path.with_name(f".{FILE}.{os.getpid()}")
        try:
            new.write_text(json.dumps(written(records), indent=2) + "\n", encoding="utf-8")
            new.replace(self.path)
        finally:
            new.unlink(missing_ok=True)

    def _put_aside(self, error: ProgressError) -> None:
        aside = self.path.with_name(f"{FILE}.broken-{datetime.now(UTC):%Y%m%d-%H%M%S}")
        try:
            self.path.replace(aside)
            kept = f"It is kept as {aside.name}"
        except OSError:
            kept = "It stays as it is"
        self.note(f"{self.path} cannot be used: {error}. {kept}; progress begins anew.")


def read_file(path: Path) -> Records:
    """The progress of a file that somebody brings along. Raises :class:`ProgressError`."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ProgressError(f"it has more than {MOST_BYTES // 1_000_000} MB")
        return parse(path.read_bytes())
    except OSError as error:
        raise ProgressError(error.strerror or str(error)) from None
