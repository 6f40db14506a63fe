// Measures the real catalogue through the boundary, as WebAssembly in Node and natively, and what the page weighs. Run by scripts/bench.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("../../", import.meta.url));
const build = join(root, "build");
const asOf = "2026-11-22";
const { openModule } = await import(join(build, "wasm/kompass-module.mjs"));

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
function timed(action) {
  const start = performance.now();
  const result = action();
  return [performance.now() - start, result];
}
function checked(text) {
  const answer = JSON.parse(text);
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors.slice(0, 5)));
  return answer;
}

/** The catalogue as the page hands it over: without its texts and statements, which the page keeps to itself. */
function bundleOfThePage() {
  const whole = JSON.parse(execFileSync(join(build, "native/kompass"), ["bundle"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 }));
  const parts = whole.parts.filter(({ name, content }) => !name.startsWith("texts/") && !content.statements);
  for (const { content } of parts) if (content.catalogue) content.catalogue.languages = [];
  return JSON.stringify({ ...whole, parts });
}

// A small generator of known numbers (mulberry32), so that every run has the same cases.
let state = 20261122;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const between = (low, high) => low + Math.floor(random() * (high - low + 1));
const day = (text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
function randomAnswer(fact) {
  switch (fact.type) {
    case "yes-no":
      return random() < 0.5;
    case "choice":
      return fact.options[between(0, fact.options.length - 1)];
    case "amount":
      return between(Number(fact.minimum), Math.min(Number(fact.maximum), 120_000)).toFixed(2);
    case "number":
      return between(fact.minimum, Math.min(fact.maximum, 120));
    case "date":
      return new Date(between(Math.max(day(fact.minimum), day("1960-01-01")), day(fact.maximum)) * 86_400_000).toISOString().slice(0, 10);
    default:
      return ["IN", "US", "FR", "TR", "BA"][between(0, 4)];
  }
}
function randomCases(facts, count, missing) {
  return Array.from({ length: count }, () => {
    const answers = Object.fromEntries(facts.filter((fact) => fact.asked && random() >= missing).map((fact) => [fact.id, randomAnswer(fact)]));
    return JSON.stringify({ format: "kompass-case/1", "as-of": asOf, answers });
  });
}

const bundle = bundleOfThePage();
const module = await openModule();
checked(module.load(bundle));
const { facts, routes } = checked(module.describe(asOf));
const complete = randomCases(facts, 2_000, 0);
const partial = randomCases(facts, 2_000, 0.4);

const ready = [];
for (let i = 0; i < 15; ++i) {
  const fresh = await openModule();
  const [milliseconds] = timed(() => {
    checked(fresh.load(bundle));
    checked(fresh.assess(partial[0]));
  });
  ready.push(milliseconds);
}

const wasm = {};
const bytes = {};
for (const [name, cases] of Object.entries({ complete, partial })) {
  cases.slice(0, 100).forEach((text) => checked(module.assess(text)));
  bytes[name] = 0;
  wasm[name] = median(
    cases.map((text) => {
      const [milliseconds, answer] = timed(() => module.assess(text));
      bytes[name] += answer.length;
      return milliseconds * 1000;
    }),
  );
}
const memory = () => module.HEAP8.byteLength;
const before = memory();
for (let i = 0; i < 10_000; ++i) module.assess(partial[i % partial.length]);
const growth = memory() - before;

mkdirSync(join(build, "bench"), { recursive: true });
writeFileSync(join(build, "bench/bundle.json"), bundle);
const native = {};
for (const [name, cases] of Object.entries({ complete, partial })) {
  const path = join(build, `bench/${name}.ndjson`);
  writeFileSync(path, `${cases.join("\n")}\n`);
  native[name] = JSON.parse(execFileSync(join(build, "native/bench-service"), [join(build, "bench/bundle.json"), path], { encoding: "utf8" }));
}

const gzip = (path) => gzipSync(readFileSync(path), { level: 9 }).length;
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
const kilobytes = (size) => `${(size / 1000).toFixed(1)} KB`;
const rows = [
  ["catalogue", `${routes.length} routes, ${facts.length} facts, ${kilobytes(bundle.length)} of rules`, ""],
  ["from its text to the first questions", `${median(ready).toFixed(1)} ms`, `${native.partial.ready.toFixed(1)} ms`],
  ["full report, all questions answered", `${wasm.complete.toFixed(0)} µs`, `${native.complete.assess.toFixed(0)} µs`],
  ["full report, 40 % of the answers missing", `${wasm.partial.toFixed(0)} µs`, `${native.partial.assess.toFixed(0)} µs`],
  ["length of such a report", kilobytes(bytes.partial / partial.length), kilobytes(native.partial.bytes / partial.length)],
  ["memory, and its growth over 10 000 more reports", `${kilobytes(before)}, ${growth} bytes`, ""],
  ["module and glue, gzip", kilobytes(gzip(join(build, "wasm/kompass.wasm")) + gzip(join(build, "wasm/kompass.js"))), ""],
  ["the same as the one script of the page, gzip", kilobytes(gzip(join(build, "wasm/kompass-module.mjs"))), ""],
  ["all files of the page, gzip", kilobytes(filesOf(join(build, "web")).reduce((sum, path) => sum + gzip(path), 0)), ""],
];
const width = Math.max(...rows.map(([what]) => what.length));
process.stdout.write(`${"".padEnd(width)}  ${"WebAssembly in Node".padEnd(42)}  natively\n`);
for (const [what, inWasm, natively] of rows) process.stdout.write(`${what.padEnd(width)}  ${inWasm.padEnd(42)}  ${natively}\n`.replace(/ +\n$/u, "\n"));
if (growth !== 0) process.exitCode = 1;
