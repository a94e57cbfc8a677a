// Builds the front end into site/static/dist: `node site/build.mjs`, with `--watch` again on every change.
import fs from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";

const DIST = "site/static/dist";
const PAGES = ["js/main.js", "js/theme.js", "js/reload.js", "css/main.css"];
// What runs beside the pages, or before the rest of one is there, is one file each.
const ALONE = ["js/yours/home.js", "js/worker/worker.js", "js/search/searcher.js", "js/offline/sw.js", "js/frame/frame.js"];

const common = {
  outdir: DIST,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  external: ["node:*", "ws"],
  loader: { ".woff2": "file" },
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  metafile: true,
  logLevel: "warning",
};
const builds = [
  { ...common, entryPoints: PAGES.map(source), splitting: true, plugins: [report(0)] },
  { ...common, entryPoints: ALONE.map(source), plugins: [report(1)] },
];

function source(name) {
  return `site/static/${name}`;
}

// What was built is told in one report, written once all is there; what it names no more goes after that.
function report(number) {
  return { name: "report", setup: ({ onEnd }) => onEnd(({ metafile }) => tell(number, metafile)) };
}

function tell(number, metafile) {
  builds[number].told = metafile ?? builds[number].told;
  if (!builds.every(({ told }) => told)) return;
  const outputs = Object.assign({}, ...builds.map(({ told }) => told.outputs));
  fs.writeFileSync(`${DIST}/meta.json`, JSON.stringify({ outputs }));
  const made = new Set(["meta.json", ...Object.keys(outputs).map((file) => path.basename(file))]);
  for (const file of fs.readdirSync(DIST)) if (!made.has(file)) fs.rmSync(path.join(DIST, file), { recursive: true });
}

const watching = process.argv.includes("--watch");
for (const { told, ...options } of builds) {
  if (watching) await (await esbuild.context(options)).watch();
  else await esbuild.build(options).catch(() => process.exit(1));
}
