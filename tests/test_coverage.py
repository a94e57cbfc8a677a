"""Every page has what it is to have: three exercises, short snippets, and as code the names in tests/coverage/."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

LISTS = Path(__file__).with_name("coverage")
NAMES = {path.relative_to(LISTS).with_suffix("").as_posix(): path for path in sorted(LISTS.rglob("*.txt"))}
# The sections whose every page has a list, and those whose every page has exercises.
SECTIONS = ("python",)
PRACTISED = ("python", "flask")
SHOWN = re.compile(r'<figure class="snippet" data-snippet="([^"]+)".*?<pre><code[^>]*>(.*?)</code>', re.DOTALL)


class Code(HTMLParser):
    """Collects what stands in code elements, each apart."""

    def __init__(self):
        super().__init__()
        self.depth, self.found = 0, [""]

    def handle_starttag(self, tag, attrs):
        self.depth += tag == "code"

    def handle_endtag(self, tag):
        if tag == "code":
            self.depth -= 1
            self.found.append("")

    def handle_data(self, data):
        if self.depth:
            self.found[-1] += data


def listed(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def stands(name: str, code: str) -> bool:
    """Whether the code has the name, and not only as a part of a longer one. Any white space is as good as another."""
    before, after = (r"(?<!\w)" if name[0].isidentifier() else ""), (r"(?!\w)" if name[-1].isidentifier() else "")
    return bool(re.search(before + r"\s+".join(map(re.escape, name.split())) + after, code))


@pytest.mark.parametrize("page", NAMES)
def test_every_name_of_a_page_stands_on_it_as_code(app, page):
    parser = Code()
    parser.feed(app.extensions["runsheet"].catalogue.pages[f"/{page}/"].html)
    names = listed(NAMES[page])
    assert len(names) >= 20
    assert sorted({name for name in names if names.count(name) > 1}) == []
    assert [name for name in names if not any(stands(name, code) for code in parser.found)] == []


def test_every_page_has_its_names(app):
    pages = app.extensions["runsheet"].catalogue.pages.values()
    wanted = {page.path for page in pages if page.section_path in SECTIONS and not page.is_index}
    assert wanted <= NAMES.keys()


def test_every_page_has_three_small_exercises(app):
    site = app.extensions["runsheet"]
    small = [each.front_matter for each in site.exercises if each.front_matter.difficulty != "project"]
    counts = Counter(topic for about in small for topic in about.topics)
    pages = (page for page in site.catalogue.pages.values() if page.section_path in PRACTISED and not page.is_index)
    assert [page.path for page in pages if counts[page.path] < 3] == []


def test_the_snippets_of_the_refresher_are_short(app):
    pages = app.extensions["runsheet"].catalogue.pages.values()
    shown = [card for page in pages if page.section_path in SECTIONS for card in SHOWN.findall(page.html)]
    counts = [(name, sum(bool(line.strip()) for line in code.splitlines())) for name, code in shown]
    assert len(counts) > 300
    assert [(name, lines) for name, lines in counts if not 5 <= lines <= 25] == []
    assert statistics.median(lines for _, lines in counts) <= 15
