# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

EXPRESSIONS = r"""
[1, 2, 3, 4, 5]|batch(2)|list
[1, 2, 3, 4, 5]|batch(2, 0)|list
[1, 2, 3, 4, 5]|slice(2)|list
[1, 2, 3, 4, 5]|slice(2, 0)|list
range(7)|batch(3)|list
range(7)|slice(3)|list
"""

env = Environment()
for line in EXPRESSIONS.strip().splitlines():
    template = env.from_string("{{ " + line + " }}")
    result = template.render()
    print(line + "\n  →", result.replace("\n", "\n    "))
