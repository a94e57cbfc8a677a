# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, abort
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import TooManyRequests, Unauthorized

app = Flask(__name__)
BASIC = WWWAuthenticate(
    "basic",
    {"realm": "Our notes"},
)


# region views
@app.get("/bare")
def bare():
    abort(401)


@app.get("/login")
def login():
    raise Unauthorized(www_authenticate=BASIC)


@app.get("/busy")
def busy():
    raise TooManyRequests(retry_after=30)


# endregion
client = app.test_client()
for path, name in (
    ("/bare", "WWW-Authenticate"),
    ("/login", "WWW-Authenticate"),
    ("/busy", "Retry-After"),
):
    answer = client.get(path)
    print(answer.status_code, name + ":")
    print("   ", answer.headers.get(name))
answer = client.post("/busy")
print(answer.status_code, "Allow:")
print("   ", ", ".join(sorted(answer.allow)))
