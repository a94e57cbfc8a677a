# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, url_for

app = Flask(__name__)


@app.get("/reset/<token>")
def reset_password(token): ...


def mail_text():
    return f"Open {url_for('reset_password', token='abc')}"


with app.app_context():
    try:
        mail_text()
    except RuntimeError as error:
        print(error)

app.config.update(
    SERVER_NAME="shop.example",
    PREFERRED_URL_SCHEME="https",
    APPLICATION_ROOT="/app",
)
with app.app_context():
    print(mail_text())
