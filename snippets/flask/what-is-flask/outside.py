# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, current_app, g, request

app = Flask("shop")

for name, proxy in {"request": request, "current_app": current_app}.items():
    try:
        print(proxy.name)
    except RuntimeError as error:
        print(f"{name}: {str(error).splitlines()[0]}")

with app.app_context():
    g.user = "Ada"
    print(current_app.name, g.user, "request:", bool(request))

with app.test_request_context("/notes?page=2"):
    print(current_app.name, request.path, request.args["page"])
