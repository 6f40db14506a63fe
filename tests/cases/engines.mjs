/**
 * The two ways to ask the advisor: the native program, and the WebAssembly module in Node. Both get the same catalogue, read from its folder without
 * the texts (which no verdict depends on), and both answer with the same JSON text.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const catalogueFolder = fileURLToPath(new URL("../../core/catalogue", import.meta.url));

/** The catalogue's bundle without texts. */
export function readBundle(folder = catalogueFolder) {
  const parts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => relative(folder, join(entry.path, entry.name)).split(sep).join("/"))
    .filter((name) => !name.startsWith("schema/") && !name.startsWith("texts/"))
    .sort()
    .map((name) => ({ name, content: JSON.parse(readFileSync(join(folder, name), "utf8")) }));
  for (const { content } of parts) if (content.catalogue) content.catalogue.languages = [];
  return JSON.stringify({ format: "kompass-catalogue/1", parts });
}

/** The native program: `assess` and `explained` (with the trees of the routes that the file names, or all, and what hangs on them) take texts of case files and give texts of reports, in their order. */
export function nativeEngine(program, bundle) {
  const folder = mkdtempSync(join(tmpdir(), "kompass-cases-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const catalogue = join(folder, "bundle.json");
  writeFileSync(catalogue, bundle);
  const run = (operands, input = "") => {
    const { stdout, stderr, status, error } = spawnSync(program, operands, { input, encoding: "utf8", maxBuffer: 2 ** 30 });
    if (error) throw error;
    if (status > 1) throw new Error(`${program} ${operands.join(" ")}: ${stderr}`);
    return stdout;
  };
  const advice = (texts, command, ...options) => {
    const lines = run([command, "--batch", "--catalogue", catalogue, ...options, "-"], texts.map((text) => `${text}\n`).join("")).split("\n");
    lines.pop();
    return lines;
  };
  const batch = (texts, ...options) => advice(texts, "assess", ...options);
  return {
    name: "native",
    check: () => run(["check", catalogue]).trimEnd(),
    describe: (asOf) => run(["describe", "--as-of", asOf, "--catalogue", catalogue]).trimEnd(),
    assess: (texts) => batch(texts),
    explained: (texts) => batch(texts, "--explain").map((text) => JSON.parse(text)),
    ask: (texts) => advice(texts, "ask"),
    gaps: (texts) => advice(texts, "gaps", "--bound", "2"),
    whatIf: (texts, fact) => advice(texts, "what-if", "--fact", fact),
    when: (texts) => advice(texts, "when"),
    path: (texts) => advice(texts, "path"),
    reasons: (texts, route) => advice(texts, "reasons", "--route", route),
  };
}

/** The WebAssembly module. */
export async function moduleEngine(path, bundle) {
  const { openModule } = await import(pathToFileURL(path).href);
  const module = await openModule();
  const loaded = module.load(bundle);
  return {
    name: "WebAssembly",
    module,
    check: () => loaded,
    describe: (asOf) => module.describe(asOf),
    assess: (texts) => texts.map((text) => module.assess(text)),
    gaps: (texts) => texts.map((text) => module.gaps(text, "", 2)),
    whatIf: (texts, fact) => texts.map((text) => module.whatIf(text, fact, "")),
    when: (texts) => texts.map((text) => module.when(text)),
    path: (texts) => texts.map((text) => module.path(text)),
    reasons: (texts, route) => texts.map((text) => module.reasons(text, route)),
    explained: (texts) =>
      texts.map((text) => {
        const report = JSON.parse(module.assess(text));
        if (!report.ok) return report;
        const explained = JSON.parse(text).routes ?? report.routes.map(({ id }) => id);
        const explanations = explained.map((id) => [id, JSON.parse(module.explain(text, id))]);
        const member = (name) => Object.fromEntries(explanations.map(([id, explanation]) => [id, explanation[name]]));
        Object.assign(report, { trees: member("tree"), consequences: member("consequences") });
        return report;
      }),
  };
}

/** The engines that the environment names: KOMPASS_PROGRAM, KOMPASS_MODULE. */
export async function enginesOfEnvironment(bundle) {
  const { KOMPASS_PROGRAM: program, KOMPASS_MODULE: module } = process.env;
  const engines = [];
  if (program) engines.push(nativeEngine(program, bundle));
  if (module) engines.push(await moduleEngine(module, bundle));
  if (engines.length === 0) throw new Error("KOMPASS_PROGRAM must name the program, or KOMPASS_MODULE the built kompass-module.mjs; ctest sets them");
  return engines;
}
