# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)


@app.get("/orders/<int:order_id>")
def order(order_id): ...


NAMES = """method url base_url root_url host_url scheme is_secure host
script_root path full_path query_string endpoint view_args url_rule"""

with app.test_request_context(
    "/orders/7?page=2&q=caf%C3%A9", base_url="https://shop.example:8443/app"
):
    for name in NAMES.split():
        print(f"{name:12} {getattr(request, name)}")
