// Makes one ES module out of what Emscripten links: the glue, and the WebAssembly bytes deflated and in base64. The page then needs no
// second request, and a Content-Security-Policy with connect-src 'none' holds. Zopfli deflates better than zlib: five kilobytes less.
//
//   node embed.mjs kompass.js kompass.wasm kompass-module.mjs
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const [gluePath, wasmPath, outputPath] = process.argv.slice(2);

/** The glue's factory function, without any means to load something. */
function factoryFrom(glue) {
  // Behind the factory stand the exports for CommonJS and AMD, which have no meaning in an ES module.
  const tail = glue.search(/if \(typeof exports === ['"]object['"]/u);
  if (tail < 0) throw new Error(`${gluePath}: the end of the factory was not found; this Emscripten writes another form`);
  const factory = glue
    .slice(0, tail)
    .replace(/typeof fetch\s*==\s*['"]function['"]/gu, "false")
    .replace(/fetch\(\w+,\s*\{\s*credentials:\s*['"]same-origin['"]\s*\}\)/gu, "Promise.reject()");
  // What the page's policy forbids, or what would make a bundler ship the bytes a second time, must not be left.
  for (const word of ["fetch(", "XMLHttpRequest", "eval(", "new Function", "import.meta", "import(", "importScripts", "new URL("]) {
    if (factory.includes(word)) throw new Error(`${gluePath}: the glue contains "${word}"`);
  }
  return factory;
}

const packed = execFileSync("zopfli", ["--zlib", "-c", wasmPath], { maxBuffer: 2 ** 24 }).toString("base64");
writeFileSync(
  outputPath,
  `// The glue takes its surroundings for a JavaScript shell. In a browser it would find functions of the same names: print() opens a dialog.
var print, printErr, read, readbuffer, quit, scriptArgs;
${factoryFrom(readFileSync(gluePath, "utf8"))}
const packed = "${packed}";

export async function openModule() {
  const letters = atob(packed);
  const deflated = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; ++i) deflated[i] = letters.charCodeAt(i);
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream("deflate"));
  const wasmBinary = new Uint8Array(await new Response(stream).arrayBuffer());
  const module = await createKompassModule({ wasmBinary });
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  for (const name of ["load", "describe", "assess", "explain", "gaps", "whatIf", "when", "path", "reasons"]) {
    const answer = module[name];
    if (answer === undefined) continue; // only the module for advice has them all
    module[name] = (text, ...more) => {
      const bytes = encoder.encode(text);
      module.roomForText(bytes.length).set(bytes);
      return decoder.decode(answer(...more));
    };
  }
  return module;
}
`,
);
