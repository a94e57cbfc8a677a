# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request
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

    return app
