# /// script
# requires-python = ">=3.11"
# [tool.runsheet]
# runs = "local"
# ///
import subprocess
import sys

for code in (
    "print('sold')",
    "import sys; sys.exit()",
    "import sys; sys.exit(3)",
    "import sys; sys.exit('no eggs left')",
    "eggs = 12 / 0",
):
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True
    )
    print(done.returncode, done.stderr.splitlines()[-1:])
