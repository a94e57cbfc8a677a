# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from wsgiref.util import setup_testing_defaults

from flask import Flask

app = Flask(__name__)


@app.get("/hello")
def hello():
    return "Hello"


def start_response(status, headers):
    print(status)
    for name, value in headers:
        print(f"{name}: {value}")


environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/hello"}
setup_testing_defaults(environ)
print(b"".join(app(environ, start_response)))
