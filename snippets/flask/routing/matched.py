# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)


@app.before_request
def show_match():
    print(request.method, request.path)
    print("  rule:    ", request.url_rule)
    print("  endpoint:", request.endpoint)
    print("  values:  ", request.view_args)
    if error := request.routing_exception:
        print("  error:   ", error.code, error.name)


@app.get("/users/<int:user_id>")
def show_user(user_id):
    return "ok"


client = app.test_client()
client.get("/users/7")
client.delete("/users/7")
client.get("/nowhere")
