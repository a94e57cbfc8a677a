"""What a learner sees: rich on a terminal, plain text elsewhere, and never a control character of anybody's."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from runsheet.practice.course import Standing
from runsheet.practice.exercises import Exercise

MARKS = {"passed": ("✓", "ok", "green"), "failed": ("✗", "x", "red"), "left": ("·", "-", "dim")}
MARKS |= {"started": ("…", "~", "yellow"), "open": (" ", " ", "")}
PARTS = (("call", "call"), ("expected", "expected"), ("got", "got"), ("message", "note"))
LABELS = 11
SIDE_BY_SIDE = 100
BAR = 20
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Display:
    """Writes to standard output as the command finds it."""

    def __init__(self) -> None:
        if hasattr(sys.stdout, "reconfigure"):
            # An old console knows few characters; none of them is worth a crash.
            sys.stdout.reconfigure(errors="replace")
        self.console = Console(highlight=False, markup=False, emoji=False)
        self.simple = not self.console.encoding.startswith("utf")

    @property
    def on_terminal(self) -> bool:
        return self.console.is_terminal

    def say(self, text: str | Text = "", style: str = "") -> None:
        """Lines as they are; a terminal wraps what is too long, a file keeps it."""
        if isinstance(text, str):
            text = Text(clean(text), style)
        self.console.print(text, soft_wrap=not self.on_terminal)

    def markdown(self, text: str) -> None:
        if not self.on_terminal:
            return self.say(text)
        from rich.markdown import Markdown

        self.console.print(Markdown(clean(text), hyperlinks=False), width=min(self.console.width, SIDE_BY_SIDE))
        return None

    def code(self, text: str) -> Text:
        """Python as it is shown: in colour where there are colours."""
        if not self.on_terminal:
            return Text(clean(text))
        from rich.syntax import Syntax

        shown = Syntax("", "python", theme="ansi_dark", background_color="default").highlight(clean(text))
        shown.rstrip()
        # What does not fit goes on in the next line.
        shown.no_wrap, shown.overflow = False, "fold"
        return shown

    def mark(self, state: str) -> Text:
        mark, plain, style = MARKS[state]
        return Text(plain if self.simple else mark, style)

    def heading(self, exercise: Exercise) -> None:
        self.say(Text.assemble((exercise.slug, "bold"), f"  {exercise.title}"))

    def labelled(self, indent: int, label: str, value: Text) -> None:
        """A label and a value of one or more lines, which are all at the same column."""
        column = indent + LABELS
        lines: Iterable[Text] = value.split("\n", allow_blank=True)
        if self.on_terminal:
            width = max(20, self.console.width - column)
            lines = [part for line in lines for part in line.wrap(self.console, width, overflow="fold")]
        for number, line in enumerate(lines):
            head = f"{' ' * indent}{label:{LABELS}}" if not number else " " * column
            self.say(Text.assemble((head, "dim"), line))

    def test(self, test: dict) -> None:
        """One test: its mark and name, and of a failed one what there is to know."""
        self.say(Text.assemble("  ", self.mark(test["state"]), " ", clean(test["name"])))
        if test["state"] != "failed":
            return
        for key, label in PARTS:
            if test[key]:
                is_code = key != "message"
                self.labelled(6, label, self.code(test[key]) if is_code else Text(clean(test[key])))
        if test["at"]:
            at = test["at"]
            place = Text(clean(f"{at['file']}:{at['line']}  "), "bold")
            self.labelled(6, "your line", Text.assemble(place, self.code(at["text"])))
        for key, label in (("traceback", "traceback"), ("printed", "printed")):
            if test[key]:
                self.labelled(6, label, Text(clean(test[key].rstrip("\n")), "dim"))

    def stop(self, error: dict) -> None:
        """Why not all tests could be run."""
        self.say()
        self.say(error["what"], "bold red")
        if error["code"]:
            self.say(Text("\n").join(Text(f"    {clean(line)}") for line in error["code"].rstrip("\n").split("\n")))
        elif error["at"]:
            self.say(f"    at {error['at']['file']}:{error['at']['line']}")
        self.say(f"{error['remedy']}.")

    def counted(self, outcome: dict) -> None:
        """How many tests pass."""
        passed = sum(test["state"] == "passed" for test in outcome["tests"])
        total = len(outcome["tests"])
        words = f"All {total} tests pass" if outcome["passed"] else f"{passed} of {total} tests pass"
        self.say()
        self.say(f"{words} ({outcome['seconds']:.1f} s)", "bold green" if outcome["passed"] else "bold")

    def listed(self, standings: list[Standing]) -> None:
        widest = max((len(one.exercise.slug) for one in standings), default=0)
        for one in standings:
            exercise = one.exercise
            minutes = f"{exercise.front_matter.minutes or 0:3.0f} min"
            state = f"{one.state:8}"
            line = f"{exercise.difficulty:8}{minutes}  {exercise.slug:{widest}}  {clean(exercise.title)}"
            self.say(Text.assemble(self.mark(one.state), " ", (state, MARKS[one.state][2] or "dim"), line))

    def status(self, standings: list[Standing]) -> None:
        """How much is passed: in all, by difficulty, by topic."""
        self._bars("", [("all exercises", standings)])
        for title, groups in (("by difficulty", by_difficulty(standings)), ("by topic", by_topic(standings))):
            self._bars(title, list(groups.items()))

    def _bars(self, title: str, groups: list[tuple[str, list[Standing]]]) -> None:
        if title:
            self.say()
            self.say(title, "bold")
        widest = max((len(name) for name, _ in groups), default=0)
        full, rest = ("#", ".") if self.simple else ("█", "░")
        for name, members in groups:
            passed = sum(one.state == "passed" for one in members)
            started = sum(one.state == "started" for one in members)
            done = BAR * passed // len(members) if members else 0
            more = f", {started} started" if started else ""
            bar = (full * done, "green"), (rest * (BAR - done), "dim")
            self.say(Text.assemble(f"  {name:{widest}}  ", *bar, f"  {passed} of {len(members)} passed{more}"))

    def compared(self, name: str, own: str | None, solution: str) -> None:
        """The learner's file and the solution's: side by side where there is room."""
        if own is None or own == solution:
            self._file(f"{name}: {'as yours' if own == solution else 'solution'}", solution)
        elif self.on_terminal and self.console.width >= SIDE_BY_SIDE:
            from rich.table import Table

            table = Table(show_lines=False, expand=True)
            table.add_column(f"{name}: yours", ratio=1, overflow="fold")
            table.add_column(f"{name}: solution", ratio=1, overflow="fold")
            table.add_row(self.code(own), self.code(solution))
            self.console.print(table)
        else:
            self._file(f"{name}: yours", own)
            self._file(f"{name}: solution", solution)

    def _file(self, title: str, text: str) -> None:
        self.say(f"--- {title}", "bold")
        self.say(self.code(text.rstrip("\n")))
        self.say()


def clean(text: str) -> str:
    """Text that a terminal only shows: control characters and what no encoding knows become visible."""
    text = CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", text.replace("\r\n", "\n"))
    return text.encode("utf-8", "backslashreplace").decode()


def by_difficulty(standings: list[Standing]) -> dict[str, list[Standing]]:
    groups: dict[str, list[Standing]] = {}
    for one in standings:
        groups.setdefault(one.exercise.difficulty, []).append(one)
    return groups


def by_topic(standings: list[Standing]) -> dict[str, list[Standing]]:
    groups: dict[str, list[Standing]] = {}
    for one in standings:
        for topic in one.exercise.front_matter.topics:
            groups.setdefault(topic, []).append(one)
    return dict(sorted(groups.items()))
