# /// script
# requires-python = ">=3.11"
# [tool.runsheet]
# runs = "local"
# ///
import subprocess
import venv
from pathlib import Path

CODE = "import sys; print(sys.prefix != sys.base_prefix)"

folder = Path(".venv").absolute()
venv.create(folder, symlinks=True)  # python -m venv --without-pip
python = folder / "bin" / "python"  # Windows: Scripts, python.exe

for program in python, python.resolve():
    print(subprocess.check_output([program, "-c", CODE], text=True).strip())
