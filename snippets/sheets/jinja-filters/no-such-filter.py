# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from datetime import date

from jinja2 import Environment, TemplateAssertionError

INSTEAD = {
    "strftime": 'day.strftime("%d.%m.%Y")',
    "datetimeformat": '"{:%d %b}".format(day)',
    "split": '"a,b".split(",")',
    "startswith": '"note.md".startswith("note")',
    "intcomma": '"{:,}".format(1234567)',
    "add": "9 + 1",
    "yesno": '"on" if day else "off"',
    "pluralize": '3 ~ " file" ~ ("s" if 3 != 1)',
    "nl2br": r'"a<\nb"|e|replace("\n", "<br>"|safe)',
}
env = Environment(autoescape=False)
for name, expression in INSTEAD.items():
    try:
        env.from_string("{{ 1|" + name + " }}")
    except TemplateAssertionError as error:
        print(error)
    template = env.from_string("{{ " + expression + " }}")
    result = template.render(day=date(2026, 11, 20))
    gap = " " if len(expression + result) < 42 else "\n  "
    print(f"  {expression}{gap}→ {result}")
