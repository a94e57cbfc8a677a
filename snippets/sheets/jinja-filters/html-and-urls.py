# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from textwrap import fill

from jinja2 import Environment

EXPRESSIONS = r"""
"Tea with <b>milk</b>"|striptags
"new/ö a&b"|urlencode
{"q": "tea cup", "page": 2}|urlencode
{"class": "nav", "id": none}|xmlattr
{"title": "5\" pipe"}|xmlattr(autospace=false)
"see example.org"|urlize
"a@shop.test"|urlize
"https://example.org/a"|urlize(11, true)
"example.org"|urlize(target="_blank")
"""

env = Environment(autoescape=True)
for line in EXPRESSIONS.strip().splitlines():
    template = env.from_string("{{ " + line + " }}")
    result = template.render()
    print(line)
    print(fill("  → " + result, 46, subsequent_indent="    "))
