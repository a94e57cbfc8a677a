"""What the browser's engine finds, and in which order, on sites whose every word is known."""

from __future__ import annotations

import pytest
from runsheet.search import files

from tests.search.node import files_of, run
from tests.small_practice import build

PROGRAM = """
import { Engine } from "SEARCH/engine.js";
import { completed, nearest } from "SEARCH/offers.js";
const { told: { "names.json": names, ...files }, queries } = given;
const engine = new Engine(names);
for (const [name, file] of Object.entries(files)) /names/.test(name) ? engine.add(file) : engine.addText(file);
const placeOf = ({ url, id }) => (id ? `${url}#${id}` : url);
say(queries.map((typed) => [typed, engine.parse(typed)]).map(([typed, query]) => ({
  found: engine.find(query).sections.map(placeOf),
  completed: completed(engine, typed),
  nearest: nearest(engine, typed).map(({ name }) => name),
  parts: engine.parts.answering(query),
})));
"""


def ask(client, *queries: str, parts: tuple[str, ...] = ()) -> list[dict]:
    """What the engine says to each query, after it was given the files of the site, and of some of its parts."""
    return run(PROGRAM, {"told": files_of(client, *parts), "queries": queries})


def found(client, *queries: str, **options) -> list[list[str]]:
    return [answer["found"] for answer in ask(client, *queries, **options)]


def test_a_name_comes_before_a_title_before_a_heading_before_text(notes):
    notes.page("one/text", "# Views\n\n## Answer it\n\nSome redirect.\n")
    notes.page("one/heading", "# More views\n\n## Redirect answers soon\n\nNothing.\n")
    notes.page("one/title", "# Redirect answers well\n\nNothing.\n")
    notes.page("one/name", "# Elsewhere\n\n## Lead on\n\nWith `redirect`, at once.\n")
    order = ["/one/name/#lead-on", "/one/title/", "/one/heading/#redirect-answers-soon", "/one/text/#answer-it"]
    assert found(notes.client(), "redirect", "Redirect") == [order, order]


def test_parts_of_a_name_find_it_and_the_whole_name_comes_first(notes):
    notes.page("one/apart", "# Apart\n\nTo set a cookie, set it: a cookie, one more cookie.\n")
    notes.page("one/whole", "# Whole\n\nCall `response.set_cookie` once.\n")
    cookie, whole, dotted = found(notes.client(), "cookie", "set_cookie", "response.set_cookie")
    assert sorted(cookie) == ["/one/apart/", "/one/whole/"]
    assert whole == ["/one/whole/", "/one/apart/"]
    assert dotted == ["/one/whole/"]


def test_typos_come_after_what_is_as_it_was_asked(notes):
    notes.page("one/exact", "# Exact\n\n## One\n\nIn a batch.\n")
    notes.page("one/near", "# Match a path\n\n## Match the watch\n\nNothing.\n")
    notes.page("one/words", "# Words\n\nThe session of a template, and a blueprint.\n")
    batch, *typos = found(
        notes.client(), "batch", "sessoin", "zession", "zessiom", "tenplade", "tenpladi", "bluprint", "blooprint"
    )
    assert batch == ["/one/exact/#one", "/one/near/#match-the-watch", "/one/near/"]
    hit, miss = ["/one/words/"], []
    # One edit or two neighbours swapped; two edits from eight letters on, with seven not, and never three.
    assert typos == [hit, hit, miss, hit, miss, hit, hit]


def test_words_count_in_any_order_and_all_of_them_before_some(notes):
    notes.page("one/some", "# Upload files, upload files\n\n## Upload files\n\nUpload files.\n")
    notes.page("one/all", "# Views\n\n## Take it\n\nOf what they upload nothing big: other files.\n")
    for order in found(notes.client(), "upload big files", "files big upload", "big upload files"):
        assert order[0] == "/one/all/#take-it"
        assert "/one/some/" in order


def test_what_has_a_title_without_words_is_found_too(notes):
    notes.page("one/page", "# Page\n\nFirst.\n\n## ⁂ {: #stars }\n\nAmong the stars.\n")
    assert found(notes.client(), "stars") == [["/one/page/#stars"]]


@pytest.fixture
def tagged(notes):
    notes.page("flask/index", "---\norder: 1\n---\n# Flask\n\nAll of it.\n")
    notes.page("flask/hints", '---\ntags: [Type hints, "C++"]\n---\n# Hints\n\nOne.\n\n## Of a view\n\nTwo.\n')
    notes.page(
        "flask/other", '# Other\n\n## Own {: tags="type-hints, cookies" }\n\n```snippet\nx.py\n```\n\n## Not\n\nNo.\n'
    )
    notes.page("python/memory", "# Memory\n\nA view in:memory of views, sqlite.\n")
    notes.snippet("x.py", "print(1)\n")
    notes.snippet("x.out", "1\n")
    return notes.client()


def test_a_filter_alone_lists_what_answers_it_in_reading_order(tagged):
    hints = ["/flask/hints/", "/flask/hints/#of-a-view", "/flask/other/#own"]
    expected = {
        **dict.fromkeys(("tag:type-hints", "tag:typehints", "TAG:Type-Hints", "tag:type_hints"), hints),
        "tag:c++": hints[:2],
        "tag:cookies": hints[2:],
        "tag:no": [],
        "is:snippet": hints[2:],
        "IS:Section": [*hints[1:], "/flask/other/#not"],
        "is:list": ["/flask/"],
        "in:python": ["/python/memory/"],
        "in:flask is:page": ["/flask/", "/flask/hints/", "/flask/other/"],
    }
    assert dict(zip(expected, found(tagged, *expected), strict=True)) == expected


def test_a_filter_narrows_and_what_is_none_is_words(tagged):
    queries = (
        "view tag:type-hints",
        "view in:python",
        "sqlite in:memory",
        "sqlite is:late",
        "own is:snippet in:flask/other",
    )
    assert found(tagged, *queries) == [
        ["/flask/hints/#of-a-view"],
        ["/python/memory/"],
        ["/python/memory/"],
        ["/python/memory/"],
        ["/flask/other/#own"],
    ]


def test_exercises_are_found_as_such_and_as_a_whole(notes):
    build(notes)
    exercises, shortest = found(notes.client(), "is:exercise", "shortest is:exercise")
    assert exercises
    assert all(place.startswith("/exercises/") and "#" not in place for place in exercises)
    assert sorted(shortest) == sorted(exercises)


def test_a_begun_name_is_completed_as_it_is_written_and_nothing_else_is(tagged, notes):
    notes.page(
        "flask/names",
        "# Names\n\n`HTTPStatus`, `url_for`, `yield`, `request.args`.\n\n```python\nfrom http import HTTPStatus\n```\n",
    )
    cases = {
        "HTTPSt": "HTTPStatus",
        "httpst": "HTTPStatus",
        "use url_f": "use url_for",
        "@request.ar": "@request.args",
        "tag:typ": "tag:type-hints",
        "view TAG:Coo": "view TAG:cookies",
        "in:py": "in:python",
        "is:sn": "is:snippet",
        "url_for": "",
        "tag:zz": "",
        "%Y": "",
        "--ur": "",
        "x:ur": "",
        "tag:url": "",
        "ur ": "",
        "": "",
        f"{'x ' * 150}ur": "",
    }
    assert {
        query: answer["completed"] for query, answer in zip(cases, ask(notes.client(), *cases), strict=True)
    } == cases


def test_the_nearest_names_are_told_once_and_long_rubbish_is_cut(tagged):
    memory, rubbish = ask(tagged, "memroy", "~" * 10_000 + "memory")
    assert memory["nearest"] == ["Memory"]
    assert rubbish["nearest"] == []


def test_of_a_large_site_the_names_are_known_and_the_parts_that_can_answer(notes, monkeypatch):
    monkeypatch.setattr(files, "SPLIT_FROM", 3)
    monkeypatch.setattr(files, "MOST_IN_PART", 2)
    notes.page("about", "# About\n\nAnybody.\n")
    for number in range(3):
        notes.page(f"flask/p{number}", f"# Page {number}\n\n## Heading{number}\n\nText{number} of it.\n")
    notes.page(
        "python/one", '# One\n\n## Leave {: tags="late" }\n\nWith `url_for` and text1.\n\n```snippet\nx.py\n```\n'
    )
    notes.snippet("x.py", "print(1)\n")
    notes.snippet("x.out", "1\n")
    client = notes.client()
    queries = {
        "url_for": (["/python/one/"], ["python"]),
        "heading2": ([], ["flask~2"]),
        "text1": ([], ["flask", "python"]),
        "text1 heading1": ([], ["flask"]),
        "nonsense": ([], []),
        "in:flask": (["/flask/p0/", "/flask/p1/", "/flask/p2/"], ["flask", "flask~2"]),
        "text1 in:python": ([], ["python"]),
        "tag:late": ([], ["python"]),
        "is:snippet": ([], ["python"]),
    }
    answers = dict(zip(queries, ask(client, *queries), strict=True))
    assert {query: (sorted(answer["found"]), sorted(answer["parts"])) for query, answer in answers.items()} == queries
    # A part that comes late stands where it is read, and its pages are there once.
    everything, late = found(client, "is:page", "tag:late", parts=("python", "flask~2", "top", "flask"))
    titles = client.get("/search/names.json").json["pages"]
    assert everything == [page[0] for page in titles]
    assert late == ["/python/one/#leave"]
