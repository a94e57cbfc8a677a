# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

EXPRESSIONS = r"""
9.99 * 1.25|round(1)
(9.99 * 1.25)|round(1)
"a" ~ "b"|upper
("a" ~ "b")|upper
1 + "2"|int
-3|abs
not []|length
"""

env = Environment()
for line in EXPRESSIONS.strip().splitlines():
    template = env.from_string("{{ " + line + " }}")
    result = template.render()
    fits = len(line) <= 26 and len(result) <= 17
    print(line.ljust(26) if fits else line + "\n ", "→", result)
