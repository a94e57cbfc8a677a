# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Blueprint, Flask

app = Flask(__name__)
notes = Blueprint("notes", __name__)


def add_hooks(target, name):
    @target.before_request
    def before():
        print("before  ", name)

    @target.after_request
    def after(response):
        print("after   ", name)
        return response

    @target.teardown_request
    def teardown(error):
        print("teardown", name)


add_hooks(app, "app 1")
add_hooks(app, "app 2")
add_hooks(notes, "blueprint")


@notes.get("/notes")
def list_notes():
    print("view")
    return []


app.register_blueprint(notes)
app.test_client().get("/notes")
