# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)

print("is_json  mimetype                    content_type")
for sent in (
    "application/JSON; charset=utf-8",
    "application/problem+json",
    "multipart/form-data; boundary=XX",
    None,
):
    with app.test_request_context(data=b"-", content_type=sent):
        print(
            f"{request.is_json!s:7}  {request.mimetype!r:26}",
            f" {request.content_type!r}",
        )
