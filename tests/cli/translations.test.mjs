// Every translation keeps the fingerprints of the sentences that it renders; a language without them would never be found stale.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const catalogue = new URL("../../core/catalogue/", import.meta.url);

test("every language but the first has fingerprints", () => {
  const { languages } = JSON.parse(readFileSync(new URL("catalogue.json", catalogue), "utf8")).catalogue;
  assert.ok(languages.length > 1);
  for (const language of languages.slice(1)) {
    const file = fileURLToPath(new URL(`texts/${language}/fingerprints.json`, catalogue));
    assert.ok(existsSync(file), `${file} is missing; scripts/accept-translations writes it`);
  }
});
