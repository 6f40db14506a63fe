import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { before, test } from "node:test";
import type * as KompassModuleFile from "../kompass-module.mjs";
import { Kompass } from "../kompass.ts";
import { asOf, caseWith, faults, value } from "./answers.ts";
import { bundle } from "./catalogue.ts";

const modulePath = process.env["KOMPASS_MODULE"];
assert.ok(modulePath, "KOMPASS_MODULE must name the built kompass-module.mjs; ctest --preset wasm sets it");
const { openModule } = (await import(pathToFileURL(modulePath).href)) as typeof KompassModuleFile;

let kompass: Kompass;
before(async () => {
  kompass = new Kompass(await openModule());
  assert.equal(value(kompass.load(bundle)).catalogue.id, "boundary-test");
});

test("the module holds nothing that loads, evaluates or looks for its own address", () => {
  const source = readFileSync(modulePath, "utf8");
  for (const word of ["fetch(", "XMLHttpRequest", "eval(", "new Function", "import.meta", "import(", "importScripts", "new URL("]) {
    assert.ok(!source.includes(word), word);
  }
});

test("before a catalogue is loaded every call says so", async () => {
  const empty = new Kompass(await openModule());
  for (const answer of [empty.describe(asOf), empty.assess(caseWith({})), empty.explain(caseWith({}), "at-home")]) {
    assert.deepEqual(faults(answer).map(({ code }) => code), ["not-loaded"]);
  }
});

test("describe tells facts, routes and thresholds of the day", () => {
  const description = value(kompass.describe(asOf));
  assert.deepEqual(description.routes.map(({ id }) => id), ["well-paid", "at-home"]);
  assert.equal(description.facts.length, 6);
  assert.equal(description.conditions["pay"]?.threshold?.value, "50700.00");
  assert.equal(description.conditions["pay"]?.threshold?.share, "50 %");
});

test("an assessment has verdicts, reasons and the next question", () => {
  const met = value(kompass.assess(caseWith({ "job-offer": true, "yearly-pay": "50700.00", "contract-months": 6, nationality: "IN" })));
  assert.deepEqual(met.routes.map(({ id, verdict }) => [id, verdict]), [["well-paid", "met"], ["at-home", "open"]]);
  assert.deepEqual(met.routes[0]?.reason?.toSorted(), ["contract-months", "job-offer", "yearly-pay"]);
  assert.deepEqual(met.routes[1]?.open?.questions.toSorted(), ["birth-date", "german-level"]);
  assert.ok(met.next !== null && met.questions.includes(met.next));

  const short = value(kompass.assess(caseWith({ "yearly-pay": "50699.99", "german-level": { state: "dont-know" } })));
  assert.equal(short.routes[0]?.verdict, "not-met");
  assert.deepEqual(short.routes[0]?.reason, ["yearly-pay"]);
  assert.deepEqual(short.routes[1]?.open?.["dont-know"], ["german-level"]);
});

test("an explanation is the tree of one route with answers, thresholds and citations", () => {
  const { tree, verdict } = value(kompass.explain(caseWith({ "yearly-pay": "50699.99" }), "well-paid"));
  assert.equal(verdict, "not-met");
  const nodes = [tree];
  for (const node of nodes) nodes.push(...(node.children ?? []));
  const pay = nodes.find(({ id }) => id === "pay");
  assert.equal(pay?.status, "not-met");
  assert.equal(pay?.answer?.value, "50699.99");
  assert.equal(pay?.threshold?.value, "50700.00");
  assert.deepEqual(pay?.cites, ["Act § 2 (2)"]);
  assert.equal(kompass.explain(caseWith({}), "no-such-route").ok, false);
});

test("a wrong answer is named by its place, and the module goes on", () => {
  const wrong = kompass.assess(caseWith({ "yearly-pay": "-1.00", "birth-date": "2026-02-30", shoe: 44, "job-offer": "yes" }));
  assert.deepEqual(faults(wrong).map(({ place }) => place).toSorted(), [
    "/answers/birth-date",
    "/answers/job-offer",
    "/answers/shoe",
    "/answers/yearly-pay",
  ]);
  assert.deepEqual(faults(kompass.describe("2027-01-01")).map(({ code }) => code), ["outside-validity"]);
  assert.ok(kompass.assess(caseWith({})).ok);
});

test("half a surrogate pair is a wrong option, not broken JSON", () => {
  assert.deepEqual(faults(kompass.assess(caseWith({ "german-level": "b1\ud800" }))).map(({ place }) => place), ["/answers/german-level"]);
});

test("ten megabytes of nesting and broken text are refused, and the catalogue stays", () => {
  for (const text of ["[".repeat(10_000_000), '{"parts":'.repeat(1_000_000), "{", "", "\0", "\u0001", '["\u001f"]', "null"]) assert.equal(kompass.load(text).ok, false);
  assert.ok(kompass.assess(caseWith({})).ok);
});

test("a refused catalogue leaves the one before in place", () => {
  const parts = bundle.parts.map((part) => (part.name === "routes.json" ? { name: part.name, content: { routes: [{ id: "X y" }] } } : part));
  assert.ok(faults(kompass.load({ ...bundle, parts })).every(({ place }) => place.startsWith("routes.json#/")));
  assert.equal(value(kompass.describe(asOf)).routes.length, 2);
});

test("memory does not grow after the first 100 of 10 000 assessments", async () => {
  const module = await openModule();
  const fresh = new Kompass(module);
  value(fresh.load(bundle));
  const memory = (): number => (module as unknown as { HEAP8: Int8Array }).HEAP8.byteLength;
  const assessments = (count: number): void => {
    for (let i = 0; i < count; ++i) {
      fresh.assess(caseWith({ "yearly-pay": `${30_000 + i}.00`, "contract-months": 1 + (i % 24), nationality: i % 2 ? "IN" : "FR" }));
    }
  };
  assessments(100);
  const afterFirst = memory();
  assessments(9_900);
  assert.equal(memory(), afterFirst);
});
