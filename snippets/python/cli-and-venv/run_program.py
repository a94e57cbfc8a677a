# /// script
# requires-python = ">=3.11"
# [tool.runsheet]
# runs = "local"
# ///
import os
import subprocess
import sys

CODE = """
import os, sys
print(os.environ["SHOP_DB"], sys.argv[1:], input().upper())
"""

done = subprocess.run(
    [sys.executable, "-c", CODE, "green tea; rm -r *"],
    input="two cups\n",
    env=os.environ | {"SHOP_DB": "test.db"},
    capture_output=True,
    text=True,
    check=True,
    timeout=10,
)
print(done.returncode, done.stdout.strip())
