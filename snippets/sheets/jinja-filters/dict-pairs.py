# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

SETUP = """{% set stock =
  {"tea": 9, "Bun": 4, "ale": 7} %}"""
EXPRESSIONS = r"""
stock|list
stock|items|list
stock|dictsort
stock|dictsort(true)
stock|dictsort(by="value")
stock|dictsort(by="value", reverse=true)
nobody|items|list
stock|attr("tea")|d("no")
range(3)|attr("stop")
"""

env = Environment()
print(SETUP)
for line in EXPRESSIONS.strip().splitlines():
    template = env.from_string(SETUP + "{{ " + line + " }}")
    result = template.render()
    fits = len(line) <= 28 and len(result) <= 15
    print(line.ljust(28) if fits else line + "\n ", "→", result)
