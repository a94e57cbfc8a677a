"""A bare Flask route that returns the same bytes as a page of the site: what a kept page is measured against."""

import os
from pathlib import Path

from flask import Flask

app = Flask(__name__)
BODY = Path(os.environ["BENCH_BODY"]).read_bytes()


@app.get("/flask/routing/")
def page():
    return BODY
