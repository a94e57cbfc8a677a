# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from datetime import date

from flask import Flask, render_template_string

app = Flask(__name__)


@app.template_filter("day")
def format_day(value, pattern="%d %b %Y"):
    if value is None:
        return ""
    return value.strftime(pattern)


@app.get("/")
def due():
    return render_template_string(
        '{{ due|day }}, {{ due|day("%A") }}',
        due=date(2026, 11, 20),
    )
