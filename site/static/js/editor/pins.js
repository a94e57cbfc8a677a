// What code needs of PyPI, in the versions that the runtime has, found by its imports.
// What packages need for a part of theirs, and no import names: for a WTForms or Pydantic field, for async views.
const EMAIL = /\bEmail\(|\bEmailStr\b/;
const ASYNC = /^[ \t]*async[ \t]+def\b/m;
const IMPORT = /^[ \t]*(?:from[ \t]+([\w]+)|import[ \t]+([\w., \t]+))/gm;

export async function pinsOf({ files, pins = [] }) {
  const root = document.documentElement.dataset;
  const answer = await fetch(new URL(root.base + root.runtime, location.href));
  const { packages } = await answer.json();
  const texts = Object.values(files);
  const modules = new Set(texts.flatMap(importedBy));
  if (texts.some((text) => EMAIL.test(text))) modules.add("email_validator");
  const known = new Set(pins.map((pin) => nameOf(pin)));
  const found = Object.entries(packages).flatMap(([name, about]) =>
    name === "base"
      ? Object.entries(about.versions).filter(([one]) => modules.has(one))
      : about.modules.some((module) => modules.has(module)) ? [[name, about.version]] : [],
  );
  const isAsync = texts.some((text) => ASYNC.test(text));
  const named = ([name, version]) => `${name === "flask" && isAsync ? "flask[async]" : name}==${version}`;
  return [...pins, ...found.filter(([name]) => !known.has(name)).map(named)].sort();
}

const nameOf = (pin) => pin.replace(/[[=].*/, "").toLowerCase();

function importedBy(text) {
  return [...text.matchAll(IMPORT)].flatMap(([, one, several]) =>
    one ? [one] : several.split(",").map((name) => name.trim().split(/[.\s]/)[0]),
  );
}
