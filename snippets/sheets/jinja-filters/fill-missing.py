# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

SETUP = '{% set user = {"name": "Ada"} %}'
EXPRESSIONS = r"""
nobody|default("Guest")
nobody|d("Guest")
"[" ~ nobody ~ "]"
""|default("Guest", true)
none|default("Guest")
none|default("Guest", true)
0|default("no stock", true)
user.phone|default("no phone")
[]|first|default("no orders")
"""

env = Environment()
print(SETUP)
for line in EXPRESSIONS.strip().splitlines():
    template = env.from_string(SETUP + "{{ " + line + " }}")
    result = template.render()
    fits = len(line) <= 30 and len(result) <= 13
    print(line.ljust(30) if fits else line + "\n ", "→", result)
