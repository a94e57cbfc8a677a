from flask import jsonify, make_response, render_template, request
from werkzeug.http import HTTP_STATUS_CODES


class APIError(Exception):
    """An error with a status code, and with details for programs."""

    def __init__(self, message, code=400, **details):
        super().__init__(message)
        self.message, self.code, self.details = message, code, details


def init_app(app):
    """Answer the errors of this app."""

    @app.errorhandler(APIError)
    def api_error(error):
        return answer(error.code, error.message, error.details)

    @app.errorhandler(400)
    @app.errorhandler(401)
    @app.errorhandler(403)
    @app.errorhandler(404)
    @app.errorhandler(500)
    def http_error(error):
        headers = error.get_headers()
        return answer(
            error.code,
            error.description,
            headers=[pair for pair in headers if pair[0] != "Content-Type"],
        )

    @app.teardown_request
    def take_back(error):
        # After a commit there is nothing to take back.
        app.extensions["store"].rollback()


def answer(code, message, details=None, headers=()):
    body = {
        "code": code,
        "error": HTTP_STATUS_CODES[code],
        "message": message,
    }
    if wants_json():
        response = jsonify(body | (details or {}))
    else:
        response = make_response(render_template("error.html", **body))
    response.status_code = code
    response.vary.add("Accept")
    response.headers.extend(headers)
    if code == 401:
        response.headers.setdefault("WWW-Authenticate", "Bearer")
    return response


def wants_json():
    accepted = request.accept_mimetypes
    return accepted["application/json"] > accepted["text/html"]
