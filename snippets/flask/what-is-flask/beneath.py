# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import blinker
import click
import flask
import jinja2
import werkzeug

app = flask.Flask(__name__)

for thing, base in [
    (flask.Request, werkzeug.Request),
    (flask.Response, werkzeug.Response),
    (type(app.url_map), werkzeug.routing.Map),
    (type(app.jinja_env), jinja2.Environment),
    (type(app.cli), click.Group),
    (type(flask.request_started), blinker.Signal),
]:
    print(f"{thing.__name__} is a {base.__module__}.{base.__name__}:", end=" ")
    print(issubclass(thing, base))
