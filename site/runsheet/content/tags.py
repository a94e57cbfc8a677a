"""Tags: how two spellings compare, and the address a tag gets."""

from __future__ import annotations

import re
import unicodedata

WORDS = re.compile(r"[^\W_]+")


def tag_key(tag: str) -> str:
    """What a tag is compared by: its letters and digits, in lower case. `Flask-WTF` and `flask wtf` are one tag."""
    return "".join(WORDS.findall(_spelled_out(tag)))


def tag_slug(tag: str) -> str:
    """The tag's part of the URL: its words in lower case, joined by hyphens."""
    return "-".join(WORDS.findall(_spelled_out(tag)))


def _spelled_out(tag: str) -> str:
    """The tag as it compares; one without any letter (an emoji, `++`) by the Unicode names of its characters."""
    folded = unicodedata.normalize("NFKC", tag).casefold()
    if WORDS.search(folded):
        return folded
    names = [unicodedata.name(character, f"u{ord(character):x}") for character in tag]
    return " ".join([name for name in names if "SELECTOR" not in name] or names).casefold()
