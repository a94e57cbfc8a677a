import json

from flask import Response, current_app, request
from flask.templating import render_template_string
from werkzeug.exceptions import HTTPException, default_exceptions
from werkzeug.http import HTTP_STATUS_CODES

PAGE = (
    "<h1>{{ error.code }} {{ error.name }}</h1><p>{{ error.description }}</p>"
)


class APIError(HTTPException):
    def __init__(self, message, code=400, **details):
        super().__init__(description=message)
        self.message, self.code, self.details = message, code, details

    @property
    def name(self):
        return HTTP_STATUS_CODES[self.code]

    def __str__(self):
        return self.message


def likes_json():
    order = ["text/html", "application/json"]
    return request.accept_mimetypes.best_match(order) == "application/json"


def show(error):
    response = error.get_response()
    if likes_json():
        body = {
            "code": error.code,
            "error": error.name,
            "message": error.description,
        }
        body.update(getattr(error, "details", {}))
        response.set_data(json.dumps(body))
        response.content_type = "application/json"
    else:
        response.set_data(render_template_string(PAGE, error=error))
    return response


def finish(response: Response):
    if response.status_code >= 400:
        current_app.extensions["store"].rollback()
        response.headers["Vary"] = "Accept"
    if response.status_code == 401:
        response.headers.setdefault("WWW-Authenticate", "Bearer")
    return response


def init_app(app):
    for code in default_exceptions:
        app.register_error_handler(code, show)
    app.register_error_handler(APIError, show)
    app.after_request(finish)
