import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { readCatalogue, type Catalogue } from "../vite/catalogue-files.ts";
import { fingerprint, staleTranslations } from "../vite/fingerprints.ts";

test("the fingerprint is FNV-1a of 64 bits", () => {
  assert.equal(fingerprint(""), "cbf29ce484222325");
  assert.equal(fingerprint("a"), "af63dc4c8601ec8c");
  assert.equal(fingerprint("foobar"), "85944171f73967e8");
});

test("a translation is stale where its sentence changed, and where nobody has accepted it", () => {
  const made = (german: string, kept: Record<string, string>): Catalogue => ({
    parts: [],
    rules: [],
    files: [],
    languages: ["de", "en"],
    texts: new Map([
      ["de", { topics: { job: german } }],
      ["en", { topics: { job: "Job" } }],
    ]),
    fingerprints: new Map([["en", kept]]),
  });
  assert.deepEqual(staleTranslations(made("Arbeit", { "topics.job": fingerprint("Arbeit") })), []);
  assert.deepEqual(staleTranslations(made("Beruf", { "topics.job": fingerprint("Arbeit") })), ["en: topics.job"]);
  assert.deepEqual(staleTranslations(made("Arbeit", {})), ["en: topics.job"]);
  assert.deepEqual(staleTranslations({ ...made("Arbeit", {}), fingerprints: new Map() }), []);
});

test("no translation of the catalogue is stale", () => {
  assert.deepEqual(staleTranslations(readCatalogue(join(import.meta.dirname, "..", "..", "core", "catalogue"))), []);
});
