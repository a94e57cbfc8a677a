// Compiles packages for Pyodide's Python and makes the memory snapshots. `node make.mjs plan.json`, by runsheet.bundle:
//   {pyodide: folder, stdlib: archive, compiler: file,
//    archives: [{from, to, root}], snapshots: [{to, warm: file, archives: [[file, path in the runtime]]}]}
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { pack } from "../../static/js/worker/memory.js";

const plan = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const part = (name) => import(pathToFileURL(path.join(plan.pyodide, name)).href);
const { loadPyodide } = await part("pyodide.mjs");
const { default: createPyodideModule } = await part("pyodide.asm.mjs");
const stdLibURL = plan.stdlib;

if (plan.archives.length) {
  const python = await loadPyodide();
  python.runPython(fs.readFileSync(plan.compiler, "utf8"));
  const compiled = python.globals.get("compile_archive");
  for (const { from, to, root } of plan.archives) {
    python.FS.writeFile("/in.zip", fs.readFileSync(from));
    compiled("/in.zip", "/out.zip", root);
    fs.writeFileSync(to, python.FS.readFile("/out.zip"));
  }
}

// The memory as it is when the program is loaded and Python has not started.
async function emptyMemory() {
  return new Promise((resolve, reject) => {
    const keep = async (settings) => {
      resolve((await createPyodideModule({ ...settings, noInitialRun: true })).HEAPU8.slice());
      throw new Error("that was all");
    };
    loadPyodide({ createPyodideModule: keep }).catch(reject);
  });
}

const memory = plan.snapshots.length && (await emptyMemory());
for (const { to, warm, archives } of plan.snapshots) {
  const python = await loadPyodide({ _makeSnapshot: true, stdLibURL });
  for (const [file, place] of archives) python.FS.writeFile(place, fs.readFileSync(file));
  python.runPython(fs.readFileSync(warm, "utf8"));
  scrub(python._module);
  fs.writeFileSync(to, pack(python.makeMemorySnapshot(), memory));
}
process.exit(0);

// Fills every free piece of the heap with zeros: what was there once only makes the snapshot larger.
function scrub(module) {
  const top = module._sbrk(0);
  const taken = [];
  for (let size = 1 << 16; size >= 16; size = size > 4096 ? size >> 1 : size - 8) {
    for (let piece = module._malloc(size); ; piece = module._malloc(size)) {
      taken.push(piece);
      if (piece + size > top) break;
      module.HEAPU8.fill(0, piece, piece + module._malloc_usable_size(piece));
    }
  }
  taken.forEach((piece) => module._free(piece));
}
