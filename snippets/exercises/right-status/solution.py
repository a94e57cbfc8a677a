# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request, url_for


def create_app():
    app = Flask(__name__)
    owners = {}
    deleted = set()

    @app.before_request
    def ask_who_it_is():
        if request.method != "GET" and "X-User" not in request.headers:
            return (
                {"error": "log in first"},
                401,
                {"WWW-Authenticate": "Bearer"},
            )

    @app.post("/handles")
    def create():
        handle = request.get_json()["handle"]
        if not handle.isalpha():
            return {"error": "letters only"}, 422
        if handle in owners or handle in deleted:
            return {"error": "taken"}, 409
        owners[handle] = request.headers["X-User"]
        return (
            {"handle": handle},
            201,
            {"Location": url_for("show", handle=handle)},
        )

    @app.get("/handles/<handle>")
    def show(handle):
        if handle in deleted:
            return {"error": "deleted"}, 410
        if handle not in owners:
            return {"error": "no such handle"}, 404
        return {"handle": handle, "owner": owners[handle]}

    @app.delete("/handles/<handle>")
    def delete(handle):
        if handle not in owners:
            return {"error": "no such handle"}, 404
        if owners[handle] != request.headers["X-User"]:
            return {"error": "not yours"}, 403
        del owners[handle]
        deleted.add(handle)
        return "", 204

    @app.post("/exports")
    def export():
        return {"export": "in the queue"}, 202

    return app
