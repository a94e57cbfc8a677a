"""How often the search finds what was meant: the browser's own engine, asked outside of a browser."""

from __future__ import annotations

import html
import re
from collections import Counter, defaultdict

import pytest
from runsheet.search.answers import library

from tests.answers import main_of
from tests.search.node import WORKER, files_of, run
from tests.search.test_queries import QUERIES

FIRST, AMONG_THREE = 0.90, 0.98
IN_LINE, TAG = re.compile(r"</?(?:a|b|code|em|i|kbd|small|span|strong)\b[^>]*>"), re.compile("<[^>]+>")
PROGRAM = """
import { Engine } from "SEARCH/engine.js";
import { groupsOf } from "SEARCH/groups.js";
import { holds } from "SEARCH/phrases.js";
const { files: { "names.json": names, ...texts }, queries, written } = given;
const engine = new Engine(names);
for (const text of Object.values(texts)) engine.addText(text);
// As the page does, which reads its own sections.
const found = (typed) => {
  const query = engine.parse(typed);
  const phrases = query.phrases.map(({ text }) => text);
  const { sections } = engine.find(query);
  return phrases.length ? sections.filter(({ url, id }) => holds(written[`${url}#${id}`], phrases)) : sections;
};
say(queries.map((query) => groupsOf(found(query)).flat().map(({ url, id }) => [url, id])));
"""
# Asks each in a worker of its own, and again while there is more to look at, as the page does.
ALONE = """
import { groupsOf } from "SEARCH/groups.js";
const rows = [];
for (const [place, query] of given.queries.entries()) {
  said.length = 0;
  await import(`SEARCH/searcher.js?${place}`);
  load();
  await until(() => ready("names"));
  let before, answer;
  do {
    before = ready("text");
    answer = await ask(query);
    await done();
  } while (ready("text") > before);
  rows.push(groupsOf(answer.rows).flat().map(({ url, id }) => [url, id]));
}
say({ rows, asked: asked.filter((name) => /text/.test(name)).length });
"""
EVERY = 25
# A phrase is looked for on the pages, which a worker does not read.
QUOTES = '"“”„‟«»'


@pytest.fixture(scope="module")
def shown(app) -> list[list[tuple[str, str]]]:
    """What is shown for each question, row by row."""
    client = app.test_client()
    texts = {}
    for url, page in app.extensions["runsheet"].catalogue.pages.items():
        texts |= texts_of(url, main_of(client.get(url)), is_whole=bool(page.front_matter.exercise))
    given = {"files": files_of(client), "queries": [query["q"] for query in QUERIES], "written": texts}
    rows = run(PROGRAM, given)
    return [[tuple(row) for row in found] for found in rows]


def texts_of(url: str, page: str, is_whole: bool) -> dict[str, str]:
    """What is written in the sections of a page, by their addresses, as the browser reads it."""
    parts = [page] if is_whole else re.split(r'(?=<h[1-6] id=")', page)
    ids = [match[1] if (match := re.match(r'<h\d id="([^"]+)"', part)) and not is_whole else "" for part in parts]
    return {
        f"{url}#{id}": html.unescape(TAG.sub(" ", IN_LINE.sub("", part))) for id, part in zip(ids, parts, strict=True)
    }


def test_what_was_meant_comes_first(shown, capsys):
    ranks = [
        rows.index(wanted(query)) if wanted(query) in rows else 99 for query, rows in zip(QUERIES, shown, strict=True)
    ]
    by_kind = defaultdict(Counter)
    for query, rank in zip(QUERIES, ranks, strict=True):
        by_kind[query["kind"]].update({"asked": 1, "first": rank == 0, "three": rank < 3})
    first, three = (sum(rank < most for rank in ranks) / len(ranks) for most in (1, 3))
    with capsys.disabled():
        print(f"\nsearch: {len(ranks)} questions, first {first:.3f}, among the first three {three:.3f}")
        for kind, counts in sorted(by_kind.items()):
            print(f"  {kind:<8} {counts['asked']:>4} {counts['first']:>4} {counts['three']:>4}")
    missed = [
        f"{query['q']!r}: {query['page']}#{query['heading']}"
        for query, rank in zip(QUERIES, ranks, strict=True)
        if rank
    ]
    assert first >= FIRST, "\n".join(missed)
    assert three >= AMONG_THREE, "\n".join(missed)


def test_the_shards_of_its_words_are_enough_for_a_question(app, shown):
    asked = [place for place in range(0, len(QUERIES), EVERY) if not set(QUERIES[place]["q"]) & set(QUOTES)]
    files = files_of(app.test_client())
    told = run(WORKER + ALONE, {**files, "queries": [QUERIES[place]["q"] for place in asked]})
    for place, rows in zip(asked, told["rows"], strict=True):
        assert tuple(rows[0]) == shown[place][0], QUERIES[place]["q"]
    assert told["asked"] < len(asked) * len(files["names.json"]["shards"]) / 2


def test_the_server_answers_most_of_them_too(app):
    """For browsers without a script, by SQLite's ranking."""
    with app.app_context():
        answers = library(app.extensions["runsheet"].catalogue)
        found = [[(one.place.page.url, one.place.id) for one in answers.search(query["q"])] for query in QUERIES]
    right = sum(wanted(query) in places[:3] for query, places in zip(QUERIES, found, strict=True))
    assert right / len(QUERIES) >= 0.9


def wanted(query: dict) -> tuple[str, str]:
    return query["page"], query["heading"]
