"""Pages like those that people have: about 2 kB of Markdown with code, in sections, with tags."""

from __future__ import annotations

import random
from pathlib import Path

WORDS = [
    "request",
    "response",
    "session",
    "view",
    "route",
    "template",
    "form",
    "blueprint",
    "config",
    "cache",
    "header",
    "cookie",
    "test",
    "error",
    "logging",
    "model",
    "query",
    "index",
    "page",
    "tag",
]
CODE = """
```python
from flask import Flask, request

app = Flask(__name__)


@app.get("/{word}/<int:number>")
def show(number):
    return {{"number": number, "page": {page}, "q": request.args.get("q")}}
```
"""
SECTIONS = 20


def write_pages(folder: Path, count: int) -> None:
    """Write pages below a folder; the same for the same count."""
    chance = random.Random(count)
    for number in range(count):
        path = folder / f"section-{number % SECTIONS}" / f"page-{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        parts = [f"---\ntitle: Page {number}\ntags: [{', '.join(chance.sample(WORDS, 3))}]\n---\n"]
        for part in range(3):
            text = " ".join(chance.choices(WORDS, k=70))
            parts += [f"## Part {part}\n", f"{text}.", CODE.format(word=chance.choice(WORDS), page=number)]
        path.write_text("\n".join(parts), encoding="utf-8")
