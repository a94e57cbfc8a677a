# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

EXPRESSIONS = r"""
"Order NO 7"|upper
"Order NO 7"|lower
"order NO 7"|capitalize
"order NO 7"|title
"  two words "|trim
"--draft--"|trim("-")
"inbox"|reverse
"a-b-c"|replace("-", "/")
"a-b-c"|replace("-", "/", 1)
"ok"|center(8)|replace(" ", ".")
"""

env = Environment()
for line in EXPRESSIONS.strip().splitlines():
    template = env.from_string("{{ " + line + " }}")
    result = template.render()
    fits = len(line) <= 32 and len(result) <= 11
    print(line.ljust(32) if fits else line + "\n ", "→", result)
