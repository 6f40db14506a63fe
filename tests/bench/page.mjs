// What the page weighs on the wire: every file gzipped, as web servers send them; headers not counted.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { below, kilobytes } from "./table.mjs";

const gzipped = (path) => gzipSync(readFileSync(path), { level: 9 }).length;

/** The files that `index.html` asks for before anything is clicked, itself included: what it names, and what those name or import. */
function filesAtStart(folder) {
  const found = new Set(["index.html"]);
  for (const name of found) {
    if (!/\.(html|css|js)$/u.test(name)) continue;
    const text = readFileSync(join(folder, name), "utf8");
    const references = [
      ...text.matchAll(/(?:src|href)="(\.[^"]+)"/gu),
      ...text.matchAll(/url\(["']?(\.?[^)"':]+)["']?\)/gu),
      ...text.matchAll(/(?:import|from)\s*["'](\.[^"']+)["']/gu),
    ];
    for (const [, reference] of references) {
      const path = normalize(join(dirname(name), reference));
      if (existsSync(join(folder, path))) found.add(path);
    }
  }
  return [...found];
}

export function measurePage(folder, wasmFolder) {
  const module = gzipped(join(wasmFolder, "kompass.wasm")) + gzipped(join(wasmFolder, "kompass.js"));
  const rows = [
    { what: "module and glue, gzip", value: module, text: kilobytes(module), goal: below(110_000, "110 KB") },
    { what: "the same as the one script of the page", text: kilobytes(gzipped(join(wasmFolder, "kompass-module.mjs"))), note: "the module's bytes deflated, in base64" },
  ];
  if (!existsSync(join(folder, "index.html"))) return rows;
  const start = filesAtStart(folder);
  // The words of a language are a script of their own, taken when the language is known: one of them belongs to the first view. What goes
  // beyond the verdicts, and the worker that computes it, follow once the first screen stands.
  const later = readdirSync(join(folder, "assets")).map((name) => join("assets", name)).filter((name) => name.endsWith(".js") && !start.includes(name));
  const sum = (names) => names.reduce((bytes, name) => bytes + gzipped(join(folder, name)), 0);
  const worker = later.filter((name) => name.includes("advice-worker-"));
  const advice = later.filter((name) => name.includes("open-advice-"));
  const words = Math.max(0, ...later.filter((name) => !worker.includes(name) && !advice.includes(name)).map((name) => gzipped(join(folder, name))));
  rows.push({ what: "first view over the wire, gzip", value: sum(start) + words, text: kilobytes(sum(start) + words), goal: below(300_000, "300 KB"), note: `${start.length} files and the words of one language` });
  rows.push({ what: "after it: advice, its words in all languages", value: sum(advice), text: kilobytes(sum(advice)), note: "what is missing, when, what if" });
  rows.push({ what: "after it: the worker with the larger module", value: sum(worker), text: kilobytes(sum(worker)), note: "asked for once the first screen stands" });
  return rows;
}
