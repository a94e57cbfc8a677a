// Makes what the reader has seen and run work without a network. Loaded with the first Run. In the end the page is
// marked: `data-offline` is "all", or "some" where not everything could be kept.
import { kept } from "../runtime.js";
import { here } from "../search/client.js";

const root = document.documentElement.dataset;
const path = (name) => new URL(root.base + name, location.href).href;

export async function keepOffline() {
  // While developing, what is kept would be in the way; on an insecure host browsers have no service workers.
  if (!navigator.serviceWorker || document.querySelector("script[data-changes]")) return;
  const registration = await navigator.serviceWorker.register(path("sw.js"), { scope: path(""), type: "module" });
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  await everything();
  const jobs = [...document.querySelectorAll("[data-snippet]")].filter(({ dataset }) => dataset.runs === "browser");
  // The preview's frame has no service worker: what is kept for it would not be found.
  const loaded = performance.getEntriesByType("resource").filter(({ initiatorType }) => initiatorType !== "iframe");
  const fetched = loaded.map(({ name }) => name);
  const more = [...document.querySelectorAll("[data-keep]")].map(({ dataset }) => path(dataset.keep));
  const snippets = jobs.map(({ dataset }) => path(`snippets/${dataset.snippet}.json`));
  const urls = [location.href.split("#")[0], ...fetched, ...snippets, ...more, ...(await searched())];
  const { parts } = await read(path(root.runtime));
  const program = ["pyodide", "pyodide.asm"].map((name) => new URL(parts[name].file, path(root.runtime)).href);
  const all = [...new Set([...urls, path(root.worker), path(root.runtime), ...program])];
  const done = new MessageChannel();
  worker.postMessage({ type: "keep", urls: all }, [done.port2]);
  const told = await new Promise((resolve) => (done.port1.onmessage = ({ data }) => resolve(data)));
  await kept;
  root.offline = told;
}

const read = async (address) => (await fetch(address)).json();

// What the search is made of: its page, and what it searches; of a large site what tells of all, and the part of this page.
async function searched() {
  const names = await read(path("search/names.json")).catch(() => null);
  const own = names?.where[names.pages.findIndex(([url]) => encodeURI(url) === here())];
  const folders = ["search/", ...(own === undefined ? [] : [`search/parts/${names.parts[own]}/`])];
  const files = await Promise.all(folders.map(filesIn));
  return [root.searcher, "search/", ...files.flat()].map(path);
}

async function filesIn(folder) {
  const { shards } = await read(path(`${folder}names.json`)).catch(() => ({ shards: [] }));
  return [`${folder}names.json`, ...shards.map((_, number) => `${folder}text/${number}.json`)];
}

// What a reader may open here later is fetched now, to be kept with the rest.
const everything = () =>
  Promise.all([
    import("../search/dialog.js"),
    import("../search/checking.js"),
    import("../editor/editor.js"),
    import("../editor/menu.js"),
    import("../editor/failing.js"),
    import("../editor/colours.js"),
    import("../editor/compare.js"),
    import("../editor/download.js"),
    import("../editor/share.js"),
    import("@codemirror/lang-jinja"),
    import("../timeline/timeline.js"),
    import("../stepper/stepper.js"),
    import("../app/panel.js"),
    import("../search/page.js"),
    import("../search/listing.js"),
  ]);
