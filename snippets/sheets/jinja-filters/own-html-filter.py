# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from jinja2 import Environment, pass_context
from markupsafe import Markup


def stress(text, word):
    hit = Markup("<em>{}</em>").format(word)
    return hit.join(text.split(word))


@pass_context
def price(context, value):
    return f"{value:.2f} {context['unit']}"


env = Environment(autoescape=True)
env.filters |= {"stress": stress, "price": price}
source = """
{{ "tea < milk tea"|stress("tea") }}
{{ 4.5|price }}
"""
template = env.from_string(source.strip())
print(template.render(unit="EUR"))
