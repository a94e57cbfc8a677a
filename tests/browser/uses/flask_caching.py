from flask import Flask
from flask_caching import Cache

app = Flask(__name__)

cache = Cache(app, config={"CACHE_TYPE": "SimpleCache"})
calls = []


@app.get("/")
@cache.cached()
def home():
    calls.append(1)
    return str(len(calls))
