"""`python -m runsheet.bundle`: make the runtime for the browser where it is missing or out of date."""

import sys
from pathlib import Path

from runsheet.bundle import STATIC, build
from runsheet.config import read_settings
from runsheet.snippets.store import Snippets

try:
    said = build(STATIC / "runtime", Snippets(Path(read_settings()["SNIPPETS_DIR"])))
except (LookupError, RuntimeError) as error:
    sys.exit(str(error))
if said:
    print(said)
