# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, url_for

app = Flask(__name__, subdomain_matching=True)
app.config["SERVER_NAME"] = "shop.example"


@app.get("/")
def home():
    return "the shop"


@app.get("/", subdomain="api")
def api():
    return {"home": url_for("home")}


@app.get("/", subdomain="<seller>")
def seller_home(seller):
    return f"goods of {seller}"


client = app.test_client()
for host in ["shop.example", "api.shop.example", "ada.shop.example"]:
    print(host, client.get("/", base_url=f"http://{host}").text.strip())

with app.app_context():
    print(url_for("seller_home", seller="ada"))
