"""Run in Pyodide before the snapshot for apps is made: imports Flask and has it answer, so that all of it is warm."""

import gc
import importlib
import sys

MODULES = """
    asyncio concurrent.futures contextlib csv dataclasses difflib flask flask.testing flask.views
    importlib.metadata importlib.util linecache pyodide.ffi runpy shutil sqlite3 tempfile tomllib
    traceback unittest.mock werkzeug.security zipfile
"""

sys.dont_write_bytecode = True
sys.path.append("/lib/base.zip")
for name in MODULES.split():
    importlib.import_module(name)


def answer():
    import flask

    app = flask.Flask("warm")
    app.secret_key = "warm"

    @app.route("/<int:number>", methods=["GET", "POST"])
    def view(number):
        flask.session["number"] = number
        flask.flash("warm")
        return flask.render_template_string("{% for n in [1] %}{{ n|e }}{{ get_flashed_messages() }}{% endfor %}")

    client = app.test_client()
    for path in ("/1", "/2", "/none"):
        client.get(path)
    client.post("/1", data={"name": "value"})


answer()
del answer, name, importlib, MODULES
gc.collect()
# What is here now stays for good: collecting later need not look at it.
gc.freeze()
del gc, sys
