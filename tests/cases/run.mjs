/**
 * Runs persons written in the vocabulary of README.md through the advisor and prints each difference from what is expected of them.
 *
 *   KOMPASS_PROGRAM=build/native/kompass KOMPASS_MODULE=build/wasm/kompass-module.mjs node tests/cases/run.mjs [FILE]
 *
 * Either may be left out. Ends with 1 if there is a difference.
 */
import { readFileSync } from "node:fs";
import { enginesOfEnvironment, readBundle } from "./engines.mjs";
import { compare } from "./persons.mjs";

const path = process.argv[2] ?? new URL("persons.json", import.meta.url);
const persons = JSON.parse(readFileSync(path, "utf8"));
for (const engine of await enginesOfEnvironment(readBundle())) {
  const results = compare(persons, engine);
  const faulty = results.filter(({ differences }) => differences.length > 0);
  for (const { id, route, differences } of faulty) for (const difference of differences) console.log(`${id} ${route}: ${difference}`);
  console.log(`${engine.name}: ${results.length - faulty.length} of ${results.length} expectations of ${new Set(results.map(({ id }) => id)).size} persons met`);
  if (faulty.length > 0) process.exitCode = 1;
}
