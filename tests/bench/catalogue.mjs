// The real catalogue as WebAssembly in Node, called as the page calls it: objects in, JSON text across the boundary, objects out.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { openModule } from "../../build/wasm/kompass-module.mjs";
import { madeUpCases } from "./cases.mjs";
import { atLeast, below, clock, kilobytes, median, milliseconds, thousands } from "./table.mjs";

const readyScript = fileURLToPath(new URL("ready.mjs", import.meta.url));

function checked(text) {
  const answer = JSON.parse(text);
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors.slice(0, 5)));
  return answer;
}
function timed(action) {
  const elapsed = clock();
  action();
  return elapsed();
}

/** Sets of cases by name. */
export function casesFor(facts, asOf) {
  return {
    "all questions answered": madeUpCases(facts, asOf, 1000, () => 0, 1),
    "40 % of the answers missing": madeUpCases(facts, asOf, 1000, () => 0.4, 2),
    "any number of answers": madeUpCases(facts, asOf, 1000, (random) => random(), 3),
  };
}

export async function measureCatalogue(bundle, bundlePath, asOf) {
  const module = await openModule();
  checked(module.load(bundle));
  const { facts, routes } = checked(module.describe(asOf));
  const sets = casesFor(facts, asOf);
  const rows = [];

  const starts = Array.from({ length: 11 }, () => JSON.parse(execFileSync(process.execPath, [readyScript, bundlePath, asOf], { encoding: "utf8" })));
  const again = median(starts.map((start) => start.again));
  rows.push(
    { what: "unpack and compile the module", text: milliseconds(median(starts.map((start) => start.open))), note: "fresh process, median of 11" },
    { what: "catalogue text to ready", value: again, text: milliseconds(again), goal: below(20, "20 ms"), note: "read, check, compile, first question" },
    { what: "the same as the first thing that a process does", text: milliseconds(median(starts.map((start) => start.ready))), note: "before the engine has compiled for speed" },
  );

  const assess = (file) => checked(module.assess(JSON.stringify(file)));
  const explainAll = (file) => {
    const text = JSON.stringify(file);
    checked(module.assess(text));
    for (const { id } of routes) checked(module.explain(text, id));
  };
  for (const file of sets["any number of answers"].slice(0, 300)) explainAll(file); // warm
  for (const [name, cases] of Object.entries(sets)) {
    const alone = median(cases.map((file) => timed(() => assess(file))));
    rows.push({ what: `full report, ${name}`, value: alone, text: milliseconds(alone), goal: below(0.5, "0.5 ms"), note: `all ${routes.length} routes; median of ${cases.length}` });
  }
  const explained = median(sets["any number of answers"].map((file) => timed(() => explainAll(file))));
  const length = median(sets["any number of answers"].map((file) => module.assess(JSON.stringify(file)).length));
  rows.push(
    { what: "full report and the tree of every route", text: milliseconds(explained), note: `1 + ${routes.length} calls` },
    { what: "length of a report", text: kilobytes(length) },
  );

  const fresh = await openModule();
  checked(fresh.load(bundle));
  const memory = () => fresh.HEAP8.byteLength;
  const cases = Object.values(sets).flat().map((file) => JSON.stringify(file));
  let after100;
  for (let i = 0; i < 10_000; ++i) {
    if (i === 100) after100 = memory();
    fresh.assess(cases[(i * 7919) % cases.length]);
  }
  const growth = memory() - after100;
  rows.push({
    what: "memory that 9 900 more assessments need", value: growth, text: `${thousands(growth)} bytes`,
    goal: { value: 0, text: "none", holds: (value) => value === 0 }, note: `${kilobytes(after100)} after the first 100`,
  });
  return { rows, facts, routes, sets };
}

/** Goals on the neutral workload, from the results that peers/bench.mjs wrote: cases per second of processor time, all from one run. */
export function neutralWorkload({ engines, workload }) {
  const objects = engines.candidate, encoded = engines["candidate-encoded"], limit = engines["cpp-wasm-encoded"], peer = engines["json-logic-engine-compiled"];
  const exact = (engine) => engine.partial.right / (engine.partial.checked * workload.routes);
  const rate = (value) => `${thousands(value)} cases/s`;
  const rows = [{ what: "hand-written C++ in WebAssembly, encoded facts", text: rate(limit.evaluate.perCpuSecond), note: "the practical limit" }];
  const row = (what, value, goal, note) => rows.push({ what, value, text: rate(value), goal, note });
  row("complete cases, encoded batch", encoded.evaluate.perCpuSecond, atLeast(limit.evaluate.perCpuSecond / 10, "a tenth of that"), `${(encoded.evaluate.perCpuSecond / limit.evaluate.perCpuSecond).toFixed(2)} of it; a fifth is the aim`);
  if (peer) rows.push({ what: "fastest peer from plain objects", text: rate(peer.evaluate.perCpuSecond), note: `${peer.title}; needs unsafe-eval` });
  row("complete cases from plain objects", objects.evaluate.perCpuSecond, atLeast(peer ? peer.evaluate.perCpuSecond : 490_000, peer ? "the fastest peer" : "490 000 cases/s"));
  row("40 % of the facts missing, encoded batch", encoded.evaluate3.perCpuSecond, atLeast(200_000, "200 000 cases/s"));
  row("40 % of the facts missing, from plain objects", objects.evaluate3.perCpuSecond, atLeast(200_000, "200 000 cases/s"));
  for (const [name, engine] of [["encoded batch", encoded], ["plain objects", objects]]) {
    rows.push({
      what: `verdicts equal to the exact oracle, ${name}`, value: exact(engine), text: `${(100 * exact(engine)).toFixed(exact(engine) === 1 ? 1 : 4)} %`,
      goal: atLeast(1, "100.0 %"), note: `${thousands(engine.partial.checked)} partial cases, ${workload.routes} routes`,
    });
  }
  return rows;
}
