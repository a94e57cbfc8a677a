// What code needs of PyPI, in the versions that the runtime has, found by its imports.
const IMPORT = /^[ \t]*(?:from[ \t]+([\w]+)|import[ \t]+([\w., \t]+))/gm;

export async function pinsOf({ files, pins = [] }) {
  const root = document.documentElement.dataset;
  const answer = await fetch(new URL(root.base + root.runtime, location.href));
  const { packages } = await answer.json();
  const modules = new Set(Object.values(files).flatMap(importedBy));
  const known = new Set(pins.map((pin) => nameOf(pin)));
  const found = Object.entries(packages).flatMap(([name, about]) =>
    name === "base"
      ? Object.entries(about.versions).filter(([one]) => modules.has(one))
      : about.modules.some((module) => modules.has(module)) ? [[name, about.version]] : [],
  );
  return [...pins, ...found.filter(([name]) => !known.has(name)).map((pair) => pair.join("=="))].sort();
}

const nameOf = (pin) => pin.replace(/[[=].*/, "").toLowerCase();

function importedBy(text) {
  return [...text.matchAll(IMPORT)].flatMap(([, one, several]) =>
    one ? [one] : several.split(",").map((name) => name.trim().split(/[.\s]/)[0]),
  );
}
