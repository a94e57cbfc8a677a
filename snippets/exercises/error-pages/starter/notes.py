from errors import APIError
from flask import Blueprint, abort, current_app, request

notes = Blueprint("notes", __name__)


class Store:
    """Titles of notes. What was added counts only after commit()."""

    def __init__(self):
        self.titles, self.added = [], []

    def add(self, title):
        self.added.append(title)

    def commit(self):
        self.titles += self.added
        self.added = []

    def rollback(self):
        self.added = []


@notes.get("/notes")
def all_notes():
    return current_app.extensions["store"].titles


@notes.get("/notes/<int:number>")
def note(number):
    titles = current_app.extensions["store"].titles
    if not 1 <= number <= len(titles):
        abort(404, f"There is no note {number}")
    return {"title": titles[number - 1]}


@notes.post("/notes")
def new_note():
    store = current_app.extensions["store"]
    body = request.get_json()
    title = body.get("title")
    if title in store.titles:
        raise APIError("This title is taken", 409, title=title)
    store.add(title)
    if not title:
        raise APIError("A note needs a title", field="title")
    if title == "Tea":
        abort(418, "This one brews coffee only")
    tags = [tag.lower() for tag in body.get("tags", [])]
    store.commit()
    return {"title": title, "tags": tags}, 201


@notes.get("/diary")
def diary():
    abort(401, "Who are you?")


@notes.get("/find")
def find():
    abort(404, f"Nothing is called {request.args['q']}")
