// Writes the fingerprints that `kompass fingerprints` prints, one file per language, one line per sentence in the order of the keys, so that
// two people's changes merge line by line.
//
//   kompass fingerprints FOLDER | node write-fingerprints.mjs FOLDER
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const report = JSON.parse(readFileSync(0, "utf8"));
if (!report.ok) {
  for (const { place, message } of report.errors) console.error(`${place}: ${message}`);
  process.exit(1);
}
/** What was accepted before; a file that a merge has broken says nothing. */
function acceptedBefore(path) {
  try {
    return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).fingerprints.sentences : {};
  } catch {
    return {};
  }
}

for (const { language, sentences } of report.fingerprints) {
  const path = join(folder, "texts", language, "fingerprints.json");
  const before = acceptedBefore(path);
  const lines = Object.entries(sentences).map(([key, print]) => `    ${JSON.stringify(key)}: ${JSON.stringify(print)}`);
  const head = `{ "$schema": "../../schema/catalogue.schema.json",\n  "fingerprints": { "language": ${JSON.stringify(language)}, "sentences": {\n`;
  writeFileSync(path, `${head}${lines.join(",\n")}\n  } }\n}\n`);
  for (const [key, print] of Object.entries(sentences)) if (before[key] !== print) console.log(`${language}: accepted ${key}`);
}
