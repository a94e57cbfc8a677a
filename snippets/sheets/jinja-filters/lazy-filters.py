# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

EXPRESSIONS = """
[1, 2]|map("string")|string|truncate(20, true)
[1, 2]|map("string")|list
[1, 2]|select("odd")|length
[1, 2]|select("odd")|list|length
[1, 2]|select("odd")|last
[1, 2]|select("odd")|first
[1, 2]|select("odd")|join
"""

env = Environment()
for line in EXPRESSIONS.strip().splitlines():
    try:
        result = env.from_string("{{ " + line + " }}").render()
    except TypeError as error:
        result = f"TypeError:\n    {error}"
    print(line + "\n  →", result)
