// A fresh process, as a page is: starts the module, then times from the text of the catalogue to the first questions; and once more when the
// engine has compiled for speed what it has run before. Prints milliseconds.
//
//   node ready.mjs BUNDLE AS-OF
import { readFileSync } from "node:fs";
import { openModule } from "../../build/wasm/kompass-module.mjs";
import { clock, median } from "./table.mjs";

const [bundlePath, asOf] = process.argv.slice(2);
const bundle = readFileSync(bundlePath, "utf8");
const nothingSaid = JSON.stringify({ format: "kompass-case/1", "as-of": asOf, answers: {} });

const opening = clock();
const module = await openModule();
const open = opening();
function makeReady() {
  const loading = clock();
  const loaded = JSON.parse(module.load(bundle));
  const first = JSON.parse(module.assess(nothingSaid));
  const elapsed = loading();
  if (!loaded.ok || !first.ok || !first.next) throw new Error("no first question");
  return elapsed;
}
const ready = makeReady();
const again = median(Array.from({ length: 30 }, makeReady).slice(-15));
process.stdout.write(JSON.stringify({ open, ready, again }));
