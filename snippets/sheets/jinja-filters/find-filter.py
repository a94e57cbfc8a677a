# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2"]
# ///
from textwrap import fill

from jinja2.filters import FILTERS

CARDS = {
    "missing values": "default d",
    "case and trim": "upper lower capitalize title trim replace reverse center",
    "cut and wrap": "truncate wordcount wordwrap indent",
    "numbers": "int float round abs",
    "formatting": "format filesizeformat string pprint",
    "escaping": "e escape forceescape safe",
    "HTML and URLs": "striptags urlencode xmlattr urlize",
    "JSON": "tojson",
    "lists": "first last length count sort reverse sum min max join list "
    "random unique",
    "rows, columns": "batch slice",
    "picking": "select reject map",
    "objects": "selectattr rejectattr map sum min max sort unique groupby",
    "dicts": "items dictsort attr",
}
shown = {name for names in CARDS.values() for name in names.split()}
aliases = [
    f"{short} = {name}"
    for short in FILTERS
    for name in FILTERS
    if len(short) < len(name) and FILTERS[short] is FILTERS[name]
]
for card, names in CARDS.items():
    print(fill(f"{card}: {names}", 46, subsequent_indent="  "))
print()
print(", ".join(sorted(aliases)))
print("builtin names:", len(FILTERS))
print("missing here:", sorted(FILTERS.keys() - shown))
print("not builtin:", sorted(shown - FILTERS.keys()))
