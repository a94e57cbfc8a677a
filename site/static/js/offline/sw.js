// The service worker, which a reader gets with their first Run: what they have seen and run works without a network.
import { registerRoute, setDefaultHandler } from "workbox-routing";
import { CacheFirst, NetworkFirst, NetworkOnly } from "workbox-strategies";

const FINGERPRINTED = /\/static\/(?:dist|runtime)\/(.+)-[0-9A-Z]{8}\.\w+$/;
const ASSETS = "assets";
const PAGES = "pages";

// The worker of Python keeps these itself, unpressed.
registerRoute(({ url }) => url.pathname.endsWith(".zst"), new NetworkOnly());
registerRoute(({ url }) => isOurs(url) && FINGERPRINTED.test(url.pathname), new CacheFirst({ cacheName: ASSETS }));
registerRoute(({ url }) => plain(url.href) === `${registration.scope}search/`, pages([{ cacheKeyWillBeUsed: withoutQuery }]));
registerRoute(({ url }) => isOurs(url), pages());
setDefaultHandler(new NetworkOnly());

function pages(plugins = []) {
  return new NetworkFirst({ cacheName: PAGES, matchOptions: { ignoreVary: true }, plugins });
}

// The page of results answers by itself whatever is asked of it.
function withoutQuery({ request, mode }) {
  return mode === "read" ? plain(request.url) : request;
}

const plain = (address) => address.split("?")[0];

const isOurs = (url) => url.href.startsWith(registration.scope);

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

// A page tells what it is made of: it came before this worker did.
addEventListener("message", (event) => {
  if (event.data?.type === "keep") event.waitUntil(keepAll(event.data.urls, event.ports[0]));
});

async function keepAll(urls, told) {
  const results = await Promise.allSettled(urls.map(keep));
  told?.postMessage(results.every(({ status }) => status === "fulfilled") ? "all" : "some");
}

async function keep(address) {
  const url = new URL(address);
  if (!isOurs(url) || url.pathname.endsWith(".zst")) return;
  const [, name] = FINGERPRINTED.exec(url.pathname) ?? [];
  const cache = await caches.open(name ? ASSETS : PAGES);
  if (name && (await cache.match(url))) return;
  if (name?.includes("pyodide")) await forgetOlder(cache, name);
  await cache.add(url);
}

// Of the runtime, which is large, only the newest stays.
async function forgetOlder(cache, name) {
  for (const request of await cache.keys()) {
    if (FINGERPRINTED.exec(new URL(request.url).pathname)?.[1] === name) await cache.delete(request);
  }
}
