# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

SETUP = '{% set text = "<b>5</b>" %}'
EXPRESSIONS = r"""
text
text|e
text|escape|e
text|safe
text|safe|e
text|safe|forceescape
text|safe|upper
text|safe|striptags
"<p>" ~ text|safe
"<p>"|safe ~ text
"""

env = Environment(autoescape=True)
print(SETUP)
for line in EXPRESSIONS.strip().splitlines():
    template = env.from_string(SETUP + "{{ " + line + " }}")
    result = template.render()
    fits = len(line) <= 23 and len(result) <= 20
    print(line.ljust(23) if fits else line + "\n ", "→", result)
