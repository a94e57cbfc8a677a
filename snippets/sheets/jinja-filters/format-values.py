# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

EXPRESSIONS = r"""
"%s: %d items"|format("Cart", 3)
"%.2f EUR"|format(4)
"%05d"|format(42)
"%(who)s owes %(n)d"|format(who="Ada", n=9)
1|filesizeformat
13500|filesizeformat
13500|filesizeformat(true)
5000000|filesizeformat
7|string|length
{"b": 1, "a": [2, none]}|pprint
"""

env = Environment()
for line in EXPRESSIONS.strip().splitlines():
    template = env.from_string("{{ " + line + " }}")
    result = template.render()
    fits = len(line) <= 28 and len(result) <= 15
    print(line.ljust(28) if fits else line + "\n ", "→", result)
