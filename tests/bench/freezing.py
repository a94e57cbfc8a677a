"""Freezing 1,000 generated pages, with our templates against a bare Frozen-Flask site, in turn."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.generate import write_pages

PROJECT = Path(__file__).resolve().parents[2]
PAGES, ROUNDS = 1_000, 5


def cold_ratio() -> tuple[float, str]:
    """With nothing rendered before, as in a fresh clone."""
    return _ratio(keep_rendered=False)


def warm_ratio() -> tuple[float, str]:
    """With the render cache of an earlier freeze."""
    return _ratio(keep_rendered=True)


def _ratio(keep_rendered: bool) -> tuple[float, str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_pages(folder / "pages", PAGES)
        # One uncounted round fills the disk cache, and the render cache where it is kept.
        rounds = [_round(folder, keep_rendered) for _ in range(ROUNDS + 1)][1:]
    ours, bare = (statistics.median(seconds) for seconds in zip(*rounds, strict=True))
    return statistics.median(one / other for one, other in rounds), f"{ours:.1f} s against {bare:.1f} s"


def _round(folder: Path, keep_rendered: bool) -> tuple[float, float]:
    if not keep_rendered:
        shutil.rmtree(folder / "rendered", ignore_errors=True)
    shutil.rmtree(folder / "bare", ignore_errors=True)
    settings = {
        "PAGES_DIR": str(folder / "pages"),
        "SNIPPETS_DIR": str(folder / "snippets"),
        "RENDER_CACHE_DIR": str(folder / "rendered"),
        "FREEZER_DESTINATION": str(folder / "build"),
    }
    ours = _seconds([PROJECT / "freeze.py"], settings)
    bare = _seconds([PROJECT / "tests/bench/bare_site.py", folder / "pages", folder / "bare"], {})
    return ours, bare


def _seconds(arguments: list[Path], settings: dict[str, str]) -> float:
    start = time.perf_counter()
    command = [sys.executable, *map(str, arguments)]
    subprocess.run(command, env=os.environ | settings, check=True, capture_output=True)
    return time.perf_counter() - start
