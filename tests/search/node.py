"""Runs the search's own scripts outside of a browser."""

from __future__ import annotations

import json
import shutil
import subprocess

from tests.conftest import PROJECT

FOLDER = "./site/static/js/search"


def run(program: str, given=None):
    """What a program says by ``say(…)`` of ``given``; ``SEARCH/`` in it is the folder of the scripts."""
    head = 'import fs from "node:fs";\nconst given = JSON.parse(fs.readFileSync(0, "utf8"));\n'
    head += "const say = (told) => process.stdout.write(JSON.stringify(told));\n"
    command = [shutil.which("node", path=PROJECT / ".venv/bin") or "node", "--input-type=module", "-e"]
    program = head + program.replace("SEARCH/", f"{FOLDER}/")
    done = subprocess.run([*command, program], input=json.dumps(given), cwd=PROJECT, capture_output=True, text=True)
    assert not done.returncode, done.stderr
    return json.loads(done.stdout)
