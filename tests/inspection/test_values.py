"""Values as text: bounded, and harmless to show."""

from __future__ import annotations

import logging

from flask import render_template_string

from tests.inspection.conftest import watch


class Broken:
    def __repr__(self):
        raise RuntimeError("no repr")


def test_values_are_bounded_and_a_repr_that_raises_does_not_hurt(app):
    class Loud:
        def __repr__(self):
            logging.getLogger("loud").warning("repr called")
            return "<Loud>"

    @app.get("/")
    def index():
        many = {f"name{n}": n for n in range(200)}
        return render_template_string("x", broken=Broken(), loud=Loud(), long="x" * 10_000, data=b"y" * 10_000, **many)

    timeline = watch(app)
    context = timeline["templates"][0]["context"]
    assert len(context) == 50
    assert context["broken"] == "<Broken instance>"
    assert context["loud"] == "<Loud>"
    assert all(len(text) <= 200 for text in context.values())
    assert timeline["logs"] == []
