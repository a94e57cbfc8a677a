# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask

app = Flask(__name__)


def logged(view):
    def wrapper(*args, **kwargs):  # @wraps(view) is missing
        return view(*args, **kwargs)

    return wrapper


@app.get("/users")
@logged
def users():
    return []


try:

    @app.get("/orders")
    @logged
    def orders():
        return []

except AssertionError as error:
    print(error)
