"""Pages like our own, as many as asked for: their sections, sentences and code, with other words in them."""

from __future__ import annotations

import random
import re
from pathlib import Path

from runsheet.config import PROJECT

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
SNIPPET = re.compile(r"^```snippet[^\n]*\n([\w./-]+)\n```$", re.MULTILINE)
WORD = re.compile(r"[A-Za-z_]{4,}")
SYLLABLES = re.findall("..", "bacedifoguhajekilomunapequrosutavewixozu")
# Of the words of a page, so many are no other page's; and so many stand in the place of another.
NEW, OTHER = 0.05, 0.2
PLACES = 20


def write_pages_like_ours(folder: Path, count: int) -> None:
    """Write pages below a folder, long ones and short ones as often as we have them; the same for the same count."""
    sources = [_without_snippets(path.read_text("utf-8")) for path in sorted((PROJECT / "pages").rglob("*.md"))]
    sources = [text for text in sources if len(text) > 500]
    known = sorted({word for text in sources for word in WORD.findall(text)})
    for number in range(count):
        chance = random.Random(number)
        path = folder / f"place-{number % PLACES}" / f"page-{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        title = f"{chance.choice(known)} {_new(chance)}".capitalize()
        text = _changed(sources[number % len(sources)], known, chance)
        path.write_text(f"---\ntitle: {title}\ntags: [{chance.choice(known)}]\n---\n{text}", encoding="utf-8")


def _without_snippets(text: str) -> str:
    """The body of a page, with the code of its snippets in place of their names."""

    def code(fence: re.Match) -> str:
        path = PROJECT / "snippets" / fence[1]
        path = path / "app.py" if path.is_dir() else path
        return f"```python\n{path.read_text('utf-8')}```" if path.suffix == ".py" and path.is_file() else ""

    return FENCE.sub(lambda fence: SNIPPET.sub(code, fence[0]), FRONT_MATTER.sub("", text))


def _changed(text: str, known: list[str], chance: random.Random) -> str:
    others: dict[str, str] = {}
    for word in dict.fromkeys(WORD.findall(text)):
        draw = chance.random()
        others[word] = _new(chance) if draw < NEW else chance.choice(known) if draw < NEW + OTHER else word
    return WORD.sub(lambda word: others[word[0]], text)


def _new(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))
