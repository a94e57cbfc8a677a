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
{% for title, artists, seconds in rows -%}
<li>{{ title }} ({{ artists }}) {{ seconds|clock }}</li>
{% endfor -%}
<p>{{ rows|count }} tracks, {{ rows|map("last")|sum|clock }}</p>
"""


def clock(seconds):
    return f"{seconds // 60}:{seconds % 60:02}"


def create_app(tracks=TRACKS):
    app = Flask(__name__)
    app.add_template_filter(clock)

    @app.get("/")
    def playlist():
        rows = [
            (
                track["title"],
                ", ".join(track["by"]) or "unknown",
                track["seconds"],
            )
            for track in tracks
        ]
        return render_template_string(
            PAGE, rows=sorted(rows, key=lambda row: row[0].lower())
        )

    return app
