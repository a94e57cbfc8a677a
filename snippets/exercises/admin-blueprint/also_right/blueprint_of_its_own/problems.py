from flask import jsonify, request
from werkzeug.exceptions import default_exceptions


class Problems:
    def __init__(self, app):
        for code in default_exceptions:
            app.register_error_handler(code, self.answer)

    def answer(self, error):
        headers = [
            (name, value)
            for name, value in error.get_headers()
            if name != "Content-Type"
        ]
        accept = request.accept_mimetypes
        if accept["text/html"] > accept["application/json"]:
            return f"<h1>{error.name}</h1>", error.code, headers
        return jsonify(error=error.name, status=error.code), error.code, headers
