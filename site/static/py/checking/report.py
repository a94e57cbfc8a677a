"""The pytest plugin that hears what becomes of each test of an exercise."""

from __future__ import annotations

import contextlib
import linecache
import os
import re
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from types import FrameType

import pytest

from checking import learners_tests
from checking.failing import Comparison, failing, unanswered
from checking.stopping import STOPPED_EARLY, Stop, raised
from checking.tests import Test, parsed

CANARY = "test_canary.py"
# Tests that must fail. Where they do not, neither would anything else: somebody has changed pytest or `assert`.
MUST_FAIL = """\
import pytest

def test_a_wrong_result_is_noticed():
    assert 1 + 1 == 3

def test_a_missing_error_is_noticed():
    with pytest.raises(ValueError):
        pass
"""
# Plugins that learners' own tests may need, and those of exercises do not.
NOT_OURS = ("debugging", "doctest", "legacypath", "subtests")
# A call for the JSON of an answer, which is None where the answer is of another type.
READS_JSON = re.compile(r"\.(?:json\b|get_json\()")
# Where Flask calls what tidies up after the view, whose last line says more of an answer than theirs.
AFTER_THE_VIEW = {"process_response", "do_teardown_request", "do_teardown_appcontext"}
Tell = Callable[[dict], None]


class Apps:
    """What Flask apps did during a test: the last exception that no handler answered, how the last answer was."""

    def __init__(self):
        self.forget()

    def forget(self) -> None:
        self.unanswered: Exception | None = None
        self.status = self.not_json = ""

    def _raised(self, sender, exception: Exception, **more) -> None:
        self.unanswered = exception

    def _answered(self, sender, response, **more) -> None:
        self.status = response.status
        self.not_json = "" if response.is_json else f", as {response.mimetype or 'no type'} and not as JSON"

    @contextlib.contextmanager
    def heard(self) -> Generator[None]:
        if "flask" not in sys.modules:
            yield
            return
        from flask import got_request_exception, request_finished

        with got_request_exception.connected_to(self._raised), request_finished.connected_to(self._answered):
            yield

    def told(self, call: str, home: Path) -> dict:
        """What a failed test, which made that call, could not see for itself."""
        if self.unanswered:
            return unanswered(self.unanswered, home)
        if self.not_json and READS_JSON.search(call):
            return {"message": f"The last answer was {self.status}{self.not_json}"}
        if self.status[:1] in ("4", "5") and "status" not in call:
            return {"message": f"The last answer was {self.status}"}
        return {}


class Returned:
    """Remembers where the learner's code last returned, while it is entered."""

    def __init__(self, home: Path):
        self.home = os.path.join(home, "")
        self.forget()

    def forget(self) -> None:
        self.line: dict | None = None
        self.line_afterwards: dict | None = None
        # The hook that runs after a view.
        self.hook: FrameType | None = None

    @property
    def last(self) -> dict | None:
        return self.line or self.line_afterwards

    def __enter__(self) -> None:
        # A profile function would hear of every call into C too, which costs three times as much.
        sys.settrace(self._called)

    def __exit__(self, *_) -> None:
        sys.settrace(None)

    def _called(self, frame: FrameType, event: str, argument):
        if not frame.f_code.co_filename.startswith(self.home):
            return None
        frame.f_trace_lines = False
        if not self.hook and frame.f_back and frame.f_back.f_code.co_name in AFTER_THE_VIEW:
            self.hook = frame
        return self._returned

    def _returned(self, frame: FrameType, event: str, argument) -> None:
        # Where `except*` leaves something over, the function ends at no line.
        if event != "return" or frame.f_lineno is None:
            return
        name, line = frame.f_code.co_filename, frame.f_lineno
        text = linecache.getline(name, line).strip()
        found = {"file": os.path.relpath(name, self.home), "line": line, "text": text}
        if self.hook:
            self.line_afterwards = found
        else:
            self.line = found
        if frame is self.hook:
            self.hook = None


class Report:
    """The pytest plugin: collects what becomes of each test function."""

    def __init__(self, tests: list[Test], home: Path, file: Path, tell: Tell):
        self.results = [{"id": test.id, "name": test.name, "state": "left"} for test in tests]
        self.by_id = {result["id"]: result for result in self.results}
        self.home, self.file, self.tell = home, file, tell
        self.source = file.read_text(encoding="utf-8")
        self.tree = parsed(self.source)
        # Cases of each function that are still to come; functions of the canary that failed as they must.
        self.open: dict[str, int] = {}
        self.noticed: set[str] = set()
        self.collection_error: BaseException | None = None
        self.compared: Comparison | None = None
        self.returned = Returned(home)
        self.apps = Apps()

    def run(self, strict: bool) -> Stop | None:
        """Run the tests; why not all of them could be, None where they could."""
        canary = self.file.with_name(CANARY)
        canary.write_text(MUST_FAIL, encoding="utf-8")
        # The learner's modules have been imported by now, and may have written other tests here.
        self.file.write_text(self.source, encoding="utf-8")
        arguments = [
            *learners_tests.options(self.file.parent, NOT_OURS, strict),
            "--noconftest",
            "--continue-on-collection-errors",
        ]
        try:
            pytest.main([*arguments, os.fspath(self.file), os.fspath(canary)], plugins=[self])
        except BaseException as error:
            return raised(error, self.home)
        if self.collection_error:
            return raised(self.collection_error, self.home)
        if any(result["state"] in ("left", "running") for result in self.results):
            return STOPPED_EARLY
        if self.noticed != {"test_a_wrong_result_is_noticed", "test_a_missing_error_is_noticed"}:
            return Stop(
                "Checks that must fail have passed: something has changed `assert` or pytest itself",
                "Take out what does that; it is your code that is to be checked",
            )
        return None

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        for item in items:
            if item.path == self.file:
                self.open[item.originalname] = self.open.get(item.originalname, 0) + 1

    def pytest_exception_interact(self, node, call) -> None:
        if isinstance(node, pytest.Collector):
            error = call.excinfo.value
            self.collection_error = error.__cause__ or error

    def pytest_assertrepr_compare(self, op: str, left, right) -> list[str]:
        self.compared = Comparison(op, left, right)
        # pytest's own words, which nobody will read, would take their time over long texts.
        return ["compared"]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.compared = None
        result = self.by_id.get(item.originalname) if item.path == self.file else None
        if result and result["state"] == "left":
            result["state"] = "running"
            self.tell({"test": result["id"], "state": "running"})
        self.returned.forget()
        self.apps.forget()
        done = yield
        if result:
            self.open[result["id"]] -= 1
            if result["state"] == "running" and not self.open[result["id"]]:
                result["state"] = "passed"
                self.tell(result)
        return done

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        with self.returned, self.apps.heard():
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call) -> Iterator[None]:
        report = yield
        if item.path == self.file:
            result = self.by_id[item.originalname]
            if call.excinfo and result["state"] == "running":
                told = failing(call.excinfo.value, item.funcargs, self.tree, self.file, self.home, self.compared)
                seen = self.apps.told(told["call"], self.home)
                if self.apps.unanswered or not told["message"]:
                    told |= seen
                told["at"] = told["at"] or self.returned.last
                result.update(told, state="failed", printed=(report.capstdout + report.capstderr)[-2000:])
                self.tell(result)
        elif call.excinfo and report.failed and call.when == "call":
            self.noticed.add(item.originalname)
        return report

    @pytest.fixture(name="run_tests")
    def _run_tests(self, tmp_path_factory):
        """For exercises whose answer is tests: ``run_tests(module=source)`` runs them against that implementation."""
        folders = map(tmp_path_factory.mktemp, map("implementation-{}".format, range(1000)))

        def run(**modules: str) -> learners_tests.Outcome:
            outcome = learners_tests.run(self.home, folders, **modules)
            # That the broken one raises is no news to the learner.
            self.apps.forget()
            return outcome

        return run
