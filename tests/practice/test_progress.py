"""Progress: the JSON that moves between the terminal and the browser, and two commands that write it at once."""

from __future__ import annotations

import json
import re
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from runsheet.practice.progress import LOCK, Progress, Record

STARTED = {
    "state": "started",
    "started": "2026-11-21T15:00:00Z",
    "passed": None,
    "touched": "2026-11-21T15:04:00Z",
    "hints": 1,
    "gave_up": False,
}
PASSED = {
    "state": "passed",
    "started": "2026-11-20T10:00:00Z",
    "passed": "2026-11-20T11:00:00Z",
    "touched": "2026-11-20T11:00:00Z",
    "hints": 2,
    "gave_up": True,
}


def file(folder, **exercises):
    path = folder / "from-the-browser.json"
    path.write_text(json.dumps({"version": 1, "exercises": exercises}))
    return path


def test_what_status_writes_import_reads(learner, tmp_path):
    learner.types("hint", "add-one")
    status = learner.asks("status")
    assert list(status) == ["version", "exercises", "states"]
    assert status["states"] == {"add-one": "started", "shop": "open", "count": "open"}
    [record] = status["exercises"].values()
    assert list(record) == list(STARTED)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", record["started"])
    path = tmp_path / "status.json"
    path.write_text(json.dumps(status))
    learner.progress_file.unlink()
    assert learner.types("import", str(path)).output == "1 changed; 0 passed (before: 0).\n"
    assert learner.asks("status") == status


def test_merging_loses_nothing_that_was_reached(learner, tmp_path):
    learner.types("import", str(file(tmp_path, **{"add-one": STARTED, "gone": STARTED})))
    result = learner.types("import", str(file(tmp_path, **{"add-one": {**PASSED, "colour": "red"}, "shop": STARTED})))
    assert result.output == "2 changed; 1 passed (before: 0).\n"
    assert learner.records == {
        "add-one": {**PASSED, "touched": STARTED["touched"]},
        "gone": STARTED,
        "shop": STARTED,
    }


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "it is not JSON"),
        ("[" * 100_000, "it is not JSON"),
        ("[]", 'it has no "exercises"'),
        ('{"version": 1, "exercises": []}', 'it has no "exercises"'),
        ('{"version": 2, "exercises": {}}', "its version is 2, and 1 is what is known here"),
        ({"add-one": 1}, "the exercise 'add-one' has no record"),
        ({"add-one": {**STARTED, "state": "begun"}}, "'state' of the exercise 'add-one' is not started or passed"),
        ({"add-one": {**STARTED, "touched": "today"}}, "'touched' of the exercise 'add-one' is not a time such as"),
        ({"add-one": {**STARTED, "started": None}}, "'started' of the exercise 'add-one' is not a time such as"),
        ({"add-one": {**STARTED, "state": "passed"}}, "'passed' of the exercise 'add-one' is not what its state says"),
        ({"add-one": {**STARTED, "hints": True}}, "'hints' of the exercise 'add-one' is not a number of hints"),
        ({"add-one": {**STARTED, "hints": -1}}, "'hints' of the exercise 'add-one' is not a number of hints"),
        ({"add-one": {**STARTED, "gave_up": 1}}, "'gave_up' of the exercise 'add-one' is not true or false"),
    ],
)
def test_what_is_no_progress_is_refused_and_changes_nothing(learner, tmp_path, text, complaint):
    learner.types("hint", "shop")
    before = learner.progress_file.read_bytes()
    path = file(tmp_path, **text) if isinstance(text, dict) else tmp_path / "some.json"
    if isinstance(text, str):
        path.write_text(text)
    result = learner.types("import", str(path))
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: {path} is not taken: {complaint}")
    assert learner.progress_file.read_bytes() == before


def test_a_file_that_is_not_there_is_refused(learner, tmp_path):
    result = learner.types("import", str(tmp_path / "none.json"))
    assert f"{tmp_path / 'none.json'} is not taken: No such file or directory." in result.stderr


def test_a_broken_file_is_kept_aside_and_said(learner):
    learner.folder.mkdir()
    learner.progress_file.write_text('{"version": 1, "exer')
    result = learner.types("hint", "add-one")
    [aside] = learner.folder.glob("progress.json.broken-*")
    assert aside.read_text() == '{"version": 1, "exer'
    assert result.exit_code == 0
    sentence = (
        f"{learner.progress_file} cannot be used: it is not JSON. It is kept as {aside.name}; progress begins anew."
    )
    assert result.stderr == f"{sentence}\n"
    assert learner.records["add-one"]["hints"] == 1


def test_many_at_once_lose_nothing(tmp_path):
    notes = []

    def hint(number: int) -> None:
        progress = Progress(tmp_path, notes.append)
        progress.change("shared", lambda record: record.moved(hints=record.hints + 1))
        progress.change(f"own-{number}", Record.moved)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(hint, range(24)))
    records = Progress(tmp_path).read()
    assert notes == []
    assert records["shared"].hints == 24
    assert len(records) == 25
    left = {path.name for path in tmp_path.iterdir()} - {LOCK}
    assert left == {"progress.json"}


@pytest.mark.skipif(sys.platform == "win32", reason="another lock")
def test_a_command_that_holds_on_keeps_nobody_waiting(learner, monkeypatch):
    import filelock
    from runsheet.practice import progress

    monkeypatch.setattr(progress, "PATIENCE", 0.1)
    learner.folder.mkdir()
    with filelock.FileLock(learner.folder / LOCK):
        result = learner.types("hint", "add-one")
    assert result.stdout == "Hint 1 of 2\nThe first hint of add-one.\n"
    assert result.stderr.startswith("Progress cannot be kept: another command has held ")
