# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, got_request_exception

app = Flask(__name__)
app.logger.disabled = True


@app.get("/")
def share():
    return {"each": 10 / 0}


@app.errorhandler(500)
def server_error(error):
    print("errorhandler:    ", repr(error.original_exception))
    return "Sorry", 500


@app.after_request
def after(response):
    print("after_request:   ", response.status)
    return response


@app.teardown_request
def teardown(error):
    print("teardown_request:", repr(error))


def report(sender, exception):
    print("signal:          ", repr(exception))


got_request_exception.connect(report, app)
app.test_client().get("/")
