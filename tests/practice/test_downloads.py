"""`flask practice start --from FILE`: what was begun in the browser goes on here; what is no download is refused."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest
from runsheet.practice import downloads

SOLVED = "def add_one(number):\n    return number + 1\n"


def zipped(path: Path, files: dict[str, str], **attributes: int) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            for attribute, value in attributes.items():
                setattr(entry, attribute, value)
            archive.writestr(entry, text)
    return path


def download(folder: Path, **files: str) -> Path:
    """As the site gives it."""
    added = dict.fromkeys(("README.md", "requirements.txt", "test_exercise.py", "requests.http"), "added\n")
    return zipped(folder / "add-one.zip", {f"add-one/{name}": text for name, text in (added | files).items()})


def test_a_download_goes_on_here(learner, tmp_path):
    result = learner.types("start", "--from", str(download(tmp_path, **{"answer.py": SOLVED, "notes/mine.txt": "x"})))
    assert result.exit_code == 0
    assert "add-one  Add one" in result.output, "its folder says which exercise it is"
    files = {
        path.relative_to(learner.folder / "add-one").as_posix() for path in (learner.folder / "add-one").rglob("*")
    }
    assert files == {"answer.py", "notes", "notes/mine.txt"}
    assert learner.asks("check")["passed"]


def test_other_versions_go_aside_first(learner, tmp_path):
    learner.writes("mine\n")
    learner.writes("too\n", "own.py")
    result = learner.types("start", "add-one", "--from", str(download(tmp_path, **{"answer.py": SOLVED})))
    [aside] = learner.folder.glob("add-one.before-*")
    assert f"What was there is now in {aside}/\n" in result.output
    assert (aside / "answer.py").read_text() == "mine\n"
    assert (learner.file(), learner.file("own.py")) == (SOLVED, "too\n")
    again = learner.types("start", "add-one", "--from", str(download(tmp_path, **{"answer.py": SOLVED})))
    assert "What was there" not in again.output, "it is the same"


def test_a_single_file_is_the_answer(learner, tmp_path):
    path = tmp_path / "downloaded (1).py"
    path.write_text(SOLVED)
    result = learner.types("start", "--from", str(path))
    assert f"{path.name} does not say of which exercise it is. Name it: `… SLUG --from {path}`." in result.stderr
    assert learner.types("start", "add-one", "--from", str(path)).exit_code == 0
    assert learner.file() == SOLVED
    path.write_text("# mine\n")
    (tmp_path / "app.py").write_text("# mine\n")
    learner.types("start", "shop", "--from", str(tmp_path / "app.py"))
    assert learner.file("app.py", "shop") == "# mine\n"
    assert "PRICES" in learner.file("prices.py", "shop"), "what is missing is the starter's"


@pytest.mark.parametrize(
    ("files", "attributes", "complaint"),
    [
        ({"../answer.py": ""}, {}, "holds '../answer.py', which is no plain file below its folder"),
        ({"add-one/../../answer.py": ""}, {}, "holds 'add-one/../../answer.py', which is no plain file"),
        ({"/answer.py": ""}, {}, "holds '/answer.py', which is no plain file below its folder"),
        ({"C:/answer.py": ""}, {}, "holds 'C:/answer.py', which is no plain file below its folder"),
        ({"add-one/..\\answer.py": ""}, {}, "holds 'add-one/..\\\\answer.py', which is no plain file"),
        ({"a/answer.py": "/etc/passwd"}, {"external_attr": stat.S_IFLNK << 16}, "which is no plain file"),
        ({"a/Answer.py": "", "a/answer.py": ""}, {}, "holds a file twice"),
        ({"a/bomb": "0" * 10_000_001}, {}, "holds more than 500 files or 10 MB"),
        ({f"a/{number}": "" for number in range(501)}, {}, "holds more than 500 files or 10 MB"),
        ({"a/README.md": ""}, {}, "holds nothing of your own"),
        ({}, {}, "holds nothing of your own"),
    ],
)
def test_a_hostile_zip_is_refused(learner, tmp_path, files, attributes, complaint):
    path = zipped(tmp_path / "some.zip", files, **attributes)
    result = learner.types("start", "add-one", "--from", str(path))
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert not learner.folder.exists()
    assert not (tmp_path / "answer.py").exists()


def test_a_zip_that_lies_about_its_size_is_read_no_further(learner, tmp_path, monkeypatch):
    path = zipped(tmp_path / "some.zip", {"a/answer.py": "#" * 5000})
    data = path.read_bytes().replace((5000).to_bytes(4, "little"), (50).to_bytes(4, "little"))
    path.write_bytes(data)
    monkeypatch.setattr(downloads, "MOST_BYTES", 100)
    result = learner.types("start", "add-one", "--from", str(path))
    assert result.exit_code == 2 or len(learner.file()) == 50


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no zip", b"\0" * 100])
def test_what_is_no_zip_is_refused(learner, tmp_path, data):
    path = tmp_path / "some.zip"
    path.write_bytes(data)
    result = learner.types("start", "add-one", "--from", str(path))
    remedy = "Take the file that Download on the exercise's page gives"
    assert result.stderr == f"Error: some.zip is no zip that can be read. {remedy}.\n"


def test_a_file_that_is_not_there_is_refused(learner, tmp_path):
    result = learner.types("start", "add-one", "--from", str(tmp_path / "none.zip"))
    assert f"{tmp_path / 'none.zip'} cannot be read: No such file or directory. Mend the path." in result.stderr
