"""What is said of what was done, in the same words by every command and by `watch`."""

from __future__ import annotations

from runsheet.practice.desk import Desk, Hint
from runsheet.practice.exercises import Exercise
from runsheet.practice.workbench import Placed
from runsheet.problems import shown_path


def placed(desk: Desk, exercise: Exercise, done: Placed) -> None:
    """Which files are where."""
    say, place = desk.display.say, desk.place(exercise)
    if done.aside:
        say(f"What was there is now in {shown_path(done.aside)}/")
    if done.kept:
        say(f"Kept as they are: {', '.join(f'{place}/{name}' for name in done.kept)}")
    if done.added:
        say(f"Added: {', '.join(f'{place}/{name}' for name in done.added)}")


def task(desk: Desk, exercise: Exercise) -> None:
    desk.display.heading(exercise)
    desk.display.say()
    desk.display.markdown(exercise.parts["Task"])
    desk.display.say()


def what_to_do(desk: Desk, exercise: Exercise) -> None:
    place = f"{desk.place(exercise)}/{exercise.entry}"
    desk.display.say(f"Edit {place}, then run `flask practice check`; `flask practice watch` checks whenever you save.")
    if missing := exercise.metadata.dependencies:
        desk.display.say(f"It needs {', '.join(missing)}.")


class Tests:
    """Shows each test when it is finished, and in the end those that never were, and what came of it all."""

    def __init__(self, desk: Desk):
        self.desk, self.shown = desk, set()

    def hear(self, event: dict) -> None:
        if "id" in event and event["id"] not in self.shown:
            self.shown.add(event["id"])
            self.desk.display.test(event)

    def end(self, outcome: dict) -> None:
        for test in outcome["tests"]:
            self.hear(test)
        if outcome["error"]:
            self.desk.display.stop(outcome["error"])
        self.desk.display.counted(outcome)


def after_pass(desk: Desk, exercise: Exercise) -> None:
    """What comes next."""
    say, following = desk.display.say, desk.course.after(exercise)
    say(f"`flask practice solution {exercise.slug}` shows what others write.")
    if following:
        say(f"Next: `flask practice start {following.slug}` ({following.title}).")
    else:
        say("That was the last one: all exercises are passed.")


def how_far(desk: Desk) -> None:
    """How many of all exercises are passed."""
    states = [one.state for one in desk.course.standings()]
    desk.display.say(f"{states.count('passed')} of {len(states)} exercises passed", "dim")


def hint(desk: Desk, shown: Hint) -> None:
    desk.display.say(f"Hint {shown.number} of {shown.of}", "bold")
    desk.display.markdown(shown.text)


def no_more_hints(desk: Desk, exercise: Exercise) -> None:
    say, slug = desk.display.say, exercise.slug
    say(f"All {len(exercise.hints)} hints have been shown; `flask practice hint --all {slug}` shows them again.")
    say(f"`flask practice solution --give-up {slug}` shows the solution.")


def solution(desk: Desk, exercise: Exercise) -> None:
    """The files that the solution changes, beside the learner's, and why they are as they are."""
    own = desk.workbench.files(exercise.slug)
    for name, text in exercise.solution.items():
        if exercise.starter.get(name) != text:
            desk.display.compared(name, own.get(name), text)
    desk.display.say("Why", "bold")
    desk.display.markdown(exercise.parts["Why"])
