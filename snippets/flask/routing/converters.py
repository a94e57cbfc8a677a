# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask

app = Flask(__name__)


@app.get("/tags/<name>")
@app.get("/users/<int:user_id>")
@app.get("/prices/<float:price>")
@app.get("/files/<path:name>")
@app.get("/orders/<uuid:order_id>")
@app.get("/feeds/<any(rss, atom):kind>")
def show(**values):
    return repr(values)


client = app.test_client()
for path in [
    "/tags/home%20office",
    "/users/42",
    "/prices/9.50",
    "/files/img/logo.png",
    "/orders/7f3c9a52-1b7e-4c7f-9d64-0a5b8f2e6c11",
    "/feeds/atom",
]:
    print(client.get(path).text)

for path in ["/tags/a/b", "/users/x", "/prices/9", "/orders/7", "/feeds/json"]:
    print(client.get(path).status_code, path)
