"""Runs the search's own scripts outside of a browser."""

from __future__ import annotations

import json
import shutil
import subprocess

from tests.conftest import PROJECT

FOLDER = "./site/static/js/search"
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
// All that it does later, it does by timers: where none is left, nothing is on its way.
const timers = new Set(), { setTimeout: wait, clearTimeout: drop } = globalThis;
globalThis.setTimeout = (go, ms) => {
  const timer = wait(() => (timers.delete(timer), go()), ms);
  timers.add(timer);
  return timer;
};
globalThis.clearTimeout = (timer) => (timers.delete(timer), drop(timer));
const caches = new Set();
const hold = (name) => held.set(name, Promise.withResolvers());
const send = (data) => listener({ data });
const pause = (ms) => new Promise((go) => wait(go, ms));
const done = () => until(() => !timers.size);
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


def run(program: str, given=None):
    """What a program says by ``say(…)`` of ``given``; ``SEARCH/`` in it is the folder of the scripts."""
    head = 'import fs from "node:fs";\nconst given = JSON.parse(fs.readFileSync(0, "utf8"));\n'
    head += "const say = (told) => process.stdout.write(JSON.stringify(told));\n"
    command = [shutil.which("node", path=PROJECT / ".venv/bin") or "node", "--input-type=module", "-e"]
    program = head + program.replace("SEARCH/", f"{FOLDER}/")
    done = subprocess.run(
        [*command, program], input=json.dumps(given), cwd=PROJECT, capture_output=True, text=True, timeout=60
    )
    assert not done.returncode, done.stderr
    return json.loads(done.stdout)


def files_of(client, *parts: str) -> dict[str, dict]:
    """What the browser may fetch to search the site, and some of its parts, by the names below ``/search/``."""
    found = {}
    for folder in ("", *(f"parts/{part}/" for part in parts)):
        found[f"{folder}names.json"] = names = client.get(f"/search/{folder}names.json").json
        for number in range(len(names["shards"])):
            found[f"{folder}text/{number}.json"] = client.get(f"/search/{folder}text/{number}.json").json
    return found
