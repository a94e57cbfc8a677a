# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask

app = Flask(__name__, host_matching=True, static_host="cdn.example")


@app.get("/", host="shop.example")
def shop():
    return "the shop"


@app.get("/", host="<name>.blog.example")
def blog(name):
    return f"the blog of {name}"


@app.get("/", host="<host>")
def any_other(host):
    return f"nothing to see at {host}"


client = app.test_client()
for host in ["shop.example", "ada.blog.example", "localhost:5000"]:
    print(host, "->", client.get("/", base_url=f"http://{host}").text)
