# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, render_template_string

TRACKS = [
    {
        "title": "Summertime",
        "by": ["Ella Fitzgerald", "Louis Armstrong"],
        "seconds": 298,
    },
    {"title": "Rhapsody in blue", "by": [], "seconds": 965},
    {"title": "All Blues", "by": ["Miles Davis"], "seconds": 693},
]

PAGE = """\
<ul>
  {% for track in tracks|sort(attribute="title") %}
  <li>{{ track.title }} ({{ track.by|join(", ")|default("unknown", true) }}) {{ track.seconds|clock }}</li>
  {% endfor %}
</ul>
<p>{{ tracks|length }} tracks, {{ tracks|sum(attribute="seconds")|clock }}</p>
"""


def create_app(tracks=TRACKS):
    app = Flask(__name__)

    @app.template_filter("clock")
    def clock(seconds):
        minutes, rest = divmod(seconds, 60)
        return f"{minutes}:{rest}"

    @app.get("/")
    def playlist():
        return render_template_string(PAGE, tracks=tracks)

    return app
