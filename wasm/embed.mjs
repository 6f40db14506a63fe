// Makes one ES module out of what Emscripten links: the glue, and the WebAssembly bytes deflated and in base64. The page then needs no
// second request, and a Content-Security-Policy with connect-src 'none' holds.
//
//   node embed.mjs kompass.js kompass.wasm kompass-module.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

const [gluePath, wasmPath, outputPath] = process.argv.slice(2);
const glue = readFileSync(gluePath, "utf8");

// Behind the factory stand the exports for CommonJS and AMD, which have no meaning in an ES module.
const tail = glue.search(/if \(typeof exports === ['"]object['"]/u);
if (tail < 0) throw new Error(`${gluePath}: the end of the factory was not found; this Emscripten writes another form`);
const factory = glue.slice(0, tail);

// What the page's policy forbids, or what would make a bundler ship the bytes a second time, must not stand in the glue at all.
for (const word of ["fetch(", "XMLHttpRequest", "eval(", "new Function", "import.meta", "new URL(", "document.", "importScripts"]) {
  if (factory.includes(word)) throw new Error(`${gluePath}: the glue contains "${word}"`);
}

const packed = deflateSync(readFileSync(wasmPath), { level: 9 }).toString("base64");
writeFileSync(
  outputPath,
  `${factory}
const packed = "${packed}";

export async function openModule() {
  const deflated = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream("deflate"));
  const wasmBinary = new Uint8Array(await new Response(stream).arrayBuffer());
  return createKompassModule({ wasmBinary });
}
`,
);
