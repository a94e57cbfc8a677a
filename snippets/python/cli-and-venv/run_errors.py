# /// script
# requires-python = ">=3.11"
# [tool.runsheet]
# runs = "local"
# ///
import shutil
import subprocess
import sys

python = [sys.executable, "-c"]
for command in (
    [*python, "exit(3)"],
    [*python, "import time; time.sleep(9)"],
    ["gitt", "status"],
):
    try:
        subprocess.run(command, check=True, timeout=2)
    except subprocess.CalledProcessError as error:
        print("exit code", error.returncode)
    except subprocess.TimeoutExpired as error:
        print("killed:", error.cmd[-1])
    except FileNotFoundError as error:
        print("no such program:", error.filename)

print(shutil.which("gitt"))
