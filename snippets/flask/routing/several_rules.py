# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, url_for

app = Flask(__name__)


@app.get("/help")
@app.get("/faq")
def help_page():
    return "How can we help?"


@app.get("/orders/", defaults={"page": 1})
@app.get("/orders/page/<int:page>")
def list_orders(page):
    return f"page {page}, next: {url_for('list_orders', page=page + 1)}"


client = app.test_client()
for path in ["/help", "/faq", "/orders/", "/orders/page/2"]:
    print(path, "->", client.get(path).text)

response = client.get("/orders/page/1")
print(response.status, response.location)
