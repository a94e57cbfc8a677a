# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from datetime import date

from flask import Flask, url_for
from werkzeug.routing import BaseConverter, ValidationError


class DateConverter(BaseConverter):
    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value):
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise ValidationError from error

    def to_url(self, value):
        return value.isoformat()


app = Flask(__name__)
app.url_map.converters["date"] = DateConverter


@app.get("/diary/<date:day>")
def diary(day):
    return f"{day:%A %d %B}, link: {url_for('diary', day=day)}"


client = app.test_client()
print(client.get("/diary/2026-11-20").text)
print(client.get("/diary/2026-02-30").status)
