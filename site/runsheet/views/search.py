"""Finding things: the search page, what the browser searches, the A–Z of API names."""

from __future__ import annotations

from flask import Blueprint, Response, abort, jsonify, render_template, request

from runsheet.core import site
from runsheet.search import files
from runsheet.search.answers import MOST, Answer, library
from runsheet.search.index import by_letter, entries
from runsheet.serving import kept

blueprint = Blueprint("search", __name__)


@blueprint.get("/search/")
def search() -> str | Response:
    """What is found for ``?q=``, for browsers that do not search themselves; else all tags and API names."""
    asked = request.args.get("q", "").strip()
    if not asked:
        return nothing_asked()
    return results_page(asked, library(site.catalogue).search(asked))


@kept
def nothing_asked() -> str:
    return results_page("", [])


def results_page(asked: str, answers: list[Answer]) -> str:
    return render_template("search.html", asked=asked, answers=answers, most=MOST, names=entries(site.catalogue))


@blueprint.get("/search/opensearch.xml")
@kept
def opensearch() -> Response:
    """How a browser adds the site to its search engines (OpenSearch 1.1)."""
    # The type of its name, as a file has it: browsers ask for no other.
    return Response(render_template("opensearch.xml"), mimetype="application/xml")


@blueprint.get("/search/names.json")
@kept
def names() -> Response:
    """Titles, headings and API names: what is searched at once."""
    return jsonify(files.names(site.catalogue))


@blueprint.get("/search/text/<int:number>.json")
@kept
def text(number: int) -> Response:
    """A shard of the terms of all sections: what is searched next."""
    return _shard("", number)


@blueprint.get("/search/parts/<part>/names.json")
@kept
def names_of_part(part: str) -> Response:
    """The same of a part of a large site."""
    return jsonify(files.names(site.catalogue, _known(part)))


@blueprint.get("/search/parts/<part>/text/<int:number>.json")
@kept
def text_of_part(part: str, number: int) -> Response:
    """The same of a part of a large site."""
    return _shard(_known(part), number)


def _shard(part: str, number: int) -> Response:
    shards = files.shards(site.catalogue, part)
    return jsonify(shards[number]) if number < len(shards) else abort(404)


def _known(part: str) -> str:
    return part if part in files.parts(site.catalogue) else abort(404)


@blueprint.get("/index/")
@kept
def index() -> str:
    """Every API name that the pages explain, by its first letter."""
    return render_template("index.html", letters=by_letter(site.catalogue), letter="")


@blueprint.get("/index/<letter>/")
@kept
def index_of_letter(letter: str) -> str:
    """The names under one letter, with all that uses them."""
    letters = by_letter(site.catalogue)
    return render_template("index.html", letters=letters, letter=letter) if letter in letters else abort(404)
