# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

EXPRESSIONS = r"""
"Call the printer now"|truncate(13)
"Call the printer now"|truncate(13, true)
"Call the printer now"|truncate(13, end="…")
"Call the printer now"|truncate(15)
"Call the printer now"|truncate(15, leeway=0)
"Call the printer now"|wordcount
"Call the printer now"|wordwrap(12)
"Name\nStreet\nCity"|indent
"Name\nStreet\nCity"|indent("> ", first=true)
"""

env = Environment()
for line in EXPRESSIONS.strip().splitlines():
    template = env.from_string("{{ " + line + " }}")
    result = template.render()
    print(line + "\n  →", result.replace("\n", "\n    "))
