"""Render many pages at once on all processors: a new site's first start, and a freeze with a cold cache.

The helpers are programs of their own, not forks of a server, and leave what they rendered in the render cache.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from runsheet.content.pages import Pages

# Starting a helper costs as much as rendering about this many pages.
WORTH_A_HELPER = 80
HOUSE = Path(__file__).resolve().parents[1]


def prerender(pages: Pages, settings: Mapping[str, str]) -> None:
    """Share the pages that are not rendered yet with as many helpers as there are other processors.

    ``settings`` are the folders with which a helper makes the same site.
    """
    if not pages.rendered.store:
        return
    missing = [page for page in pages if not page.recall()]
    helpers = min((os.cpu_count() or 1) - 1, len(missing) // WORTH_A_HELPER)
    if helpers < 1:
        return
    shares = [missing[start :: helpers + 1] for start in range(helpers + 1)]
    started = [_start([page.path for page in share], settings) for share in shares[1:]]
    for page in shares[0]:
        _ = page.outline
    for helper in started:
        # One that fails has only left its pages to be rendered here.
        helper.wait()


def _start(paths: list[str], settings: Mapping[str, str]) -> subprocess.Popen:
    program = "from runsheet.prerender import main; main()"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(HOUSE), os.environ.get("PYTHONPATH", "")])}
    helper = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, env=environment)
    helper.stdin.write(json.dumps({"settings": dict(settings), "paths": paths}).encode())
    helper.stdin.close()
    return helper


def main() -> None:
    """What a helper does: render the pages named on standard input."""
    from runsheet import create_app

    task = json.load(sys.stdin)
    app = create_app(task["settings"])
    with app.app_context():
        for path in task["paths"]:
            _ = app.extensions["runsheet"].pages.load(path).outline
