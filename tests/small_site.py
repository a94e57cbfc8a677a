"""A small site with one of each kind of answer, and what is read in them."""

from __future__ import annotations

from html.parser import HTMLParser

BASE_URL = "https://example.org/notes/"
ROUTING = "---\ntags: [Flask, http]\nupdated: 2026-03-01\ndate: 2025-01-02\n---\n# Routing\n\nHow.\n"


REQUEST = "---\ntags: [flask]\nupdated: 2026-04-01T08:00:00+02:00\n---\n# Request\n\n![x](a.png)\n"


class Elements(HTMLParser):
    """The elements of a page: name, attributes, and the text directly behind the start tag."""

    def __init__(self, text: str):
        super().__init__()
        self.found: list[list] = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.found.append([tag, dict(attributes), ""])

    def handle_data(self, data):
        if self.found:
            self.found[-1][2] += data

    def all(self, tag: str, **attributes: str) -> list[tuple[dict, str]]:
        wanted = attributes.items()
        return [(found, text) for name, found, text in self.found if name == tag and wanted <= found.items()]

    def one(self, tag: str, **attributes: str) -> tuple[dict, str]:
        [element] = self.all(tag, **attributes)
        return element
