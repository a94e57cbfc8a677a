// Download: a zip with the snippet's files, what they need and how to run them on one's own machine.
import { strToU8, zipSync } from "fflate";
import { pinsOf } from "./pins.js";

// An exercise comes with its tests, so that `pytest` checks it there.
export async function download(job, name) {
  const own = { ...job.files, ...job.tests, ...job.alongside };
  const imported = job.tests ? { ...own, pytest: "import pytest" } : own;
  const pins = await pinsOf({ ...job, files: imported }).catch(() => job.pins ?? []);
  const folder = name.split("/").at(-1).replace(/\.py$/, "");
  const files = {
    ...own,
    "requirements.txt": requirements(pins),
    "README.md": readme(job, folder),
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, strToU8(text)]));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([zipSync(bytes)], { type: "application/zip" }));
  link.download = `${folder}.zip`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function requirements(pins) {
  return pins.map((pin) => `${pin}\n`).join("") || "# Python's standard library is enough.\n";
}

function readme({ kind, entry, tests }, folder) {
  const page = new URL(location.href);
  page.hash = "";
  const app = entry === "app.py" ? "" : ` --app ${entry.replace(/\.py$/, "")}`;
  const run = kind === "app" ? `flask${app} run --debug` : `python ${entry}`;
  return [
    `${folder}: ${tests ? "an exercise" : kind === "app" ? "a Flask app" : "a Python script"} from ${page}`,
    "- Install: `python -m venv .venv && . .venv/bin/activate && pip install -r requirements.txt`",
    `- Run: \`${run}\``,
    ...(tests ? ["- Check: `pytest`", `- Go on in a clone of the project: \`flask practice start ${folder} --from ${folder}.zip\``] : []),
    "",
  ].join("\n");
}
