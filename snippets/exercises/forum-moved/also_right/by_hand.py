# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, redirect, request


def create_app():
    app = Flask(__name__)

    @app.get("/threads/<int:thread_id>")
    def show_thread(thread_id):
        return f"thread {thread_id}, page {request.args.get('page', 1)}"

    @app.post("/threads/<int:thread_id>/replies")
    def add_reply(thread_id):
        return f"thread {thread_id} has a reply: {request.form['text']}", 201

    app.add_url_rule(
        "/t/<int:thread_id>/reply", "add_reply", alias=True, methods=["POST"]
    )

    @app.route("/showthread.php")
    def old_thread():
        if not request.args.get("t", "").isdecimal():
            return "no such thread", 404
        url = f"/threads/{request.args['t']}"
        if request.args.get("page", "").isdecimal():
            url += f"?page={request.args['page']}"
        if request.args.get("post", "").isdecimal():
            url += f"#post-{request.args['post']}"
        return redirect(url, 308)

    return app
