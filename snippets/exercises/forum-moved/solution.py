# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, abort, redirect, request, url_for
from markupsafe import escape


def create_app():
    app = Flask(__name__)

    @app.get("/threads/<int:thread_id>")
    def show_thread(thread_id):
        page = escape(request.args.get("page", 1))
        return f"thread {thread_id}, page {page}"

    @app.post("/threads/<int:thread_id>/replies")
    def add_reply(thread_id):
        text = escape(request.form["text"])
        return f"thread {thread_id} has a reply: {text}", 201

    @app.get("/showthread.php")
    def old_thread():
        thread_id, page, post = (
            request.args.get(name, type=int) for name in ("t", "page", "post")
        )
        if thread_id is None:
            abort(404)
        anchor = None if post is None else f"post-{post}"
        return redirect(
            url_for(
                "show_thread", thread_id=thread_id, page=page, _anchor=anchor
            ),
            code=308,
        )

    @app.post("/t/<int:thread_id>/reply")
    def old_reply(thread_id):
        return redirect(url_for("add_reply", thread_id=thread_id), code=308)

    return app
