"""One check, in the process that the runner starts for it: takes a job, tells what happens, ends.

The job is one line of JSON on standard input: the folders ``home`` and ``tests``, ``seconds`` that it may take, the
file ``where`` for the place at which it was at their end, and a ``secret``. Each line told is a JSON array of the
secret and an event: ``{"begun": true}``, those of :func:`checking.checker.check`, last ``{"checked": its outcome}``.
"""

import contextlib
import faulthandler
import json
import os
import sys
from pathlib import Path

SHARED = str(Path(__file__).resolve().parents[2] / "static" / "py")
# Bytes: of memory, so that an endless list does not take the machine along, and of any file that is written.
MOST_MEMORY = 4 << 30
MOST_WRITTEN = 64 << 20


def main() -> None:
    sys.path.insert(0, SHARED)
    # Now, while nobody waits yet: it brings pytest along.
    from checking.checker import check

    job = json.loads(sys.stdin.readline())
    said = _out_of_reach()
    secret = job["secret"]

    def tell(event: dict) -> None:
        said.write(json.dumps([secret, event]) + "\n")
        said.flush()

    _hide_ourselves()
    _limit()
    with Path(job["where"]).open("w", encoding="utf-8") as where:
        tell({"begun": True})
        faulthandler.enable(where)
        faulthandler.dump_traceback_later(job["seconds"], file=where)
        tell({"checked": check(Path(job["home"]), Path(job["tests"]), tell)})
    # Whatever the learner's code has left running or registered for the end.
    os._exit(0)


def _out_of_reach():
    """Standard output as a stream that only we know; instead of it and the other two there is nothing."""
    said = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nothing, stream)
    return said


def _hide_ourselves() -> None:
    """A learner's module may well have the name of one of ours."""
    sys.path.remove(SHARED)
    for name, module in list(sys.modules.items()):
        if (getattr(module, "__file__", None) or "").startswith(SHARED):
            del sys.modules[name]


def _limit() -> None:
    try:
        import resource
    except ImportError:
        # Windows has no such limits; the limit of time holds there too.
        return
    for kind, most in ((resource.RLIMIT_AS, MOST_MEMORY), (resource.RLIMIT_FSIZE, MOST_WRITTEN)):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, resource.getrlimit(kind)[1]))


if __name__ == "__main__":
    main()
