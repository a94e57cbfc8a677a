// The parts of the bundle, fetched once: counted while they come, unpressed, and kept by the browser in that form.
import { decompress } from "fzstd";

const KEPT = "runtime";
// Code under Run, which shares this worker, may replace what the browser offers: it is taken before any such code comes,
// and what it does must lead to no other address. What is kept here, the next start trusts.
const { Response, TransformStream, Uint8Array } = globalThis;
const browser = fetch.bind(globalThis);

export class Parts {
  #parts = Object.create(null);
  #loading;
  #kept;
  #keeping = [];
  #come = 0;
  #total = 0;

  static async of(manifest, loading) {
    // Only where the site is served securely; without it, the browser's own cache has to do.
    const opening = globalThis.caches?.open(KEPT).catch(() => null);
    const answer = await browser(manifest);
    if (!answer.ok) throw new Error(`${answer.status} for ${manifest}`);
    return new Parts(manifest, await answer.json(), loading, await opening);
  }

  constructor(manifest, { lock, parts, packages }, loading, kept) {
    this.lock = lock;
    this.packages = packages;
    this.#loading = loading;
    this.#kept = kept;
    for (const [name, { file, bytes }] of Object.entries({ ...packages, ...parts })) {
      this.#parts[name] = { url: new URL(file, manifest).href, bytes };
    }
  }

  #part(name) {
    const part = this.#parts[name];
    if (!part) throw new Error("the bundle has no such part");
    return part;
  }

  url(name) {
    return this.#part(name).url;
  }

  fetch(name) {
    return this.#fetch(this.#part(name));
  }

  async #fetch({ url, bytes }) {
    this.#total += bytes;
    const answer = await browser(url);
    if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
    const count = new TransformStream({
      transform: (chunk, controller) => {
        this.#come += chunk.byteLength;
        this.#loading(this.#come, this.#total);
        controller.enqueue(chunk);
      },
    });
    return new Response(answer.body.pipeThrough(count), { headers: { "Content-Type": answer.headers.get("Content-Type") } });
  }

  // The unpressed bytes of a part.
  async plain(name) {
    const part = this.#part(name);
    const found = await this.#kept?.match(part.url);
    if (found) return new Uint8Array(await found.arrayBuffer());
    const pressed = new Uint8Array(await (await this.#fetch(part)).arrayBuffer());
    const bytes = decompress(pressed);
    // Where the storage is full it is unpressed anew each time.
    if (this.#kept) this.#keeping.push(this.#kept.put(part.url, new Response(bytes)).catch(() => {}));
    return bytes;
  }

  // Once all is kept, forgets what an older bundle left.
  async tidy() {
    await Promise.all(this.#keeping);
    const mine = new Set(Object.values(this.#parts).map(({ url }) => url));
    for (const { url } of (await this.#kept?.keys()) ?? []) if (!mine.has(url)) await this.#kept.delete(url);
  }
}
