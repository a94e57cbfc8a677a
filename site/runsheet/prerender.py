"""Render many pages at once on all processors: a new site's first start, and a freeze with a cold cache.

The helpers are programs of their own, not forks of a server, and leave what they rendered in the render cache.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from runsheet.core import Site

# Starting a helper costs as much as rendering about this many pages.
WORTH_A_HELPER = 80
SETTINGS = ("PAGES_DIR", "SNIPPETS_DIR", "RENDER_CACHE_DIR")


def prerender(site: Site) -> None:
    """Share the pages that are not rendered yet with as many helpers as there are other processors."""
    if not site.pages.rendered.store:
        return
    missing = [page for page in site.pages if not page.recall()]
    helpers = min((os.cpu_count() or 1) - 1, len(missing) // WORTH_A_HELPER)
    if helpers < 1:
        return
    shares = [missing[start :: helpers + 1] for start in range(helpers + 1)]
    started = [_start([page.path for page in share], site) for share in shares[1:]]
    for page in shares[0]:
        _ = page.outline
    for helper in started:
        # One that fails has only left its pages to be rendered here.
        helper.wait()


def _start(paths: list[str], site: Site) -> subprocess.Popen:
    task = {"settings": {name: site.app.config[name] for name in SETTINGS}, "paths": paths}
    house = str(Path(__file__).resolve().parents[1])
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([house, os.environ.get("PYTHONPATH", "")])}
    program = "from runsheet.prerender import main; main()"
    helper = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, env=environment)
    helper.stdin.write(json.dumps(task).encode())
    helper.stdin.close()
    return helper


def main() -> None:
    from runsheet import create_app

    task = json.load(sys.stdin)
    site: Site = create_app(task["settings"]).extensions["runsheet"]
    with site.app.app_context():
        for path in task["paths"]:
            _ = site.pages.load(path).outline
