from flask import Flask, abort, session

app = Flask(__name__)
app.secret_key = "secret"


@app.errorhandler(KeyError)
def missing(error):
    return "missing", 404


@app.after_request
def after(response):
    response.headers["X-Seen"] = "yes"
    return response


@app.teardown_request
def bye(error):
    pass


@app.teardown_appcontext
def close(error):
    pass


@app.get("/key")
def key():
    session["n"] = 1
    return {}["name"]


@app.get("/zero")
def zero():
    return str(1 / 0)


@app.get("/closed")
def closed():
    abort(403)


@app.get("/caught")
def caught():
    try:
        return zero()
    except ZeroDivisionError:
        return "caught"
