"""Finding things: the A–Z of API names."""

from __future__ import annotations

from itertools import groupby

from flask import Blueprint, render_template

from runsheet.core import site
from runsheet.search.index import entries
from runsheet.serving import kept

blueprint = Blueprint("search", __name__)


@blueprint.get("/index/")
@kept
def index() -> str:
    """Every API name that the pages explain, by its first letter."""
    found = entries(site.catalogue)
    letters = {letter: list(group) for letter, group in groupby(found, key=lambda entry: entry.letter)}
    return render_template("index.html", letters=letters, count=len(found))
