"""The playground: a card of the reader's own, begun from one of the starters or from a link that holds code."""

from __future__ import annotations

from flask import Blueprint, render_template

from runsheet.core import site
from runsheet.serving import kept
from runsheet.snippets.store import PLAYGROUND

blueprint = Blueprint("playground", __name__)


@blueprint.get("/playground/")
@kept
def playground() -> str:
    """The page; its script takes the code from the address, from this browser, or from a starter."""
    plainest_first = sorted(
        site.snippets.below(PLAYGROUND), key=lambda one: (len(one.files), len(one.metadata.dependencies))
    )
    return render_template("playground.html", starters=plainest_first)
