"""All tags, one tag, several tags at once; and the list from which the frozen site narrows in the browser."""

from __future__ import annotations

from flask import Blueprint, Response, abort, jsonify, redirect, render_template, request

from runsheet.content.catalogue import Tag
from runsheet.core import site
from runsheet.serving import kept

blueprint = Blueprint("tags", __name__, url_prefix="/tags")
MOST_NARROWING = 40
# No reader chooses more; each link of the page repeats them all.
MOST_CHOSEN = 20


@blueprint.get("/")
def index():
    spellings = request.args.getlist("tag")[:MOST_CHOSEN]
    return narrowed(spellings) if any(spellings) else everything()


@kept
def everything() -> str:
    return render_template("tags.html", chosen=[])


def narrowed(spellings: list[str]) -> str:
    """What answers to all of several tags."""
    chosen = site.catalogue.tags_of(spellings)
    unknown = [spelling for spelling in spellings if spelling and not site.catalogue.tag(spelling)]
    return _list(chosen, unknown)


@blueprint.get("/<path:slug>/")
def tag(slug: str):
    found = site.catalogue.tag(slug)
    if not found:
        abort(404)
    if slug != found.slug:
        return redirect(f"{request.script_root}{found.url}", 301)
    return one(slug=slug)


@kept
def one(slug: str) -> str:
    found = site.catalogue.tag(slug)
    return _list([found], sentence=found.sentence)


@blueprint.get("/index.json")
@kept
def entries() -> Response:
    """Tags, and entries with the positions of their tags: enough to narrow a list without a server."""
    catalogue = site.catalogue
    position = {key: index for index, key in enumerate(catalogue.tags)}

    def positions(keys: frozenset[str]) -> list[int]:
        return sorted(position[key] for key in keys)

    found = [entry for page in catalogue.pages.values() for entry in catalogue.entries_of(page) if entry.own]
    return jsonify(
        tags=[{"slug": tag.slug, "key": tag.key, "name": tag.name} for tag in catalogue.tags.values()],
        entries=[
            {
                "url": entry.url.lstrip("/"),
                "title": entry.title,
                "page": entry.page.title if entry.heading else "",
                "description": "" if entry.heading else entry.page.description,
                "own": positions(entry.own),
                "inherited": positions(entry.keys - entry.own),
            }
            for entry in sorted(found, key=lambda entry: entry.order)
        ],
    )


def _list(chosen: list[Tag], unknown: list[str] | None = None, sentence: str = "") -> str:
    catalogue = site.catalogue
    entries = catalogue.tagged(chosen) if chosen and not unknown else []
    narrowing = [] if unknown else catalogue.narrowing(chosen, entries)[:MOST_NARROWING]
    context = {"chosen": chosen, "unknown": unknown or [], "sentence": sentence}
    return render_template("tag.html", **context, entries=entries, narrowing=narrowing)
