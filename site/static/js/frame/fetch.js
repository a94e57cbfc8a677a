// fetch() and navigator.sendBeacon() of the page go to the app; other hosts are refused, as without a network.
import { ask } from "./door.js";
import { absolute, isApp } from "./place.js";

const WITHOUT_BODY = [204, 205, 304];
const real = window.fetch.bind(window);

export async function fetchFromApp(input, init) {
  const request = new Request(input instanceof Request ? input : absolute(input).href, init);
  const url = new URL(request.url);
  if (["data:", "blob:"].includes(url.protocol)) return real(request);
  if (!isApp(url)) throw new TypeError(`Failed to fetch: ${url.host} is not this app`);
  const { method, signal, redirect } = request;
  signal.throwIfAborted();
  const headers = [...request.headers];
  const body = new Uint8Array(await request.arrayBuffer());
  const stopped = new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  const answer = await Promise.race([ask({ method, url: url.href, headers, body, follow: redirect === "follow" }), stopped]);
  if (answer.error) throw new TypeError(`Failed to fetch: ${answer.error}`);
  const code = Number.parseInt(answer.status, 10);
  if (redirect === "error" && code >= 300 && code < 400) throw new TypeError("Failed to fetch: a redirect");
  return responseTo(method, code, answer);
}

function responseTo(method, code, { status, headers, body, url, redirected }) {
  const response = new Response(method === "HEAD" || WITHOUT_BODY.includes(code) ? null : body, {
    status: code,
    statusText: status.split(" ").slice(1).join(" "),
    headers,
  });
  // A response that is made has none of these.
  for (const [name, value] of Object.entries({ url, redirected, type: "basic" })) {
    Object.defineProperty(response, name, { value });
  }
  return response;
}

export function startFetch() {
  window.fetch = fetchFromApp;
  navigator.sendBeacon = (url, body) => {
    fetchFromApp(url, { method: "POST", body }).catch(() => {});
    return true;
  };
}
