# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

EXPRESSIONS = r"""
[0, 1, 2]|select|list
[0, 1, 2]|reject|list
[0, 1, 2]|select("odd")|list
[0, 1, 2]|reject("odd")|list
[0, 1, 2]|select("gt", 1)|list
[0, 1, 2]|select("in", [1, 9])|list
["a", none]|reject("none")|list
["7", "x"]|map("int")|list
["7", "x"]|map("int", -1)|list
["a-b"]|map("replace", "-", "_")|list
"""

env = Environment()
for line in EXPRESSIONS.strip().splitlines():
    template = env.from_string("{{ " + line + " }}")
    result = template.render()
    fits = len(line) <= 33 and len(result) <= 10
    print(line.ljust(33) if fits else line + "\n ", "→", result)
