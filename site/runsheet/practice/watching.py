"""`flask practice watch`: check on every save, and keys to go on with."""

from __future__ import annotations

import contextlib
import queue
import sys
import threading
from pathlib import Path

from watchfiles import DefaultFilter, watch

from runsheet.practice import keys, telling
from runsheet.practice.course import Refused
from runsheet.practice.desk import Desk
from runsheet.practice.exercises import Exercise
from runsheet.practice.runner import Checker

SAVED = "saved"
# Milliseconds: a save is over when nothing has changed for the one, or at the latest after the other.
QUIET, LATEST = 50, 500
# Seconds between looks for a key, for the sake of Windows, where waiting cannot be interrupted.
LOOK = 0.2


class Watch:
    """One exercise at a time, checked anew on each save, until the learner ends it."""

    def __init__(self, desk: Desk, exercise: Exercise):
        self.desk, self.exercise, self.display = desk, exercise, desk.display
        self.heard: queue.Queue[str] = queue.Queue()
        self.over = threading.Event()
        self.gives_up = False
        # Like nothing that a folder can be.
        self.seen: object = self
        self.with_keys = self.display.on_terminal and sys.stdin.isatty()

    def run(self) -> None:
        """Watch until q or Ctrl-C."""
        with contextlib.ExitStack() as stack:
            stack.callback(self.over.set)
            self._watch_files()
            if self.with_keys:
                stack.enter_context(keys.heard(self.heard.put))
            stack.enter_context(contextlib.suppress(KeyboardInterrupt))
            self._go_on()
        self.display.say()

    def _watch_files(self) -> None:
        """Have saves told by another thread. Raises Refused where the practice folder cannot be made."""
        folder = self.desk.workbench.folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Refused(f"{folder} cannot be made: {error.strerror}", "Set PRACTICE_DIR to another folder") from None
        threading.Thread(target=self._tell_saves, args=(folder,), daemon=True).start()

    def _tell_saves(self, folder: Path) -> None:
        is_file = DefaultFilter()
        root = folder.resolve()

        def wanted(change, path: str) -> bool:
            parts = Path(path).relative_to(root).parts
            hidden = any(part.startswith(".") for part in parts)
            return bool(parts) and parts[0] == self.exercise.slug and not hidden and is_file(change, path)

        options = {"debounce": LATEST, "step": QUIET, "stop_event": self.over, "rust_timeout": LATEST}
        for _ in watch(root, watch_filter=wanted, raise_interrupt=False, **options):
            self.heard.put(SAVED)

    def _go_on(self) -> None:
        with contextlib.ExitStack() as stack:
            checker, heard = stack.enter_context(Checker()), SAVED
            while heard != "q":
                if heard != SAVED:
                    self._obey(heard)
                elif self._has_changed():
                    self._check(checker)
                    # The next one imports pytest ahead, so that a save is answered sooner.
                    stack.close()
                    checker = stack.enter_context(Checker())
                heard = self._wait()

    def _wait(self) -> str:
        while True:
            with contextlib.suppress(queue.Empty):
                return self.heard.get(timeout=LOOK)

    def _has_changed(self) -> bool:
        """Whether the learner's files are not as they were when they were last looked at."""
        before, self.seen = self.seen, self.desk.workbench.signature(self.exercise.slug)
        return before != self.seen

    def _is_stale(self) -> bool:
        """Whether what is being checked has changed meanwhile, or nobody wants to know any more."""
        return "q" in self.heard.queue or self.desk.workbench.signature(self.exercise.slug) != self.seen

    def _check(self, checker: Checker) -> None:
        self.gives_up = False
        self._clear()
        self.display.heading(self.exercise)
        self.display.say()
        if not self.desk.workbench.has(self.exercise.slug):
            place = self.desk.place(self.exercise)
            self.display.say(f"{place} is not there yet: `flask practice start {self.exercise.slug}`, or n, makes it.")
            return self._footer()
        tests = telling.Tests(self.desk)
        outcome = self.desk.check(checker, self.exercise, tests.hear, self._is_stale)
        if outcome is None:
            return self.heard.put(SAVED)
        tests.end(outcome)
        if outcome["passed"]:
            telling.after_pass(self.desk, self.exercise)
        return self._footer()

    def _obey(self, key: str) -> None:
        action = {"n": self._next, "h": self._hint, "s": self._solution}.get(key)
        try:
            if action:
                action()
        except Refused as error:
            self.display.say(error.message)

    def _next(self) -> None:
        """Go on to the next exercise; to this one, where it has not been started."""
        if self.desk.workbench.has(self.exercise.slug):
            following = self.desk.course.after(self.exercise)
            if not following:
                return self.display.say("There is no other exercise that is not passed.")
            self.exercise = following
        self.desk.start(self.exercise)
        # The learner has not changed anything yet.
        self._has_changed()
        self._clear()
        telling.task(self.desk, self.exercise)
        telling.what_to_do(self.desk, self.exercise)
        return self._footer()

    def _hint(self) -> None:
        hint = self.desk.next_hint(self.exercise)
        if hint:
            telling.hint(self.desk, hint)
        else:
            telling.no_more_hints(self.desk, self.exercise)

    def _solution(self) -> None:
        if not self.desk.has_passed(self.exercise):
            if not self.gives_up:
                self.gives_up = True
                return self.display.say("It is not passed yet. Press s once more to give up and see the solution.")
            self.desk.give_up(self.exercise)
        return telling.solution(self.desk, self.exercise)

    def _clear(self) -> None:
        if self.display.on_terminal:
            self.display.console.clear()

    def _footer(self) -> None:
        self.display.say()
        telling.how_far(self.desk)
        if self.with_keys:
            self.display.say("n next  h hint  s solution  q quit", "dim")
