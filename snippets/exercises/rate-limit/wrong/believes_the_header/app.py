# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import math
import time
from functools import wraps

from flask import Flask, request
from limiter import Limiter


def create_app(clock=time.monotonic):
    app = Flask(__name__)

    def limited(limit, seconds):
        def decorator(view):
            limiter = Limiter(limit, seconds, clock)

            @wraps(view)
            def wrapper(*args, **kwargs):
                forwarded = request.headers.get("X-Forwarded-For")
                wait = limiter.wait(forwarded or request.remote_addr)
                if wait:
                    error = {"error": "Too many requests"}
                    return error, 429, {"Retry-After": str(math.ceil(wait))}
                return view(*args, **kwargs)

            return wrapper

        return decorator

    @app.get("/")
    def home():
        return {"search": "/search?q=tea", "messages": "/messages"}

    @app.get("/search")
    @limited(10, seconds=60)
    def search():
        return {"found": [f"{request.args['q']} for two"]}

    @app.post("/messages")
    @limited(3, seconds=10)
    def messages():
        return {"sent": True}, 201

    return app
