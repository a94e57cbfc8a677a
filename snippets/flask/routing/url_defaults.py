# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, g, url_for

app = Flask(__name__)


@app.url_value_preprocessor
def take_language(endpoint, values):
    g.language = (values or {}).pop("language", "en")


@app.url_defaults
def add_language(endpoint, values):
    if app.url_map.is_endpoint_expecting(endpoint, "language"):
        values.setdefault("language", g.language)


@app.get("/<any(en, de, es):language>/cart")
def cart():
    return {"language": g.language, "help": url_for("help_page")}


@app.get("/<any(en, de, es):language>/help")
def help_page():
    return g.language
