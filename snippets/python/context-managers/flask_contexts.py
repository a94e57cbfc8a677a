# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, current_app, g, request, session, url_for

app = Flask(__name__)
app.secret_key = "only for this example"
app.config["CURRENCY"] = "EUR"


@app.get("/orders/<int:number>")
def order(number):
    session["last"] = number
    return {"order": number}


@app.teardown_appcontext
def close_db(error):
    if db := g.pop("db", None):
        print("close", db)


with app.app_context():
    g.db = "the database"
    print(current_app.config["CURRENCY"])

with app.test_request_context("/orders/7?page=2"):
    print(request.args["page"], url_for("order", number=8))

with app.test_client() as client:
    client.get("/orders/7")
    print(request.path, session["last"])
