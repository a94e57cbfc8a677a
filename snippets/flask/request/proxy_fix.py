# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)


@app.get("/ip")
def ip():
    return {
        "by hand": request.headers["X-Forwarded-For"].split(",")[0],
        "remote_addr": request.remote_addr,
        "url": request.url,
    }
