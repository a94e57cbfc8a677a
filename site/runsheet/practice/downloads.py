"""What a learner brings along from the site's Download: a zip, which may be anything, or a single file."""

from __future__ import annotations

import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from runsheet.practice.exercises import REQUESTS, TEST_FILE, Exercise

# What the Download adds to the learner's own files.
ADDED = ("README.md", "requirements.txt", "conftest.py", TEST_FILE, REQUESTS)
MOST_FILES = 500
MOST_BYTES = 10_000_000
ENCRYPTED = 1


class DownloadError(Exception):
    """A file that is not taken: ``what`` is wrong with it and the ``remedy``, each without a full stop."""

    def __init__(self, what: str, remedy: str = "Take the file that Download on the exercise's page gives"):
        super().__init__(what)
        self.what, self.remedy = what, remedy


class Download:
    """A file as the learner has it; ``files`` are name → bytes, ``names`` what the exercise may be called.

    Raises :class:`DownloadError`.
    """

    def __init__(self, path: Path):
        self.path = path
        try:
            self.files, folder = (self._single(), "") if path.suffix == ".py" else self._unpacked()
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError):
            raise DownloadError(f"{path.name} is no zip that can be read") from None
        except OSError as error:
            raise DownloadError(f"{path} cannot be read: {error.strerror}", "Mend the path") from None
        self.names = (folder, path.stem)

    def for_exercise(self, exercise: Exercise) -> dict[str, bytes]:
        """The learner's own files among them, with the names that they have in the exercise's folder."""
        if self.path.suffix == ".py":
            [data] = self.files.values()
            return {exercise.entry if len(exercise.starter) == 1 else self.path.name: data}
        left_out = {*ADDED, *exercise.tests} - exercise.starter.keys()
        own = {name: data for name, data in self.files.items() if name not in left_out}
        if not own:
            raise DownloadError(f"{self.path.name} holds nothing of your own")
        return own

    def _single(self) -> dict[str, bytes]:
        if self.path.stat().st_size > MOST_BYTES:
            raise DownloadError(f"{self.path.name} has more than {MOST_BYTES // 1_000_000} MB")
        return {self.path.name: self.path.read_bytes()}

    def _unpacked(self) -> tuple[dict[str, bytes], str]:
        """The files of the zip, without the folder around all of them, and its name ('' without one)."""
        with zipfile.ZipFile(self.path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir() and not _is_hidden(entry.filename)]
            if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
                limits = f"{MOST_FILES} files or {MOST_BYTES // 1_000_000} MB"
                raise DownloadError(f"{self.path.name} holds more than {limits}")
            files = {self._safe(entry): self._data(archive, entry) for entry in entries}
        if len({name.casefold() for name in files}) < len(entries):
            raise DownloadError(f"{self.path.name} holds a file twice")
        tops = {PurePosixPath(name).parts[0] for name in files}
        if len(tops) != 1 or tops & files.keys():
            return files, ""
        [top] = tops
        return {name.removeprefix(f"{top}/"): data for name, data in files.items()}, top

    def _safe(self, entry: zipfile.ZipInfo) -> str:
        """The entry's name, where it is one of a plain file that stays below the folder."""
        name = entry.filename
        parts = name.split("/")
        outside = name.startswith("/") or set(parts) & {"", ".", ".."} or set(name) & set('\\:\0*?"<>|')
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if outside or kind not in (0, stat.S_IFREG) or entry.flag_bits & ENCRYPTED:
            raise DownloadError(f"{self.path.name} holds {name[:80]!r}, which is no plain file below its folder")
        return name

    def _data(self, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
        # No more than it says it has: that is what the limit was held against.
        with archive.open(entry) as stream:
            return stream.read(entry.file_size)


def _is_hidden(name: str) -> bool:
    """What systems put into zips unasked."""
    parts = name.split("/")
    return parts[0] == "__MACOSX" or "__pycache__" in parts or parts[-1] in (".DS_Store", "Thumbs.db")
