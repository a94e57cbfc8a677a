"""Run snippets, each in a process and a folder of its own, with limits on time and output."""

from __future__ import annotations

import dataclasses
import importlib.metadata
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import exchange
from packaging.requirements import Requirement

from runsheet.snippets import processes
from runsheet.snippets.store import Snippet

CHUNK = 64 * 1024
# Seconds until the output of a snippet that has ended is read, unless something that left its session holds it open.
GRACE = 10.0
TIMELINE = ".timeline"
ENVIRONMENT = {"PYTHONDONTWRITEBYTECODE": "1"}


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """What became of one run: ``output`` is standard output, ``error`` why it failed ('' where it did not),
    ``skipped`` why it was not run ('' where it was), ``seconds`` the time it took, ``timeline`` the JSON of what Flask
    did with each request (None where the snippet does not ask for it)."""

    snippet: Snippet
    output: str = ""
    error: str = ""
    skipped: str = ""
    seconds: float = 0.0
    timeline: str | None = None

    @property
    def ok(self) -> bool:
        return not self.error and not self.skipped


def run_all(snippets: Iterable[Snippet], jobs: int | None = None) -> Iterator[Run]:
    """Run snippets in parallel; their runs in the order given, each as soon as it and all before it are done."""
    with ThreadPoolExecutor(jobs or os.cpu_count() or 1) as pool:
        yield from pool.map(run, snippets)


def run(snippet: Snippet) -> Run:
    """Run one snippet on this Python, in a copy of its files, with warnings as errors and without input."""
    if reason := why_not_here(snippet):
        return Run(snippet, skipped=reason)
    with tempfile.TemporaryDirectory(prefix="snippet-", ignore_cleanup_errors=True) as folder:
        command, kept = _command(snippet, Path(folder))
        start = time.perf_counter()
        code, output, errors, stopped = _execute(command, Path(folder), snippet)
        seconds = time.perf_counter() - start
        path = Path(folder, TIMELINE)
        timeline = path.read_text(encoding="utf-8") if snippet.has_timeline and path.is_file() else None
    prefix = os.path.join(folder, "")
    output, errors = (text.replace(prefix, "").replace(folder, ".") for text in (output, errors))
    return Run(snippet, output, _failure(code, errors, stopped, kept), seconds=seconds, timeline=timeline)


def why_not_here(snippet: Snippet) -> str:
    """Why this machine does not run the snippet, '' where it does."""
    metadata = snippet.metadata
    if not snippet.runnable:
        return "only shown"
    if not metadata.fits_here:
        return f"needs Python {metadata.requires_python}"
    for dependency in map(Requirement, metadata.dependencies):
        try:
            importlib.metadata.distribution(dependency.name)
        except importlib.metadata.PackageNotFoundError:
            return f"needs {dependency.name}, which is not installed"
    return ""


def _command(snippet: Snippet, folder: Path) -> tuple[list[str], bool]:
    """Copy the snippet into the folder; the command that runs it there, and whether its logs are tolerated.

    A script that writes to standard error has something to hide; an app's logs go there by nature.
    """
    if snippet.is_folder:
        shutil.copytree(snippet.path, folder, dirs_exist_ok=True)
    else:
        shutil.copy2(snippet.path, folder)
    python = [sys.executable, "-W", "error", "-X", "utf8"]
    if snippet.kind == "script":
        return [*python, snippet.entry.name], False
    requests = shutil.copy2(snippet.companion(".http"), folder)
    timeline = [TIMELINE] if snippet.has_timeline else []
    return [*python, exchange.__file__, snippet.entry.name, Path(requests).name, *timeline], True


def _execute(command: list[str], folder: Path, snippet: Snippet) -> tuple[int, str, str, str]:
    """Run a command; its exit code, output, errors, and by what limit it was stopped ('' where it ended itself)."""
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    process = processes.start(command, folder, ENVIRONMENT, **pipes)
    limit = snippet.metadata.output_limit
    stopped: list[str] = []
    streams = [_Reader(stream, limit, lambda: processes.stop(process)) for stream in (process.stdout, process.stderr)]
    try:
        process.wait(snippet.metadata.timeout)
    except subprocess.TimeoutExpired:
        stopped.append(f"still ran after {snippet.metadata.timeout:g} s")
        processes.stop(process)
        process.wait()
    # What the snippet started itself may still hold the pipes.
    processes.stop(process)
    end = time.monotonic() + GRACE
    output, errors = (stream.text(end) for stream in streams)
    if any(stream.is_alive() for stream in streams):
        stopped.append("left a process behind that it had started")
    if any(stream.overflowed for stream in streams):
        stopped.insert(0, f"printed more than {limit:,} bytes")
    return process.returncode, output, errors, stopped[0] if stopped else ""


class _Reader(threading.Thread):
    """Reads a stream to its end, keeps no more than the limit, and calls ``overflow`` once past it."""

    def __init__(self, stream, limit: int, overflow):
        super().__init__(daemon=True)
        self.stream, self.limit, self.overflow = stream, limit, overflow
        self.kept, self.overflowed = bytearray(), False
        self.start()

    def run(self) -> None:
        with self.stream:
            while chunk := self.stream.read1(CHUNK):
                self.kept += chunk[: self.limit - len(self.kept)]
                if not self.overflowed and len(self.kept) == self.limit:
                    self.overflowed = True
                    self.overflow()

    def text(self, end: float) -> str:
        # A process in a session of its own cannot be found and stopped; it may hold the stream for hours.
        self.join(max(0, end - time.monotonic()))
        return bytes(self.kept).decode("utf-8", "replace").replace("\r\n", "\n")


def _failure(code: int, errors: str, stopped: str, logs_tolerated: bool) -> str:
    if stopped:
        return stopped
    if code:
        return f"ended with status {code}\n{errors}".rstrip()
    if errors and not (logs_tolerated and "Exception ignored" not in errors):
        return f"wrote to standard error\n{errors}".rstrip()
    return ""
