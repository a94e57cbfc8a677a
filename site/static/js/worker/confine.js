// Takes from the worker what code that runs in it must not have: the network, the site's storage, other workers.
// Everything goes that is not named here, so that what browsers add later goes too.
const LANGUAGE = `
  AggregateError Array ArrayBuffer AsyncDisposableStack Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date
  DisposableStack Error EvalError FinalizationRegistry Float16Array Float32Array Float64Array Function Infinity Int16Array
  Int32Array Int8Array Intl Iterator JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp
  Set SharedArrayBuffer String SuppressedError Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array
  Uint8ClampedArray WeakMap WeakRef WeakSet WebAssembly decodeURI decodeURIComponent encodeURI encodeURIComponent escape
  eval globalThis isFinite isNaN parseFloat parseInt undefined unescape`;
const HARMLESS = `
  AbortController AbortSignal Blob CryptoKey DOMException Event EventTarget MessageChannel MessageEvent MessagePort
  Response ReadableStream TextDecoder TextEncoder TransformStream URL URLSearchParams WritableStream atob btoa clearInterval
  clearTimeout console constructor crypto dispatchEvent addEventListener removeEventListener onmessage performance
  postMessage queueMicrotask self setInterval setTimeout structuredClone location navigator name
  DedicatedWorkerGlobalScope WorkerGlobalScope WorkerLocation WorkerNavigator Navigator`;
const KEPT = new Set(`${LANGUAGE} ${HARMLESS}`.trim().split(/\s+/));
const NAVIGATOR = new Set(["constructor", "hardwareConcurrency", "language", "languages", "onLine", "platform", "userAgent"]);

// What unpacks, counts and keeps packages that come later: it must stay what it is.
const FIRM = [
  ...[Array, ArrayBuffer, Int16Array, Int32Array, Uint16Array, Uint32Array, Uint8Array, Object.getPrototypeOf(Uint8Array)],
  ...[Promise, ReadableStream, Response, TransformStream],
];

export function confine() {
  strip(globalThis, KEPT);
  strip(navigator, NAVIGATOR);
  for (const { prototype } of FIRM) Object.freeze(prototype);
  Object.freeze(Math);
}

// Removes every other name from an object and from what it inherits, as far as the worker's own kinds go.
function strip(object, kept) {
  for (let at = object; at && at !== Object.prototype && at !== EventTarget.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) {
      if (kept.has(name) || Reflect.deleteProperty(at, name)) continue;
      // A number or a string that cannot be taken away does no harm.
      if (Object(at[name]) === at[name]) throw new Error(`${name} cannot be taken away`);
    }
  }
}
