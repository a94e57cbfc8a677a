# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask

app = Flask(__name__)


@app.route("/users/", methods=["GET", "POST"])
def users():
    return "users"


@app.get("/about")
def about():
    return "about"


@app.get("/status", strict_slashes=False)
def status():
    return "status"


client = app.test_client()
for path in ["/users/", "/users", "/about", "/about/", "/status/", "/users//"]:
    response = client.get(path)
    print(f"{path:9}{response.status_code} {response.location or ''}".rstrip())

response = client.post("/users", follow_redirects=True)
print(response.request.method, response.request.path)
