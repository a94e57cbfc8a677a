import re


def find(path):
    match path.casefold():
        case "/" | "/home":
            return "the home page"
        case text if text.startswith("/static/"):
            return "file " + text.removeprefix("/static/")
        case text if found := re.fullmatch(r"/orders/([0-9]+)", text):
            return "order " + found[1]
        case _:
            return "not found"


for path in "/Home", "/static/main.css", "/Orders/7", "/orders/x":
    print(path, "→", find(path))
