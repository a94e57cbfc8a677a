# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from itertools import count

from blinker import NamedSignal
from flask import Flask, render_template_string, request, signals
from werkzeug.test import create_environ

app = Flask(__name__)
numbers = count(1)


def step(text):
    print(f"{next(numbers):2} {text}")


@app.get("/notes/<int:note_id>")
def show_note(note_id):
    step(f"view for {request.url_rule}")
    return render_template_string("Note {{ n }}", n=note_id)


@app.after_request
def after(response):
    step("after_request")
    return response


app.before_request(lambda: step("before_request"))
app.teardown_request(lambda error: step("teardown_request"))
app.teardown_appcontext(lambda error: step("teardown_appcontext"))


for signal in vars(signals).values():
    if isinstance(signal, NamedSignal):

        def receive(sender, name=signal.name, **extra):
            step(f"signal {name}")

        signal.connect(receive, app, weak=False)


def start_response(status, headers, exc_info=None):
    step(f"server is told: {status}")


for chunk in app(create_environ("/notes/7"), start_response):
    step(f"server sends: {chunk.decode()}")
