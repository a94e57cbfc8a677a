# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, abort

app = Flask(__name__)


@app.get("/notes/8")
def missing():
    abort(404)


# region hook
@app.after_request
def keep_errors_out_of_caches(response):
    if response.status_code >= 400:
        response.cache_control.no_store = True
    return response


# endregion
client = app.test_client()
answer = client.get("/notes/8")
print(answer.status, "·", answer.cache_control)
