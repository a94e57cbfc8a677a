# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request


def create_app():
    app = Flask(__name__)
    owners = {}
    deleted = set()

    @app.before_request
    def ask_who_it_is():
        if request.method != "GET" and "X-User" not in request.headers:
            return {"error": "log in first"}

    @app.post("/handles")
    def create():
        handle = request.get_json()["handle"]
        if not handle.isalpha():
            return {"error": "letters only"}
        if handle in owners or handle in deleted:
            return {"error": "taken"}
        owners[handle] = request.headers["X-User"]
        return {"handle": handle}

    @app.get("/handles/<handle>")
    def show(handle):
        if handle in deleted:
            return {"error": "deleted"}
        if handle not in owners:
            return {"error": "no such handle"}
        return {"handle": handle, "owner": owners[handle]}

    @app.delete("/handles/<handle>")
    def delete(handle):
        if handle not in owners:
            return {"error": "no such handle"}
        if owners[handle] != request.headers["X-User"]:
            return {"error": "not yours"}
        del owners[handle]
        deleted.add(handle)
        return {"deleted": handle}

    @app.post("/exports")
    def export():
        return {"export": "in the queue"}

    return app
