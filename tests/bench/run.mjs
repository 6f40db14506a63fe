// Measures the advisor and prints every figure beside its goal. Run by scripts/bench, which builds what is measured.
//
//   node tests/bench/run.mjs [--peers] [--instructions] [--questions]
//
// --peers         all other rule engines too (about fifteen minutes), not only the ones that the goals name
// --instructions  also counts instructions natively, under valgrind
// --questions     the questions of an interview for 10 000 made-up people each time (ten minutes), not for 300
//
// Times hold for an idle machine; compare them within one run. The exit status is 1 where something is wrong however fast: a verdict, or memory that grows.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureAdvice } from "./advice.mjs";
import { measureCatalogue, neutralWorkload } from "./catalogue.mjs";
import { countInstructions, measureNative } from "./native.mjs";
import { measurePage } from "./page.mjs";
import { measureQuestions } from "./questions.mjs";
import { kilobytes, table } from "./table.mjs";
import { measureTyping } from "./typing.mjs";

const { values: options } = parseArgs({ options: { peers: { type: "boolean" }, instructions: { type: "boolean" }, questions: { type: "boolean" } } });
const root = fileURLToPath(new URL("../../", import.meta.url));
const build = join(root, "build");
const work = join(build, "bench");
const asOf = "2026-11-22";
mkdirSync(work, { recursive: true });
const say = (text = "") => process.stdout.write(`${text}\n`);

const bundle = execFileSync(join(root, "web/node_modules/.bin/tsx"), [join(root, "tests/bench/rules.ts")], { encoding: "utf8", maxBuffer: 1 << 28 });
const bundlePath = join(work, "bundle.json");
writeFileSync(bundlePath, bundle);
const { rows, facts, routes, sets } = await measureCatalogue(bundle, bundlePath, asOf);
const casesPaths = Object.fromEntries(
  Object.entries(sets).map(([name, cases], i) => {
    const path = join(work, `cases-${i}.ndjson`);
    writeFileSync(path, `${cases.map((file) => JSON.stringify(file)).join("\n")}\n`);
    return [name, path];
  }),
);
const program = join(build, "native/bench-service");
rows.push(...measurePage(join(build, "web"), join(build, "wasm")), ...measureNative(program, bundlePath, casesPaths));
if (options.instructions) rows.push(...countInstructions(program, bundlePath, casesPaths));
say(`The real catalogue: ${routes.length} routes, ${facts.length} facts, ${kilobytes(bundle.length)} of rules; WebAssembly in Node ${process.version} where nothing else is said`);
say(table(rows));
say();
say("Advice, of people whose answers hang together");
say(table(await measureAdvice(bundle, asOf, sets)));
say();
say("Questions until nothing is open, in the mean and of the 95th of 100 people; the fixed order is the catalogue's, without what cannot matter");
say(table(measureQuestions(join(build, "native/bench-questions"), bundlePath, work, asOf, options.questions ? 10_000 : 300)));

say();
say("The page in Chromium, with the worker that advises");
say(table(measureTyping(root)));

const results = join(work, "peers.json");
const engines = options.peers ? [] : ["--engines", "candidate,candidate-encoded,cpp-wasm-encoded,js-handwritten,json-logic-engine-compiled", "--only", "speed,partial"];
const peers = spawnSync(process.execPath, ["bench.mjs", ...engines, "--json", results, "--md", join(work, "peers.md")], {
  cwd: join(root, "tests/bench/peers"),
  stdio: ["ignore", "ignore", options.peers ? "inherit" : "ignore"],
});
if (peers.error) throw peers.error;
say();
say("The neutral workload of tests/bench/peers");
say(table(neutralWorkload(JSON.parse(readFileSync(results, "utf8")))));
say();
say(readFileSync(join(work, "peers.md"), "utf8"));

const grown = rows.some(({ value, goal }) => goal?.text === "none" && !goal.holds(value));
process.exitCode = grown || peers.status !== 0 ? 1 : 0;
