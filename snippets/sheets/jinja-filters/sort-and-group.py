# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

ORDERS = [
    {"no": 1, "city": "Oslo", "sum": 30},
    {"no": 2, "city": "Rome", "sum": 12},
    {"no": 3, "city": "oslo", "sum": 25},
]
TEMPLATES = (
    """\
{% for order in orders
   |sort(attribute="city,sum") %}
{{ order.city }} {{ order.sum }}
{% endfor %}
""",
    """\
{% for city, rows in orders|groupby("city") %}
{{ city }}: {{ rows|sum(attribute="sum") }}
{% endfor %}
""",
    """\
{% for group in orders
   |groupby("vat", default=25) %}
{{ group.grouper }}%: {{ group.list|length }}
{% endfor %}
""",
)

env = Environment(trim_blocks=True)
print("orders =", *ORDERS, sep="\n  ")
for source in TEMPLATES:
    result = env.from_string(source).render(orders=ORDERS)
    print("\n" + source.strip())
    for line in result.splitlines():
        print("  →", line)
