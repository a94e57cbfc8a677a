# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, current_app


def sender():
    return current_app.config["MAIL_FROM"]


def create_app(name):
    app = Flask(name)
    app.config["MAIL_FROM"] = f"{name}@example.com"
    app.add_url_rule("/sender", view_func=sender)
    return app


for name in ["shop", "blog"]:
    print(create_app(name).test_client().get("/sender").text)
