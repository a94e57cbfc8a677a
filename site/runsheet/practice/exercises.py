"""Find the exercises: a page with the task, and a folder with the starter, the solution and the tests."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from checking.tests import TEST_FILE, Test, named

from runsheet.content import frontmatter
from runsheet.content.frontmatter import DIFFICULTIES, FrontMatter, FrontMatterError
from runsheet.problems import Problem, shown_path
from runsheet.snippets.metadata import Metadata, read_metadata
from runsheet.snippets.store import EXERCISES, defines_app

# The learner's file where the exercise is only one.
ANSWER = "answer.py"
REQUESTS = "requests.http"
# What of an exercise's folder the tests do not get to see.
NOT_FOR_TESTS = ("starter", "starter.py", "solution", "solution.py", "wrong", "also_right", REQUESTS, "__pycache__")
PART = re.compile(r"^## +(Hints|Why)[ \t]*$", re.MULTILINE)
ITEM = re.compile(r"^[-*] +", re.MULTILINE)
Files = dict[str, str]


@dataclasses.dataclass(frozen=True, eq=False)
class Exercise:
    """One exercise: ``slug`` its name, ``page`` its Markdown file, ``folder`` that of its code.

    Files are given as name → text, with the names that they have at the learner's.
    """

    slug: str
    page: Path
    folder: Path
    front_matter: FrontMatter
    body: str

    @property
    def name(self) -> str:
        """What a card calls it."""
        return f"{EXERCISES}/{self.slug}"

    @property
    def title(self) -> str:
        heading = re.search(r"^# +(.+)$", self.body, re.MULTILINE)
        return self.front_matter.title or (heading[1] if heading else self.slug)

    @property
    def difficulty(self) -> str:
        return self.front_matter.difficulty or DIFFICULTIES[0]

    @property
    def order(self) -> tuple:
        """From easy to hard."""
        order = self.front_matter.order
        return DIFFICULTIES.index(self.difficulty), 10_000 if order is None else order, self.title.casefold()

    @cached_property
    def parts(self) -> dict[str, str]:
        """The Markdown of the page: its ``Task``, its ``Hints``, and ``Why`` the solution is as it is."""
        pieces = PART.split(self.body)
        return {"Task": pieces[0].strip(), "Hints": "", "Why": ""} | {
            name: text.strip() for name, text in zip(pieces[1::2], pieces[2::2], strict=True)
        }

    @cached_property
    def hints(self) -> tuple[str, ...]:
        """The hints as Markdown, in their order."""
        return tuple(re.sub(r"\s+", " ", item).strip() for item in ITEM.split(self.parts["Hints"])[1:])

    @cached_property
    def starter(self) -> Files:
        """What the learner begins with, the file that is run first."""
        found = self._files("starter")
        return dict(sorted(found.items(), key=lambda file: (file[0] != _entry(found), file[0])))

    @cached_property
    def solution(self) -> Files:
        """All files of the learner's, solved: those that the solution does not change are the starter's."""
        return self.starter | self._files("solution")

    @cached_property
    def tests(self) -> Files:
        """The tests and what they need."""
        paths = (path for path in self.folder.iterdir() if path.name not in NOT_FOR_TESTS)
        found = {}
        for path in paths:
            for file in _below(path) if path.is_dir() else [path]:
                found[file.relative_to(self.folder).as_posix()] = _read(file)
        return found

    @cached_property
    def named_tests(self) -> list[Test]:
        """The test functions; none where Python cannot read them, as ``problems`` says."""
        try:
            return named(self.tests[TEST_FILE])
        except SyntaxError:
            return []

    @property
    def wrong(self) -> dict[str, Files]:
        """Plausible mistakes by name, each as all files of a learner's who is almost there."""
        return {name: self.solution | files for name, files in self._variants("wrong")}

    @property
    def also_right(self) -> dict[str, Files]:
        """Other correct solutions by name."""
        return {name: self.starter | files for name, files in self._variants("also_right")}

    @property
    def entry(self) -> str:
        """The file that is run: the only one, or ``app.py``, or the first."""
        return _entry(self.starter)

    @property
    def kind(self) -> str:
        """``app`` where the learner can send requests to it, else ``script``."""
        return "app" if defines_app(self.solution[self.entry]) else "script"

    @property
    def requests(self) -> str:
        """Requests that the page suggests to try, as an .http file; '' without."""
        path = self.folder / REQUESTS
        return _read(path) if path.is_file() else ""

    @cached_property
    def metadata(self) -> Metadata:
        return read_metadata(self.starter[self.entry])

    def _files(self, name: str) -> Files:
        single = self.folder / f"{name}.py"
        if single.is_file():
            return {ANSWER: _read(single)}
        return {path.relative_to(self.folder / name).as_posix(): _read(path) for path in _below(self.folder / name)}

    def _variants(self, name: str) -> Iterator[tuple[str, Files]]:
        for path in sorted((self.folder / name).iterdir()) if (self.folder / name).is_dir() else ():
            if path.suffix == ".py":
                yield path.stem, {ANSWER: _read(path)}
            elif path.is_dir() and path.name != "__pycache__":
                yield path.name, {file.relative_to(path).as_posix(): _read(file) for file in _below(path)}

    def problems(self) -> list[Problem]:
        """What is wrong with the exercise's files, without running them."""
        found = []

        def problem(path: Path, what: str, remedy: str, line: int = 0) -> None:
            found.append(Problem(shown_path(path), line, what, remedy))

        page, folder = self.page, self.folder
        if not folder.is_dir():
            problem(page, f"the exercise {self.slug!r} has no folder", f"Add {shown_path(folder)} with its files")
            return found
        for name in ("starter", "solution"):
            if not self._files(name):
                problem(folder, f"no {name}", f"Add {name}.py, or a folder {name}/")
        if not (folder / TEST_FILE).is_file():
            problem(folder, "no tests", f"Add {TEST_FILE}")
        else:
            try:
                if not named(self.tests[TEST_FILE]):
                    problem(folder / TEST_FILE, "no test functions", "Add functions named test_…")
            except SyntaxError as error:
                what = f"Python cannot read the tests: {error.msg}"
                problem(folder / TEST_FILE, what, "Mend them", error.lineno or 0)
        if len(list(self._variants("wrong"))) < 2:
            problem(folder, "fewer than two wrong answers", "Add plausible mistakes below wrong/")
        if not self.parts["Task"]:
            problem(page, "no task", "Write it above `## Hints`")
        if len(self.hints) < 2:
            problem(page, "fewer than two hints", "Add them under `## Hints`, one a list item")
        if not self.parts["Why"]:
            problem(page, "nothing says why the solution is as it is", "Add two sentences under `## Why`")
        if not self.front_matter.difficulty or not self.front_matter.topics or not self.front_matter.minutes:
            problem(page, "difficulty, minutes or topics are missing", "Add them to the front matter")
        return found


class Exercises:
    """The exercises of a site, from easy to hard."""

    def __init__(self, pages: Path, snippets: Path):
        self.pages, self.folder = Path(pages) / EXERCISES, Path(snippets) / EXERCISES

    def __iter__(self) -> Iterator[Exercise]:
        return iter(sorted(self._found(), key=lambda exercise: exercise.order))

    def get(self, slug: str) -> Exercise | None:
        return next((one for one in self._found() if one.slug == slug), None)

    def _found(self) -> Iterator[Exercise]:
        for path in sorted(self.pages.glob("*.md")):
            try:
                block, body, _ = frontmatter.split(_read(path))
                values = frontmatter.parse(block)
            except (FrontMatterError, UnicodeDecodeError):
                # The page's own problem, which it says itself.
                continue
            if values.exercise:
                yield Exercise(values.exercise, path, self.folder / values.exercise, values, body)


def _entry(files: Files) -> str:
    return next((name for name in (ANSWER, "app.py") if name in files), min(files, default=""))


def _below(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
