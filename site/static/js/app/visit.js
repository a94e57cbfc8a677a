// A visit: a request to the app and the redirects after it, followed as a browser does.
import { isOpen, send } from "../runtime.js";
import { APP, appUrl, shownUrl } from "./address.js";

const MOST_REDIRECTS = 10;
const REDIRECTS = [301, 302, 303, 307, 308];
export const NOTHING = new Uint8Array();

// A request is {method, url, headers: [[name, value]], body: bytes}. The visit: {hops: [{request, answer}], url, note}; `url`
// is where it ended; `note` says why a redirect was not followed. `printed(text)` hears what the views print. A stopped app
// rejects with `closed`.
export async function visit(id, request, { cookies, follow = true, printed }) {
  const hops = [];
  for (;;) {
    const answer = await ask(id, cookies.sentWith(request), printed);
    cookies.hear(answer);
    hops.push({ request, answer });
    const next = follow && redirected(request, answer);
    const at = { hops, url: request.url };
    if (!next) return { ...at, note: "" };
    if (!next.url) return { ...at, note: `The redirect to ${next.to} leaves the app: it is not followed here.` };
    if (hops.length > MOST_REDIRECTS) return { ...at, note: `More than ${MOST_REDIRECTS} redirects: not followed further.` };
    request = next;
  }
}

// A request with the headers that a browser adds: from the page at the URL `from`, if from one.
export function browserly({ method, url, headers, body }, from, accept) {
  const own = [["Accept", accept], ["Accept-Language", navigator.languages.join(",")], ["User-Agent", navigator.userAgent]];
  if (from) own.push(["Referer", from.href.split("#")[0]]);
  if (from && method !== "GET") own.push(["Origin", APP]);
  const given = new Set(headers.map(([name]) => name.toLowerCase()));
  return { method, url, headers: [...headers, ...own.filter(([name]) => !given.has(name.toLowerCase()))], body };
}

export const codeOf = (answer) => Number.parseInt(answer.status, 10) || 0;
export const headerOf = ({ headers = [] }, wanted) =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? "";

function ask(id, { method, url, headers, body }, printed) {
  if (!isOpen(id)) return Promise.reject(Object.assign(new Error("Stopped."), { closed: true }));
  const target = shownUrl(url).split("#")[0];
  return new Promise((resolve, reject) => {
    const done = (answer) =>
      answer.stopped ? reject(Object.assign(new Error(answer.error), { closed: true })) : resolve(answer);
    send(id, { method, target, headers, body }, { done, output: (_, text) => printed?.(text) });
  });
}

// The request that a redirect asks for (RFC 9110, section 15.4); {to} for one to another host.
function redirected({ method, url, headers, body }, answer) {
  const code = codeOf(answer);
  const to = headerOf(answer, "location");
  if (!REDIRECTS.includes(code) || !to) return null;
  const next = appUrl(to, url);
  if (!next) return { to };
  // A fragment outlives a redirect that has none.
  next.hash ||= url.hash;
  const kept = code > 303 || ["GET", "HEAD"].includes(method) || (code < 303 && method !== "POST");
  if (kept) return { method, url: next, headers, body };
  const withoutBody = headers.filter(([name]) => !name.toLowerCase().startsWith("content-"));
  return { method: "GET", url: next, headers: withoutBody, body: NOTHING };
}
