// A snapshot of the runtime's memory as a file, and back again: packed by runsheet/bundle/make.mjs, unpacked by the worker.
// Pyodide's own snapshot holds all of the memory. What the program itself brings (its data, zeros) is left out here:
//   4 numbers of 32 bits: where the memory begins in Pyodide's snapshot, the snapshot's length, the length of what
//   follows, a sum over the program's data; then the snapshot, of which the program's data is taken off by exclusive or.
const HEADER = 16;
// The first 3 MB hold only constants of the program, the same in every start.
const CONSTANTS = 3 << 20;

const words = (bytes, start, length) => new Uint32Array(bytes.buffer, bytes.byteOffset + start, length >> 2);

function sum(memory) {
  let total = 0;
  for (const word of words(memory, 0, CONSTANTS)) total = (total * 31 + word) | 0;
  return total >>> 0;
}

function takeOff(snapshot, begin, memory) {
  const mine = words(snapshot, begin, CONSTANTS);
  const theirs = words(memory, 0, CONSTANTS);
  for (let i = 0; i < mine.length; i++) mine[i] ^= theirs[i];
}

// `snapshot` as Pyodide makes it, `memory` as it is right after the program was loaded.
export function pack(snapshot, memory) {
  const begin = new Uint32Array(snapshot.buffer, snapshot.byteOffset, 2)[1];
  const changed = snapshot.slice();
  takeOff(changed, begin, memory);
  const length = (changed.findLastIndex((byte) => byte) + 4) & ~3;
  const packed = new Uint8Array(HEADER + length);
  words(packed, 0, HEADER).set([begin, snapshot.length, length, sum(memory)]);
  packed.set(changed.subarray(0, length), HEADER);
  return packed;
}

// The snapshot for `loadPyodide({_loadSnapshot})`; `complete(memory)` is to be called with the memory of the loaded
// program before Pyodide reads it. Throws where the program is not the one that the snapshot is of.
export function unpack(packed) {
  const [begin, total, length, expected] = words(packed, 0, HEADER);
  const snapshot = new Uint8Array(total);
  snapshot.set(packed.subarray(HEADER, HEADER + length));
  const complete = (memory) => {
    if (sum(memory) !== expected) throw new Error("the memory snapshot is of another program");
    takeOff(snapshot, begin, memory);
  };
  return { snapshot, complete, length: total - begin };
}
