from flask import Flask
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


@app.errorhandler(HTTPException)
def any_of_them(error):
    return error.name, error.code


@app.errorhandler(500)
def sorry(error):
    return "sorry", 500


@app.teardown_request
def bye(error):
    pass


@app.before_request
def before():
    pass


@app.get("/")
def index():
    return str(1 / 0)
