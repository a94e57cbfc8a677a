# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request
from werkzeug.exceptions import HTTPException

app = Flask(__name__)
SENT = {
    "JSON": ("application/json", "[1]"),
    "broken JSON": ("application/json", "[1"),
    "empty JSON": ("application/json", ""),
    "JSON as text": ("text/plain", "[1]"),
    "no type": (None, ""),
}


def try_json(content_type, body, **options):
    with app.test_request_context(data=body, content_type=content_type):
        try:
            return str(request.get_json(**options))
        except HTTPException as error:
            return str(error.code)


print("              plain  silent  force  both")
for name, sent in SENT.items():
    plain, silent = try_json(*sent), try_json(*sent, silent=True)
    force = try_json(*sent, force=True)
    both = try_json(*sent, force=True, silent=True)
    print(f"{name:12}  {plain:5}  {silent:6}  {force:5}  {both}")
