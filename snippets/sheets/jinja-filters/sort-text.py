# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

SETUP = '{% set words = ["tea", "Ham", "TEA", "bun"] %}'
EXPRESSIONS = r"""
words|sort
words|sort(case_sensitive=true)
words|unique|list
words|unique(case_sensitive=true)|list
words|min
words|min(case_sensitive=true)
words|max
"""

env = Environment()
print(SETUP)
for line in EXPRESSIONS.strip().splitlines():
    template = env.from_string(SETUP + "{{ " + line + " }}")
    result = template.render()
    fits = len(line) <= 30 and len(result) <= 13
    print(line.ljust(30) if fits else line + "\n ", "→", result)
