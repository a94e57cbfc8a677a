"""The worker that searches, and the page's side of it: what is fetched when, and what each question gets."""

from __future__ import annotations

import pytest
from runsheet.search import files

from tests.search.node import WORKER, files_of, run


def test_text_comes_after_names_and_only_the_newest_question_is_answered(notes):
    notes.page("one/page", "# Page\n\n## A cookie\n\nCook it.\n")
    scenario = """
    hold("names.json"), load({ fresh: given.fresh });
    await done();
    const first = [...asked];
    held.get("names.json").resolve();
    await until(() => ready("names"));
    const before = [...asked];
    for (const query of ["c", "co", "coo"]) send({ type: "ask", number: (number += 1), query });
    const { rows } = await ask("cook");
    await until(() => ready("text"));
    const numbers = answers().map(({ number }) => number);
    say({ first, before, asked, caches: [...caches], answers: numbers, title: rows[0].title });
    """
    for fresh, cache in ((False, "default"), (True, "reload")):
        told = run(WORKER + scenario, {**files_of(notes.client()), "fresh": fresh})
        assert told["first"] == told["before"] == ["names.json"]
        assert told["asked"] == ["names.json", "text/0.json"]
        assert (told["answers"], told["title"]) == ([4], "A cookie")
        assert told["caches"] == [cache]


@pytest.fixture
def sharded(notes, monkeypatch):
    """Files of a site whose text has a shard for each term or two: what is said there is in no heading."""
    monkeypatch.setattr(files, "FULL_SHARD", 8)
    words = "alpha album bravo charlie delta echo foxtrot golf hotel india"
    notes.page("one/page", f"# Page\n\n## Here\n\n{words}\n\n## There\n\nfoxtrot hotel\n")
    return files_of(notes.client())


FETCHED_BY = """
const { shards } = given["names.json"];
const fetchedBy = async (query) => {
  const before = asked.length;
  const { rows } = await ask(query);
  await done();
  const begins = asked.slice(before).map((name) => shards[name.match(/[0-9]+/)[0]]);
  return [rows.map(({ title }) => title).join(" "), begins.join(" ")];
};
load();
await until(() => ready("names"));
"""


def test_only_the_shards_that_a_word_is_looked_up_in_are_fetched(sharded):
    expected = {
        # The one that has the word, or the beginnings of one; once.
        "foxt": ["Here There", "echo"],
        "echo": ["Here", ""],
        # One for each word.
        "hotel bravo": ["Here There", "golf bravo"],
        # With two letters begins too much: only the word itself is looked up.
        "ch": ["", ""],
        # For each word of a phrase, though the query leaves out what says nothing.
        '"delta the"': ["Here", "charlie india"],
    }
    assert sharded["names.json"]["shards"] == ["album", "bravo", "charlie", "echo", "golf", "india"]
    scenario = "const told = {}; for (const query of given.queries) told[query] = await fetchedBy(query); say(told);"
    told = run(WORKER + FETCHED_BY + scenario, {**sharded, "queries": list(expected)})
    assert told == expected


def test_where_nothing_has_a_word_all_shards_are_searched_before_it_is_said(sharded):
    scenario = "say([await fetchedBy('fox'), await fetchedBy('zolf'), await fetchedBy('nowhere'), answers().length]);"
    told = run(WORKER + FETCHED_BY + scenario, sharded)
    assert told == [["Here There", "echo"], ["Here", "india album bravo charlie golf"], ["", ""], 3]


def test_a_shard_that_is_broken_leaves_the_others(sharded):
    del sharded["text/4.json"]
    scenario = """
    const rows = [await fetchedBy("golf echo"), await fetchedBy("golf"), await fetchedBy("foxtrot")];
    const failed = said.filter(({ type }) => type === "failed").map(({ part }) => part);
    say({ rows: rows.map(([titles]) => titles), failed });
    """
    told = run(WORKER + FETCHED_BY + scenario, sharded)
    assert told == {"rows": ["Here", "", "Here There"], "failed": ["text"]}


@pytest.fixture
def large(notes, monkeypatch):
    """Files of a site in nine parts, each with a dozen sections about views; one that has what no other has."""
    monkeypatch.setattr(files, "SPLIT_FROM", 3)
    many = "\n".join(f"## View {number}\n\nOf a view.\n" for number in range(12))
    for folder in range(8):
        notes.page(f"f{folder}/page", f"# Page {folder}\n\n{many}\n## Last\n\nCommon{folder % 2} word.\n")
    notes.page("about", "# About\n\nEverybody.\n")
    notes.page("f7/names", "# Names\n\n## Lead there\n\nA view with `url_for`; unheard.\n")
    return files_of(notes.client(), "top", *(f"f{folder}" for folder in range(8)))


def test_of_a_large_site_the_parts_that_can_answer_are_fetched_side_by_side_and_no_other(large):
    scenario = """
    const parts = () => asked.filter((name) => /parts.*names/.test(name)).map((name) => name.split("/")[1]);
    const fetchedBy = async (query) => {
      const before = parts().length;
      const { rows } = await ask(query);
      await done();
      return parts().slice(before);
    };
    load({ here: "/about/" });
    await until(() => ready("text") === 1);
    const own = parts();
    const told = { own, nonsense: await fetchedBy("qqqqqq"), short: await fetchedBy("v") };
    told.rare = await fetchedBy("unheard view");
    told.enough = await fetchedBy("view");
    told.name = (await ask("url_for")).rows[0].id;
    hold("parts/f0/names.json");
    // Nothing is told of what may be in what is under way.
    send({ type: "ask", number: (number += 1), query: "word in:f0" });
    await done();
    told.many = [parts().at(-1), answers().at(-1).number < number];
    told.side = await fetchedBy("common1 in:f1");
    held.get("parts/f0/names.json").resolve();
    told.most = await fetchedBy("word");
    say(told);
    """
    told = run(WORKER + scenario, large)
    assert told == {
        "own": ["top"],
        "nonsense": [],
        "short": [],
        "rare": ["f7"],
        "enough": [],
        "name": "lead-there",
        "many": ["f0", True],
        "side": ["f1"],
        "most": ["f2", "f3", "f4", "f5"],
    }


def test_more_is_told_than_the_best_where_these_are_of_few_pages(notes):
    sections = "\n".join(f"## View {number}\n\nOf a view.\n" for number in range(70))
    notes.page("a/long", f"# Long\n\n{sections}")
    notes.page("b/other", '# Other\n\nA view here, and here the phrase.\n\n## More {: tags="late on" }\n\nA view.\n')
    scenario = """
    load();
    await until(() => ready("names"));
    await ask("view phrase");
    await until(() => ready("text"));
    const { rows, count, narrower } = await ask("is:section");
    const phrase = await ask('"the phrase" view');
    const long = await ask("view ".repeat(3000));
    say({
      last: rows.at(-1).url, count, tags: rows.at(-1).tags, narrower,
      phrases: phrase.phrases, likely: phrase.rows.filter(({ isLikely }) => isLikely).map(({ url }) => url),
      told: phrase.rows.length, long: [long.count, long.completed],
    });
    """
    assert run(WORKER + scenario, files_of(notes.client())) == {
        "last": "/b/other/",
        "count": 71,
        "tags": ["late on"],
        "narrower": [["in:a", 70], ["in:b", 1], ["tag:late-on", 1]],
        "phrases": ["the phrase"],
        "likely": ["/b/other/"],
        "told": 31,
        "long": [72, ""],
    }


# The page's surroundings: `worker` is the one it made last.
PAGE = """
const data = { base: "../../", searcher: "static/searcher.js" };
globalThis.document = { documentElement: { dataset: data } };
globalThis.location = new URL("http://x/notes/flask/%C3%BCber/index.html");
let worker;
globalThis.Worker = class {
  posted = [];
  heard = {};
  constructor() { worker = this; }
  addEventListener(type, listener) { this.heard[type] = listener; }
  postMessage(data) { this.posted.push(data); }
  terminate() { this.isOver = true; }
  say(data) { this.heard.message({ data }); }
};
const { ask, onPart, restart, start } = await import("SEARCH/client.js");
const told = [];
onPart(({ type, part }) => told.push(`${type} ${part}`));
const outcome = (promise) => promise.then((value) => value, (error) => `failed: ${error.message}`);
const tick = () => new Promise((go) => setTimeout(go));
const answer = (number, more = {}) => ({ type: "answer", number, phrases: [], rows: [], ...more });
"""


def test_each_question_gets_an_answer_or_is_told_that_there_is_none():
    scenario = """
    start();
    const [load] = worker.posted;
    worker.say({ type: "ready", part: "names" });
    const asked = ["c", "co", "coo", "co"].map((query) => outcome(ask(query)));
    await tick();
    worker.say(answer(4, { count: 7 }));
    const answers = (await Promise.all(asked)).map((answer) => answer?.count ?? null);
    const broken = outcome(ask("x"));
    await tick();
    worker.heard.error({});
    const first = worker;
    const lost = [await broken, await (restart(), worker.say({ type: "ready", part: "names" }), outcome(start()))];
    say({ load, answers, lost, told, again: worker.posted[0].fresh, isOver: first.isOver });
    """
    told = run(PAGE + scenario)
    assert told["load"] == {"type": "load", "base": "http://x/notes/", "here": "/flask/%C3%BCber/", "fresh": False}
    assert told["answers"] == [None, 7, None, 7]
    assert told["lost"][0] == "failed: worker"
    assert told["told"] == ["ready names", "failed names", "ready names"]
    assert told["again"]
    assert told["isOver"]
