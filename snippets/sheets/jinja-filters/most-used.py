# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

SETUP = """{% set user =
  {"name": "Ada", "tags": [7, 9]} %}"""
EXPRESSIONS = r"""
nobody|default("Guest")
user.name|upper
user.tags|length
user.tags|join(", ")
19.987|round(2)
"Call the printer"|truncate(9)
"I <3 tea"|e
user|tojson
[user]|map(attribute="name")|list
"""

env = Environment()
print(SETUP)
for line in EXPRESSIONS.strip().splitlines():
    template = env.from_string(SETUP + "{{ " + line + " }}")
    result = template.render()
    fits = len(line) <= 31 and len(result) <= 12
    print(line.ljust(31) if fits else line + "\n ", "→", result)
