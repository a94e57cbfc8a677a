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


def create_app(tracks=TRACKS):
    app = Flask(__name__)

    @app.template_filter("clock")
    def clock(seconds):
        return f"{seconds // 60}:{seconds % 60:02}"

    @app.get("/")
    def playlist():
        page = ""
        for track in sorted(tracks, key=lambda track: track["title"].lower()):
            artists = ", ".join(track["by"]) or "unknown"
            page += f"<li>{track['title']} ({artists}) {clock(track['seconds'])}</li>\n"
        total = sum(track["seconds"] for track in tracks)
        return render_template_string(
            page + f"<p>{len(tracks)} tracks, {clock(total)}</p>"
        )

    return app
