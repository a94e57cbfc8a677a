# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask

app = Flask(__name__)


@app.get("/users/<path:rest>")
@app.get("/users/<name>")
@app.get("/users/<int:user_id>")
@app.get("/users/me")
def show_user(**values):
    return repr(values)


@app.get("/pages/<int(max=9):number>")
@app.get("/pages/<title>")
def show_page(**values):
    return repr(values)


client = app.test_client()
for path in ["/users/me", "/users/42", "/users/ada", "/users/ada/notes"]:
    print(path, client.get(path).text)
for path in ["/pages/9", "/pages/intro", "/pages/10"]:
    print(path, client.get(path).status)
