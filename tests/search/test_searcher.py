"""The worker that searches, and the page's side of it: what is fetched when, and what each question gets."""

from __future__ import annotations

import pytest
from runsheet.search import files

from tests.search.node import run

# The worker's surroundings: what it says is in `said`, what it fetches in `asked`; what `held` holds back comes later.
WORKER = """
let listener;
const said = [], asked = [], held = new Map();
globalThis.addEventListener = (_, heard) => (listener = heard);
globalThis.postMessage = (data) => said.push(data);
globalThis.fetch = async (url, { cache }) => {
  const name = url.split("/search/")[1];
  asked.push(name);
  caches.add(cache);
  await held.get(name)?.promise;
  return { ok: name in given, json: async () => given[name] };
};
const caches = new Set();
const hold = (name) => held.set(name, Promise.withResolvers());
const send = (data) => listener({ data });
const pause = (ms) => new Promise((go) => setTimeout(go, ms));
const until = async (holds) => { while (!holds()) await pause(2); };
const ready = (part) => said.filter((data) => data.type === "ready" && data.part === part).length;
const answers = () => said.filter(({ type }) => type === "answer");
const load = (more = {}) => send({ type: "load", base: "http://x/", here: "/", ...more });
let number = 0;
const ask = async (query) => {
  number += 1;
  send({ type: "ask", number, query });
  await until(() => answers().at(-1)?.number === number);
  return answers().at(-1);
};
await import("SEARCH/searcher.js");
"""


def files_of(client, *parts: str) -> dict[str, dict]:
    folders = ["", *(f"parts/{part}/" for part in parts)]
    names = [f"{folder}{name}.json" for folder in folders for name in ("names", "text")]
    return {name: client.get(f"/search/{name}").json for name in names}


def test_text_comes_after_names_and_only_the_newest_question_is_answered(notes):
    notes.page("one/page", "# Page\n\n## A cookie\n\nSome text.\n")
    scenario = """
    hold("names.json"), load({ fresh: given.fresh });
    await pause(20);
    const first = [...asked];
    held.get("names.json").resolve();
    await until(() => ready("text"));
    for (const query of ["c", "co", "coo"]) send({ type: "ask", number: (number += 1), query });
    const { rows } = await ask("cook");
    say({ first, asked, caches: [...caches], answers: answers().map(({ number }) => number), title: rows[0].title });
    """
    for fresh, cache in ((False, "default"), (True, "reload")):
        told = run(WORKER + scenario, {**files_of(notes.client()), "fresh": fresh})
        assert told["first"] == ["names.json"]
        assert told["asked"] == ["names.json", "text.json"]
        assert (told["answers"], told["title"]) == ([4], "A cookie")
        assert told["caches"] == [cache]


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
      await pause(250);
      return parts().slice(before);
    };
    load({ here: "/about/" });
    await until(() => ready("text") === 2);
    const own = parts();
    const told = { own, nonsense: await fetchedBy("qqqqqq"), short: await fetchedBy("v") };
    told.rare = await fetchedBy("unheard view");
    await until(() => ready("text") === 3);
    told.enough = await fetchedBy("view");
    told.name = (await ask("url_for")).rows[0].id;
    hold("parts/f0/text.json");
    told.many = await fetchedBy("word in:f0");
    told.side = await fetchedBy("common1 in:f1");
    held.get("parts/f0/text.json").resolve();
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
        "many": ["f0"],
        "side": ["f1"],
        "most": ["f2", "f3", "f4", "f5"],
    }


def test_more_is_told_than_the_best_where_these_are_of_few_pages(notes):
    sections = "\n".join(f"## View {number}\n\nOf a view.\n" for number in range(70))
    notes.page("a/long", f"# Long\n\n{sections}")
    notes.page("b/other", '# Other\n\nA view here, and here the phrase.\n\n## More {: tags="late on" }\n\nA view.\n')
    scenario = """
    load();
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
