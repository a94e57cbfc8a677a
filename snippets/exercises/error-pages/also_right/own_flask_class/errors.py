import sys
from contextlib import suppress
from http import HTTPStatus

from flask import Flask, request
from markupsafe import Markup
from werkzeug.exceptions import InternalServerError


class APIError(Exception):
    def __init__(self, message, code=400, **details):
        Exception.__init__(self, message)
        self.message = message
        self.code = code
        self.details = details


class PoliteFlask(Flask):
    def handle_user_exception(self, e):
        if isinstance(e, APIError):
            return self.polite(e.code, e.message, {}, e.details)
        return super().handle_user_exception(e)

    def handle_http_exception(self, e):
        headers = dict(e.get_headers())
        del headers["Content-Type"]
        return self.polite(e.code, e.description, headers, {})

    def handle_exception(self, e):
        self.log_exception(sys.exc_info())
        response = self.handle_http_exception(InternalServerError())
        return self.finalize_request(response, from_error_handler=True)

    def polite(self, code, message, headers, details):
        with suppress(KeyError):
            self.extensions["store"].rollback()
        name = HTTPStatus(code).phrase
        likes = request.accept_mimetypes.quality
        if likes("text/html") < likes("application/json"):
            answer = {
                "code": code,
                "error": name,
                "message": message,
                **details,
            }
        else:
            answer = Markup("<h1>{} {}</h1>\n<p>{}</p>\n").format(
                code, name, message
            )
        more = (
            {"WWW-Authenticate": "Bearer"}
            if code == HTTPStatus.UNAUTHORIZED
            else {}
        )
        return self.make_response(
            (answer, code, {"Vary": "Accept"} | more | headers)
        )
