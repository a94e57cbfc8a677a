# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment

TEMPLATES = (
    """\
{% filter upper|trim %}
  Dear {{ name }}
{% endfilter %}""",
    """\
{% set hi|upper %}Dear {{ name }}{% endset %}
{{ hi }}""",
    """\
{% if name|length > 2 %}long{% endif %}""",
    """\
{% for c in name|sort %}{{ c }},{% endfor %}""",
    """\
{{ name
   |replace("A", "I")
   |upper }}""",
)

env = Environment(trim_blocks=True)
for source in TEMPLATES:
    print(source)
    print("  →", env.from_string(source).render(name="Ada"))
