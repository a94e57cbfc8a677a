# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

SETUP = """{% set orders = [
  {"no": 1, "city": "Oslo", "sum": 30},
  {"no": 2, "city": "Rome", "sum": 12},
  {"no": 3, "city": "oslo", "sum": 25},
] %}"""
EXPRESSIONS = r"""
orders|map(attribute="no")|list
orders|map(attribute="vat", default=0)|list
orders|selectattr("sum", "gt", 20)|list|length
orders|rejectattr("sum", "gt", 20)|list
orders|selectattr("vat", "defined")|list
orders|sum(attribute="sum")
(orders|max(attribute="sum")).no
(orders|min(attribute="sum")).no
orders|unique(attribute="city")|list|length
orders|sort(attribute="sum")|join(" ", "no")
"""

env = Environment()
print(SETUP)
for line in EXPRESSIONS.strip().splitlines():
    template = env.from_string(SETUP + "{{ " + line + " }}")
    result = template.render()
    fits = len(line) <= 33 and len(result) <= 10
    print(line.ljust(33) if fits else line + "\n ", "→", result)
