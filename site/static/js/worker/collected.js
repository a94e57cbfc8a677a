// What the collector finds of Python's objects is given back between jobs. Pyodide would do it at once, and break
// (NoGilError) where Python waits just then for what is typed, for a package, or for time to pass.
const found = [];

// To be called before Pyodide is loaded.
export function deferCollection() {
  globalThis.FinalizationRegistry = class extends FinalizationRegistry {
    constructor(giveBack) {
      super((held) => found.push(() => giveBack(held)));
    }
  };
}

export function giveBack() {
  for (const one of found.splice(0)) one();
}
