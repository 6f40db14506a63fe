// A fresh process, as a page is: starts the module, then times from the text of the catalogue to the first questions. Prints milliseconds.
//
//   node ready.mjs BUNDLE AS-OF
import { readFileSync } from "node:fs";
import { openModule } from "../../build/wasm/kompass-module.mjs";
import { clock } from "./table.mjs";

const [bundlePath, asOf] = process.argv.slice(2);
const bundle = readFileSync(bundlePath, "utf8");
const nothingSaid = JSON.stringify({ format: "kompass-case/1", "as-of": asOf, answers: {} });

const opening = clock();
const module = await openModule();
const open = opening();
const loading = clock();
const loaded = JSON.parse(module.load(bundle));
const first = JSON.parse(module.assess(nothingSaid));
const ready = loading();
if (!loaded.ok || !first.ok || !first.next) throw new Error("no first question");
process.stdout.write(JSON.stringify({ open, ready }));
