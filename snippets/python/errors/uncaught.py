# /// script
# [tool.runsheet]
# runs = "local"
# ///
import subprocess
import sys

PROGRAM = """
import sys

def report(kind, error, trace):
    print(f"sorry: {kind.__name__}, {error}", file=sys.stderr)

sys.excepthook = report
print("import starts")
float("free")
print("never printed")
"""

done = subprocess.run(
    [sys.executable, "-c", PROGRAM], capture_output=True, text=True
)
print(done.stdout, end="")
print(done.stderr, end="")
print("exit code", done.returncode)
