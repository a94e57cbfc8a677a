# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

EXPRESSIONS = r"""
[3, 1, 2]|first
[3, 1, 2]|last
[3, 1, 2]|length
[3, 1, 2]|count
[3, 1, 2]|sort
[3, 1, 2]|sort(reverse=true)
[3, 1, 2]|reverse|list
[3, 1, 2]|sum
[3, 1, 2]|sum(start=10)
[3, 1, 2]|min
[3, 1, 2]|max
[3, 1, 2]|join("-")
"abc"|list
[7, 7]|random
"""

env = Environment()
for line in EXPRESSIONS.strip().splitlines():
    template = env.from_string("{{ " + line + " }}")
    result = template.render()
    fits = len(line) <= 28 and len(result) <= 15
    print(line.ljust(28) if fits else line + "\n ", "→", result)
