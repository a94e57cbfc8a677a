# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

EXPRESSIONS = r"""
"42"|int
"42.9"|int
"many"|int
"many"|int(-1)
"ff"|int(base=16)
"2.50"|float
"free"|float(0.5)
2.567|round
2.567|round(1)
2.5|round
2.567|round|int
2.1|round(0, "ceil")
2.567|round(2, "floor")
-3|abs
"""

env = Environment()
for line in EXPRESSIONS.strip().splitlines():
    template = env.from_string("{{ " + line + " }}")
    result = template.render()
    fits = len(line) <= 28 and len(result) <= 15
    print(line.ljust(28) if fits else line + "\n ", "→", result)
