// A snippet as a fragment of an address, and back: base64url of deflated JSON {v: 1, name, kind, entry, requests, files}.
const MOST_FILES = 200;
const MOST_BYTES = 1_000_000;
const KINDS = ["script", "app"];

export async function encode({ name, kind, entry, requests, files }) {
  const text = JSON.stringify({ v: 1, name, kind, entry, requests, files });
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const letters = [];
  for (let at = 0; at < bytes.length; at += 8192) letters.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(letters.join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

// null for whatever is not such a fragment: anybody may have written it.
export async function decode(fragment) {
  try {
    const letters = atob(fragment.replace(/^#/, "").replaceAll("-", "+").replaceAll("_", "/"));
    const packed = new Blob([Uint8Array.from(letters, (letter) => letter.charCodeAt(0))]);
    const text = await unpack(packed.stream().pipeThrough(new DecompressionStream("deflate-raw")));
    return checked(JSON.parse(text));
  } catch {
    return null;
  }
}

// The text of a stream. Throws once it is longer than what is allowed, before the rest is unpacked.
async function unpack(stream) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let bytes = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      throw new RangeError("too long");
    }
    text += decoder.decode(value, { stream: true });
  }
}

function checked(job) {
  const { v, name, kind, entry, requests, files } = job;
  const entries = Object.entries(files);
  const sound =
    v === 1 &&
    isPath(name) &&
    KINDS.includes(kind) &&
    !Array.isArray(files) &&
    entries.length >= 1 &&
    entries.length <= MOST_FILES &&
    entries.every(([path, text]) => isPath(path) && typeof text === "string") &&
    Object.hasOwn(files, entry) &&
    (requests === "" || Object.hasOwn(files, requests));
  // Only what is known is taken over, into objects without a past.
  return sound ? { name, kind, entry, requests, files: Object.fromEntries(entries) } : null;
}

// A relative path that stays where it is.
function isPath(path) {
  if (typeof path !== "string" || path.length > 200 || /[\\:\p{Cc}]/u.test(path)) return false;
  return path.split("/").every((part) => part && part !== "." && part !== "..");
}

export async function linkTo(job) {
  const playground = new URL(`${document.documentElement.dataset.base}playground/`, location.href);
  playground.hash = await encode(job);
  return playground.href;
}
