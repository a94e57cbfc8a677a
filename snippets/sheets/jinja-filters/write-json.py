# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

SETUP = '{% set user = {"name": "Ada", "id": 7} %}'
EXPRESSIONS = r"""
user|tojson
user|tojson(indent=2)
[true, none, 1.5]|tojson
"</script>"|tojson
"O'Hara & Co"|tojson
[7, "x"]|tojson|forceescape
"""

env = Environment(autoescape=True)
print(SETUP)
for line in EXPRESSIONS.strip().splitlines():
    template = env.from_string(SETUP + "{{ " + line + " }}")
    result = template.render()
    print(line + "\n  →", result.replace("\n", "\n    "))
