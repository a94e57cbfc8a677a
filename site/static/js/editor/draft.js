// A draft: the files of a snippet with the reader's edits, kept in this browser by snippet and version.
import { read, write } from "../storage.js";

const DELAY_MS = 300;
// Inline metadata (PEP 723): cards do not show it, the editor leaves it out, and what runs has it whole.
const BLOCK = /^# \/\/\/ script\n(?:#(?: .*)?\n)+?# \/\/\/\n+/;

const place = (key) => `edits:${key}`;

// What is kept of a snippet: {version: {file: text}}, the newest last. What is none of ours is left out.
function record(key) {
  try {
    return Object.fromEntries(Object.entries(JSON.parse(read(place(key))) ?? {}).filter(([, files]) => areFiles(files)));
  } catch {
    return {};
  }
}

const areFiles = (files) =>
  files && typeof files === "object" && Object.values(files).every((text) => typeof text === "string");

export const isKept = (key) => read(place(key)) !== null;

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

// Says "change" when a file has another text, and "kept" when keeping begins to fail or works again.
export class Draft extends EventTarget {
  constructor(job, key) {
    super();
    this.job = job;
    this.key = key;
    this.version = job.version ?? "";
    this.dirty = false;
    this.failed = false;
    this.changed = this.own();
    addEventListener("pagehide", () => this.save());
    addEventListener("beforeunload", (event) => this.failed && this.edited && event.preventDefault());
    document.addEventListener("visibilitychange", () => (document.hidden ? this.save() : this.catchUp()));
  }

  get files() {
    return { ...this.job.files, ...this.changed };
  }

  // The files' names as tabs show them: what is run first, the requests last.
  get names() {
    const { entry, requests } = this.job;
    const rank = (name) => (name === entry ? 0 : name === requests ? 2 : 1);
    return Object.keys(this.files).sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  }

  get edited() {
    return Object.keys(this.changed).length > 0;
  }

  // A file as it is shown: without the snippet's metadata, and how many lines that took.
  shown(name, files = this.files) {
    const head = this.head(name, files);
    return { text: files[name].slice(head.length), hidden: head.split("\n").length - 1 };
  }

  // Only what the snippet came with: metadata that the reader writes stays in sight.
  head(name, files) {
    const head = this.job.files[name]?.match(BLOCK)?.[0] ?? "";
    return files[name].startsWith(head) ? head : "";
  }

  // A file's new text, without the metadata.
  type(name, text) {
    const head = this.head(name, this.files);
    if (head + text === this.files[name]) return;
    const { [name]: _, ...changed } = this.changed;
    if (head + text !== this.job.files[name]) changed[name] = head + text;
    this.replace(changed);
  }

  // Other edits in place of these: none, those of an older version, those before a reset.
  replace(changed) {
    this.changed = changed;
    this.dirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), DELAY_MS);
    this.dispatchEvent(new Event("change"));
  }

  save() {
    clearTimeout(this.timer);
    if (!this.dirty) return;
    const { [this.version]: _, ...versions } = record(this.key);
    if (this.edited) versions[this.version] = this.changed;
    this.dirty = !keep(this.key, versions);
    if (this.failed === this.dirty) return;
    this.failed = this.dirty;
    this.dispatchEvent(new Event("kept"));
  }

  // Another tab may have written meanwhile; its edit is the newer one where this tab has none unsaved.
  catchUp() {
    const kept = this.own();
    if (this.dirty || same(kept, this.changed)) return;
    this.changed = kept;
    this.dispatchEvent(new Event("change"));
  }

  own() {
    return record(this.key)[this.version] ?? {};
  }

  // The edits of the newest other version, null where there are none.
  older() {
    const version = Object.keys(record(this.key)).filter((name) => name !== this.version).at(-1);
    return version === undefined ? null : record(this.key)[version];
  }

  // Forgets what was edited of other versions.
  dropOlder() {
    keep(this.key, this.edited ? { [this.version]: this.changed } : {});
  }
}

// Whether the browser has kept it: a full or forbidden storage is silent.
function keep(key, versions) {
  const text = Object.keys(versions).length ? JSON.stringify(versions) : null;
  write(place(key), text);
  return read(place(key)) === text;
}
