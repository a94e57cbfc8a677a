# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 20
app.config["TRUSTED_HOSTS"] = ["localhost"]


@app.get("/notes/")
def notes():
    return "notes"


@app.post("/save")
def save():
    return request.get_json()


@app.post("/form")
def form():
    return request.form["title"]


@app.get("/bug")
def bug():
    return {}["missing"]


client = app.test_client()
JSON = "application/json"
print("no route:        ", client.get("/nope").status)
print("wrong method:    ", client.put("/save").status)
print("no slash:        ", client.get("/notes").status)
print("field missing:   ", client.post("/form").status)
print("not sent as JSON:", client.post("/save", data="{}").status)
broken = client.post("/save", data="{", content_type=JSON)
print("broken JSON:     ", broken.status)
large = client.post("/save", json={"text": "x" * 99})
print("body too large:  ", large.status)
stranger = client.get("/notes/", base_url="http://evil.test")
print("untrusted host:  ", stranger.status)
app.logger.disabled = True
print("exception:       ", client.get("/bug").status)
