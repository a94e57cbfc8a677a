"""An exception as the reader is told of it: their own lines in full, other people's folded."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

# An exception may quote what it choked on. It begins with the reader's line, and ends with what went wrong.
LONGEST = 20_000
OTHERS = ("/lib/", f"{os.sep}lib{os.sep}python", "site-packages", "<frozen ")


def text(error: BaseException | None, folder: Path) -> str:
    """The traceback, from the first line of the reader's own on; '' for None.

    Files in ``folder`` are the reader's and are named as they know them. Each run of frames that are not becomes one
    line that says how many there are and where the last one is.
    """
    if error is None:
        return ""
    told = traceback.TracebackException.from_exception(error, compact=True)
    for part in _chain(told):
        part.stack = _from_first_own(part.stack, folder)
    for part in _chain(told):
        # What a library met and dealt with on its own way.
        if part.__context__ and not part.__context__.stack:
            part.__context__ = None
    lines = "".join(told.format()).replace(os.path.join(folder, ""), "")
    return _cut(lines.replace(", in <module>\n", "\n"))


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST // 2]}\n… {len(text) - LONGEST:,} characters are left out here …\n{text[-LONGEST // 2 :]}"


def _chain(told: traceback.TracebackException) -> list[traceback.TracebackException]:
    """The exception, its causes and contexts, and those of a group."""
    found, open_parts = [], [told]
    while open_parts:
        part = open_parts.pop()
        found.append(part)
        open_parts += [other for other in (part.__cause__, part.__context__, *(part.exceptions or ())) if other]
    return found


def _from_first_own(stack: traceback.StackSummary, folder: Path) -> traceback.StackSummary:
    own = [_is_own(frame.filename, folder) for frame in stack]
    # Without a line of the reader's, what the runtime did meanwhile is of no use to them.
    start = own.index(True) if True in own else len(stack)
    folded: list[traceback.FrameSummary] = []
    hidden: list[traceback.FrameSummary] = []
    for frame, mine in zip(stack[start:], own[start:], strict=True):
        if not mine:
            hidden.append(frame)
            continue
        folded += _folded(hidden)
        hidden = []
        folded.append(frame)
    return traceback.StackSummary.from_list(folded + _folded(hidden))


def _folded(frames: list[traceback.FrameSummary]) -> list[traceback.FrameSummary]:
    """The last of the frames, which says where it went wrong, without those on the way there."""
    if not frames:
        return []
    last = frames[-1]
    more = f" ({len(frames) - 1} more on the way here)" if len(frames) > 1 else ""
    name = last.name + more
    return [traceback.FrameSummary(_short(last.filename), last.lineno, name, lookup_line=False, line="")]


def _short(filename: str) -> str:
    """A file of a library, from the package on."""
    for mark in ("site-packages", "base.zip", ".zip", f"lib{os.sep}python3"):
        _, found, rest = filename.rpartition(mark)
        if found:
            return rest.lstrip(os.sep)
    return filename


def _is_own(filename: str, folder: Path) -> bool:
    return filename.startswith(os.path.join(folder, ""))


def place(error: BaseException | None, folder: Path) -> dict | None:
    """The reader's line that failed, as ``{file, line}``: the last of the traceback, or where the syntax is wrong."""
    if error is None:
        return None
    if isinstance(error, SyntaxError) and _is_own(error.filename or "", folder):
        return _place(error.filename, error.lineno, folder)
    own = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_own(frame.filename, folder)]
    return _place(own[-1].filename, own[-1].lineno, folder) if own else None


def _place(filename: str, line: int | None, folder: Path) -> dict:
    return {"file": os.path.relpath(filename, folder), "line": line}
