# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from http import HTTPStatus

from flask import Flask, abort, request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Unauthorized


def create_app():
    app = Flask(__name__)
    owners = {}
    deleted = set()

    @app.before_request
    def ask_who_it_is():
        if request.method != "GET" and "X-User" not in request.headers:
            raise Unauthorized(
                www_authenticate=WWWAuthenticate("bearer", {"realm": "handles"})
            )

    @app.post("/handles")
    def create():
        handle = request.get_json()["handle"]
        if not handle.isalpha():
            abort(422, "letters only")
        if handle in owners or handle in deleted:
            abort(409, "taken")
        owners[handle] = request.headers["X-User"]
        return (
            {"handle": handle},
            HTTPStatus.CREATED,
            {"Location": f"/handles/{handle}"},
        )

    @app.get("/handles/<handle>")
    def show(handle):
        if handle not in owners:
            abort(410 if handle in deleted else 404)
        return {"handle": handle, "owner": owners[handle]}

    @app.delete("/handles/<handle>")
    def delete(handle):
        if handle not in owners:
            abort(410 if handle in deleted else 404)
        if owners[handle] != request.headers["X-User"]:
            abort(403)
        del owners[handle]
        deleted.add(handle)
        return {"deleted": handle}, HTTPStatus.NO_CONTENT

    @app.post("/exports")
    def export():
        return {"export": "in the queue"}, HTTPStatus.ACCEPTED

    return app
