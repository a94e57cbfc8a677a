# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request


def create_app():
    app = Flask(__name__)

    @app.get("/threads/<int:thread_id>")
    def show_thread(thread_id):
        return f"thread {thread_id}, page {request.args.get('page', 1)}"

    @app.post("/threads/<int:thread_id>/replies")
    def add_reply(thread_id):
        return f"thread {thread_id} has a reply: {request.form['text']}", 201

    return app
