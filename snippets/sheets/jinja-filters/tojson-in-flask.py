# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from decimal import Decimal

from flask import Flask, render_template_string

SOURCE = """
<script>
const item = {{ item|tojson }};
</script>
<p data-item='{{ item|tojson }}'>
"""
app = Flask(__name__)
with app.app_context():
    item = {"sum": Decimal("9.50")}
    html = render_template_string(SOURCE.strip(), item=item)
print(html)
