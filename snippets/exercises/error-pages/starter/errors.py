from flask import render_template


class APIError(Exception):
    def __init__(self, message):
        super().__init__(message)


def init_app(app):
    """Answer the errors of this app."""

    @app.errorhandler(404)
    def not_found(error):
        return render_template("error.html"), 404
