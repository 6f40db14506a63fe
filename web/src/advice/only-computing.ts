/**
 * What a worker needs to compute and to answer: the language itself, WebAssembly, and what unpacks it. Everything else that a
 * browser offers is taken away, also what nobody knows yet: the policy in the page's meta element does not reach into a worker,
 * and so a worker could otherwise do what the page must not.
 */
const needed: ReadonlySet<string> = new Set(
  (
    "globalThis self Infinity NaN undefined isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent " +
    "Object Function Array Number Boolean String Symbol BigInt Date Promise RegExp Math JSON Intl Reflect Proxy Iterator " +
    "Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError " +
    "ArrayBuffer SharedArrayBuffer Atomics DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array " +
    "Float16Array Float32Array Float64Array BigInt64Array BigUint64Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry " +
    "WebAssembly TextEncoder TextDecoder Blob Response ReadableStream DecompressionStream atob console " +
    "EventTarget addEventListener removeEventListener dispatchEvent onmessage onerror constructor " +
    "MessageEvent Event ErrorEvent PromiseRejectionEvent DOMException " +
    "WorkerGlobalScope DedicatedWorkerGlobalScope"
  ).split(" "),
);

/** Takes everything from a global object that computing does not need, but `kept`. */
export function leaveOnlyComputing(scope: object, kept: string): void {
  for (let holder: object | null = scope; holder !== null && holder !== Object.prototype; holder = Reflect.getPrototypeOf(holder)) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (needed.has(name) || name === kept) continue;
      if (!Reflect.deleteProperty(holder, name)) Reflect.defineProperty(holder, name, { value: undefined });
    }
  }
}
