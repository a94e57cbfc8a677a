# /// script
# requires-python = ">=3.11"
# [tool.runsheet]
# runs = "local"
# ///
import os
import subprocess
import sys

CODE = """
import sys, warnings
print("own" in "".join(sys.path), end=" ")
warnings.warn("old price list", stacklevel=1)
assert False, "checked"
print("went on")
"""

for options in [], ["-O"], ["-W", "error"], ["-I", "-O"]:
    done = subprocess.run(
        [sys.executable, *options, "-c", CODE],
        env=os.environ | {"PYTHONPATH": "lib/own"},
        capture_output=True,
        text=True,
    )
    stopped = done.stderr.splitlines()[-1:] if done.returncode else []
    print(*options, "->", done.stdout.strip(), *stopped)
