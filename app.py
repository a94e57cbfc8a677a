"""The web application: `flask run`, `gunicorn app:app`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))

from runsheet import create_app

app = create_app()
