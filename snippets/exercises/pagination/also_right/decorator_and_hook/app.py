# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from books import BOOKS
from flask import Flask, abort, request
from paging import add_links, paged


def create_app(books=BOOKS):
    app = Flask(__name__)
    app.after_request(add_links)

    @app.get("/books")
    @paged
    def all_books():
        wanted = set(request.args.getlist("author"))
        return (
            book for book in books if not wanted or book["author"] in wanted
        )

    @app.get("/authors/<author>/books")
    @paged
    def books_of(author):
        return [book for book in books if book["author"] == author] or abort(
            404
        )

    return app
