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
  {% for track in tracks %}
  <li>{{ track.title }} ({{ track.by }}) {{ track.seconds }}</li>
  {% endfor %}
</ul>
<p>{{ tracks }} tracks, 0:00</p>
"""


def create_app(tracks=TRACKS):
    app = Flask(__name__)

    @app.get("/")
    def playlist():
        return render_template_string(PAGE, tracks=tracks)

    return app
