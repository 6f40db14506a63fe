import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { germanCitation, isProvision, provisionsOf, sourceMessage } from "../src/values/citation.ts";
import { bundleText, readCatalogue } from "../vite/catalogue-files.ts";

test("writes provisions in the German form", () => {
  assert.equal(germanCitation("AufenthG § 18g (1) s. 2 no. 1"), "§\u00a018g Abs. 1 Satz 2 Nr. 1 AufenthG");
  assert.equal(germanCitation("AufenthG § 18a"), "§\u00a018a AufenthG");
  assert.equal(germanCitation("FreizügG/EU § 1"), "§\u00a01 FreizügG/EU");
  assert.equal(germanCitation("AufenthG § 2 (12b)"), "§\u00a02 Abs. 12b AufenthG");
});

test("writes several numbers of one provision", () => {
  assert.equal(germanCitation("AufenthG § 19d (1) nos. 2, 3"), "§\u00a019d Abs. 1 Nr. 2, 3 AufenthG");
  assert.equal(germanCitation("AufenthG § 19d (1) nos. 2 to 7"), "§\u00a019d Abs. 1 Nr. 2 bis 7 AufenthG");
  assert.equal(germanCitation("AufenthG §§ 16 to 17"), "§§\u00a016 bis 17 AufenthG");
});

test("writes provisions of several laws each with its own", () => {
  assert.equal(germanCitation("AufenthG § 19c (2), BeschV § 6"), "§\u00a019c Abs. 2 AufenthG, §\u00a06 BeschV");
  assert.equal(germanCitation("AufenthG § 20a (3) no. 2, § 20b"), "§\u00a020a Abs. 3 Nr. 2, § 20b AufenthG");
});

test("leaves alone what it cannot read", () => {
  assert.equal(germanCitation("SVBezGrV 2026"), "SVBezGrV 2026");
});

test("tells a provision from a sentence about one", () => {
  for (const text of ["AufenthV § 45 no. 1", "AufenthG § 18 (4)", "SVBezGrV 2026 § 3", "AufenthV § 46 (2) no. 1", "AufenthV § 45 no. 2 b"]) {
    assert.equal(isProvision(text), true, text);
  }
  for (const text of ["AufenthG § 18 (4) in the wording consolidated on 3.8.2026", "BMAS, draft of 21.09.2026", "SVBezGrV"]) {
    assert.equal(isProvision(text), false, text);
  }
  assert.equal(germanCitation("SVBezGrV 2026 § 3"), "§\u00a03 SVBezGrV 2026");
});

test("keeps provisions and leaves out statements of source documents", () => {
  assert.deepEqual(provisionsOf(["AufenthG § 18g (1)", "G-321", "NI-12", "BB-3a"]), ["AufenthG § 18g (1)"]);
});

test("names every source of a figure that is not a bare provision", () => {
  const root = join(import.meta.dirname, "..");
  const messages = readFileSync(join(root, "src", "texts", "de", "result.ftl"), "utf8");
  const rules = bundleText(readCatalogue(join(root, "..", "core", "catalogue")).rules);
  const sources = [...rules.matchAll(/"source":"([^"]+)"/gu)].map((match) => match[1] ?? "");
  assert.ok(sources.length > 10);
  const nameless = sources.filter((text) => !isProvision(text) && !messages.includes(`\n${sourceMessage(text)} = `));
  assert.deepEqual(nameless, []);
});
