"""Front matter: the YAML between two `---` lines at the top of a page, and the values that it may have."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import yaml

BLOCK = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
KEY, SOMETHING = re.compile(r"^[^\s#][^\n]*:", re.MULTILINE), re.compile(r"^[ \t]*[^\s#]", re.MULTILINE)
URL = re.compile(r"/?(?:[\w~.-]+/)*[\w~.-]+/?|/?")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# From the easiest on.
DIFFICULTIES = ("easy", "medium", "hard", "project")
MIDNIGHT = dt.time(tzinfo=dt.UTC)
# The YAML library recurses; so deep no value of ours goes, and no text of this length can hurt it.
MAX_DEPTH, HARMLESS_LENGTH = 20, 1_000


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML's safe loader that says where a value stands that it cannot make, such as the date 2026-02-30."""

    def construct_object(self, node, deep=False):
        try:
            return super().construct_object(node, deep)
        except ValueError as error:
            raise yaml.constructor.ConstructorError(None, None, str(error), node.start_mark) from error

    def flatten_mapping(self, node):
        # Merged into each other a few times, a few lines become more than any memory holds.
        if any(key.tag == "tag:yaml.org,2002:merge" for key, _ in node.value):
            raise yaml.constructor.ConstructorError(None, None, "merge keys (<<) are not read", node.start_mark)


class FrontMatterError(ValueError):
    """Front matter that cannot be used. ``line`` counts from 1; ``remedy`` says what to do."""

    def __init__(self, line: int, what: str, remedy: str):
        super().__init__(what)
        self.line, self.remedy = line, remedy


@dataclasses.dataclass(frozen=True, slots=True)
class FrontMatter:
    """The checked values; '' , () or None stand for a key that is not there. Times carry a zone, UTC unless given."""

    title: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()
    category: str = ""
    draft: bool = False
    published: dt.datetime | None = None
    updated: dt.datetime | None = None
    order: float | None = None
    layout: str = "page"
    url: str = ""
    exercise: str = ""
    difficulty: str = ""
    minutes: float | None = None
    topics: tuple[str, ...] = ()


def split(text: str) -> tuple[str, str, int]:
    """Cut a page into its front matter, its body, and the number of lines before the body.

    Text between `---` lines that is no mapping is prose between two rules: it belongs to the body.
    """
    match = BLOCK.match(text)
    if not match or (SOMETHING.search(match["yaml"]) and not KEY.search(match["yaml"])):
        return "", text, 0
    return match["yaml"], text[match.end() :], match.group().count("\n")


def parse(block: str) -> FrontMatter:
    """Read and check a front matter block. Raises :class:`FrontMatterError` with the line in the page."""
    try:
        _check_depth(block)
        values = yaml.load(block, Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        what = getattr(error, "problem", None) or str(error).splitlines()[0]
        remedy = "Mend the line; quote a value that holds ': ' or starts with a special character"
        raise FrontMatterError(mark.line + 2 if mark else 1, f"the front matter is not YAML: {what}", remedy) from error
    if values is None:
        return FrontMatter()
    if not isinstance(values, dict):
        raise FrontMatterError(2, "the front matter is no list of `key: value` lines", "Write one key a line")
    fields: dict[str, Any] = {}
    for key, (field, read) in KEYS.items():
        # `date` and its other names fill one field: the first of KEYS that has a value wins.
        if values.get(key) is None or fields.get(field):
            continue
        try:
            fields[field] = read(values[key])
        except ValueError as error:
            raise FrontMatterError(_line_of(block, key), f"{key}: {error}", "Mend the value or take it out") from error
    return FrontMatter(**fields)


def _check_depth(block: str) -> None:
    """Raises :class:`FrontMatterError` for what is nested deeper than the YAML library can bear."""
    depth = 0
    for event in yaml.parse(block, Loader) if len(block) > HARMLESS_LENGTH else ():
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            line = event.start_mark.line + 2
            raise FrontMatterError(line, "the front matter is nested too deep", "Write one `key: value` a line")


def _text(value: Any) -> str:
    if isinstance(value, (str, int, float, dt.date)) and not isinstance(value, bool):
        return str(value).strip()
    raise ValueError(f"a {_kind(value)} where one line of text belongs")


def _tags(value: Any) -> tuple[str, ...]:
    tags = [_text(item) for item in value] if isinstance(value, list) else _text(value).split(",")
    return tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))


def _flag(value: Any) -> bool:
    known = {"true": True, "false": False}
    if str(value).lower() in known:
        return known[str(value).lower()]
    raise ValueError(f"{_quoted(value)} is neither true nor false")


def _number(value: Any) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and value == value:
        return value
    raise ValueError(f"{_quoted(value)} is not a number")


def _time(value: Any) -> dt.datetime:
    if isinstance(value, str):
        try:
            value = dt.datetime.fromisoformat(value.strip())
        except ValueError as error:
            raise ValueError(f"{value!r} is not a date such as 2026-11-20 or 2026-11-20T09:30:00Z") from error
    if isinstance(value, dt.datetime):
        return value if value.tzinfo else value.replace(tzinfo=dt.UTC)
    if isinstance(value, dt.date):
        return dt.datetime.combine(value, MIDNIGHT)
    raise ValueError(f"{_quoted(value)} is not a date such as 2026-11-20")


def _layout(value: Any) -> str:
    # Other programs' layouts mean nothing here: such a page is one like any other.
    return "sheet" if value == "sheet" else "page"


def _slug(value: Any) -> str:
    slug = _text(value)
    if not SLUG.fullmatch(slug):
        raise ValueError(f"{slug!r} is not a name such as clamp-a-number")
    return slug


def _difficulty(value: Any) -> str:
    text = _text(value).lower()
    if text not in DIFFICULTIES:
        raise ValueError(f"{text!r} is none of {', '.join(DIFFICULTIES)}")
    return text


def _topics(value: Any) -> tuple[str, ...]:
    return tuple(topic.strip("/") for topic in _tags(value))


def _url(value: Any) -> str:
    url = _text(value)
    if not URL.fullmatch(url) or any(part in (".", "..") for part in url.split("/")):
        raise ValueError(f"{url!r} is not a path such as /flask/routing/")
    return f"/{url.strip('/')}/".replace("//", "/") if url else ""


def _quoted(value: Any) -> str:
    """The value as a message quotes it; of a list, which may be huge, only that it is one."""
    return f"a {_kind(value)}" if isinstance(value, (list, dict)) else repr(value)


def _kind(value: Any) -> str:
    return {list: "list", dict: "mapping", bool: "bare true or false (quote it)"}.get(type(value), type(value).__name__)


def _line_of(block: str, key: str) -> int:
    match = re.search(rf"^{re.escape(key)}[ \t]*:", block, re.MULTILINE)
    return block.count("\n", 0, match.start()) + 2 if match else 1


KEYS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "title": ("title", _text),
    "description": ("description", _text),
    "tags": ("tags", _tags),
    "category": ("category", _text),
    "draft": ("draft", _flag),
    "date": ("published", _time),
    "published_date": ("published", _time),
    "created_at": ("published", _time),
    "updated": ("updated", _time),
    "order": ("order", _number),
    "layout": ("layout", _layout),
    "url": ("url", _url),
    "exercise": ("exercise", _slug),
    "difficulty": ("difficulty", _difficulty),
    "minutes": ("minutes", _number),
    "topics": ("topics", _topics),
}
