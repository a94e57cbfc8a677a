# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from books import BOOKS
from flask import Flask, abort, request
from paging import paginated


def create_app(books=BOOKS):
    app = Flask(__name__)

    @app.get("/books")
    def all_books():
        wanted = request.args.getlist("author")
        found = [
            book for book in books if not wanted or book["author"] in wanted
        ]
        return paginated(found)

    @app.get("/authors/<author>/books")
    def books_of(author):
        found = [book for book in books if book["author"] == author]
        if not found:
            abort(404, f"No author {author}")
        return paginated(found)

    return app
