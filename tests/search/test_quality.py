"""How often the search finds what was meant: the browser's own engine, asked outside of a browser."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter, defaultdict

import pytest
from runsheet.search.answers import library

from tests.conftest import PROJECT
from tests.search.test_queries import QUERIES

FIRST, AMONG_THREE = 0.90, 0.98
PROGRAM = """
import fs from "node:fs";
import { Engine } from "./site/static/js/search/engine.js";
import { groupsOf } from "./site/static/js/search/groups.js";
const { names, text, queries } = JSON.parse(fs.readFileSync(0, "utf8"));
const engine = new Engine(names);
engine.addText(text);
const rows = queries.map((query) => groupsOf(engine.search(query)).flat().map(({ url, id }) => [url, id]));
process.stdout.write(JSON.stringify(rows));
"""


@pytest.fixture(scope="module")
def shown(app) -> list[list[tuple[str, str]]]:
    """What is shown for each question, row by row."""
    client = app.test_client()
    files = {name: client.get(f"/search/{name}.json").json for name in ("names", "text")}
    asked = json.dumps(files | {"queries": [query["q"] for query in QUERIES]})
    command = [shutil.which("node", path=PROJECT / ".venv/bin") or "node", "--input-type=module", "-e", PROGRAM]
    done = subprocess.run(command, input=asked, cwd=PROJECT, capture_output=True, text=True, check=True)
    return [[tuple(row) for row in rows] for rows in json.loads(done.stdout)]


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


def test_the_server_answers_most_of_them_too(app):
    """For browsers without a script, by SQLite's ranking."""
    with app.app_context():
        answers = library(app.extensions["runsheet"].catalogue)
        found = [[(one.place.page.url, one.place.id) for one in answers.search(query["q"])] for query in QUERIES]
    right = sum(wanted(query) in places[:3] for query, places in zip(QUERIES, found, strict=True))
    assert right / len(QUERIES) >= 0.9


def wanted(query: dict) -> tuple[str, str]:
    return query["page"], query["heading"]
