"""A bare site on Frozen-Flask and FlatPages, two templates of a line each: what freezing is measured against.

Usage: bare_site.py PAGES DESTINATION
"""

import sys

from flask import Flask, render_template_string
from flask_flatpages import FlatPages
from flask_frozen import Freezer

LIST = """<!doctype html><title>Pages</title><ul>
{% for page in pages %}<li><a href="{{ url_for("show", path=page.path) }}">{{ page.title }}</a>{% endfor %}</ul>"""
PAGE = "<!doctype html><title>{{ page.title }}</title><h1>{{ page.title }}</h1>{{ page.html|safe }}"

app = Flask(__name__)
app.config.update(
    FLATPAGES_ROOT=sys.argv[1],
    FLATPAGES_EXTENSION=".md",
    FLATPAGES_AUTO_RELOAD=False,
    FLATPAGES_MARKDOWN_EXTENSIONS=["fenced_code", "codehilite"],
    FREEZER_DESTINATION=sys.argv[2],
)
pages = FlatPages(app)
freezer = Freezer(app)


@app.get("/")
def index():
    return render_template_string(LIST, pages=pages)


@app.get("/<path:path>/")
def show(path):
    return render_template_string(PAGE, page=pages.get_or_404(path))


@freezer.register_generator
def every_page():
    for page in pages:
        yield "show", {"path": page.path}


freezer.freeze()
