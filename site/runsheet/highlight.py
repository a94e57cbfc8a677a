"""Code in colour: Pygments tokens as spans, nothing around them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.lexers.special import TextLexer
from pygments.util import ClassNotFound

# Prompts tell what a fence really holds: a session, in which only the typed lines are to be copied.
SESSIONS = (
    (re.compile(r"^>>> ", re.MULTILINE), ("python", "py", "python3"), "pycon"),
    (re.compile(r"^\$ ", re.MULTILINE), ("bash", "sh", "shell", "zsh", "text", ""), "console"),
)
# What people write that Pygments calls otherwise.
ALIASES = {"jinja": "html+jinja", "jinja2": "html+jinja", "env": "bash", "dotenv": "bash", "plaintext": "text"}
SAME = {"sh-session": "console", "shell-session": "console", "shellsession": "console"}
# The last five are drawings and the like where GitHub draws them; here they are shown as written.
TEXTS = ("", "text", "txt", "plain", "plaintext", "output", "none", "mermaid", "math", "geojson", "topojson", "stl")


# The classes that code.css gives a colour. Spans of others (names, punctuation) would be a third of a page for nothing.
COLOURED = frozenset(
    re.findall(
        r"\w+",
        "k kn kd kr kp ow kt cp nt s s1 s2 sd sa sb sc sh sx sr ss dl si se m mi mf mh mo mb il kc no gh nf fm nd "
        "na gs nc ne nb bp nn c c1 cm ch cs cpf gd gr err gi gp go gt",
    )
)
SPAN = re.compile(r'<span class="(\w+)">([^<]*)</span>')


def colour(code: str, language: str, marked: Iterable[int] = ()) -> str:
    """Return the code as HTML spans with Pygments' short classes; ``marked`` lines, from 1, get the class `hll`.

    An unknown language gives plain text.
    """
    formatter = HtmlFormatter(nowrap=True, hl_lines=list(marked)) if marked else _FORMATTER
    # The line break of a marked line belongs behind it: a box with one inside is not a line of its own.
    spans = highlight(code, _lexer(session_language(code, language)), formatter).replace("\n</span>", "</span>\n")
    return SPAN.sub(lambda span: span[0] if span[1] in COLOURED else span[2], spans).rstrip("\n")


def session_language(code: str, language: str) -> str:
    """The language of a fence, with the one of a session where its lines start with prompts."""
    language = SAME.get(language.lower(), language.lower())
    for prompt, languages, session in SESSIONS:
        if language in languages and prompt.search(code):
            return session
    return language


@cache
def knows(language: str) -> bool:
    """Whether code in that language can be coloured, or is meant to be plain."""
    return language.lower() in TEXTS or not isinstance(_lexer(session_language("", language)), TextLexer)


@cache
def _lexer(language: str) -> Lexer:
    try:
        return get_lexer_by_name(ALIASES.get(language, language) or "text", stripnl=False)
    except ClassNotFound:
        return TextLexer(stripnl=False)


_FORMATTER = HtmlFormatter(nowrap=True)
