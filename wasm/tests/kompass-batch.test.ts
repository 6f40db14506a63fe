import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { before, test } from "node:test";
import type * as KompassBatchModuleFile from "../kompass-batch-module.mjs";
import { KompassBatch, MISSING } from "../kompass-batch.ts";
import { asOf, caseWith, faults, value } from "./answers.ts";
import { bundle } from "./catalogue.ts";

const modulePath = process.env["KOMPASS_BATCH_MODULE"];
assert.ok(modulePath, "KOMPASS_BATCH_MODULE must name the built kompass-batch-module.mjs; ctest --preset wasm sets it");
const { openModule } = (await import(pathToFileURL(modulePath).href)) as typeof KompassBatchModuleFile;

let kompass: KompassBatch;
before(async () => {
  kompass = new KompassBatch(await openModule());
  assert.equal(value(kompass.load(bundle)).catalogue.id, "boundary-test");
});

test("before a catalogue is loaded there is no batch", async () => {
  const empty = new KompassBatch(await openModule());
  assert.deepEqual(faults(empty.openBatch(asOf)).map(({ code }) => code), ["not-loaded"]);
  assert.equal(empty.reserveBatch(3).length, 0);
  empty.assessBatch(0, 3);
  assert.equal(empty.batchResults().length, 0);
});

test("an encoded batch gives the verdicts of assess", () => {
  const { facts, routes, words } = value(kompass.openBatch(asOf));
  const column = new Map(facts.map(({ id }, index) => [id, index]));
  const cases: Record<string, boolean | number | string>[] = [
    {},
    { "job-offer": true, "yearly-pay": "50700.00", "contract-months": 6 },
    { "job-offer": true, "yearly-pay": "50699.99", "german-level": "b1" },
    { "job-offer": false, nationality: "FR" },
    { nationality: "IN", "german-level": "a1", "birth-date": "1981-11-23" },
    { nationality: "IN", "german-level": "a1", "birth-date": "1981-11-22" },
  ];
  const encode = (fact: (typeof facts)[number], answer: boolean | number | string): number => {
    switch (fact.type) {
      case "yes-no":
      case "number":
        return Number(answer);
      case "choice":
        return fact.options?.indexOf(String(answer)) ?? MISSING;
      case "amount":
        return Math.round(Number(answer) * 100);
      case "date":
        return Date.parse(`${String(answer)}T00:00:00Z`) / 86_400_000;
      case "country":
        return (String(answer).charCodeAt(0) - 65) * 26 + String(answer).charCodeAt(1) - 65;
      case "periods": // have no place in a row
        return MISSING;
    }
  };
  const rows = kompass.reserveBatch(cases.length);
  assert.equal(rows.length, cases.length * facts.length);
  assert.ok(rows.every((cell) => cell === MISSING));
  cases.forEach((answers, index) => {
    for (const fact of facts) {
      const answer = answers[fact.id];
      if (answer !== undefined) rows[index * facts.length + (column.get(fact.id) ?? 0)] = encode(fact, answer);
    }
  });
  kompass.assessBatch(0, cases.length);
  const results = kompass.batchResults().slice();
  const bit = (word: number | undefined, position: number): boolean => (((word ?? 0) >>> position) & 1) === 1;
  cases.forEach((answers, index) => {
    const expected = value(kompass.assess(caseWith(answers))).routes.map(({ verdict }) => verdict);
    const base = index * 2 * words;
    const verdicts = routes.map((_, route) => {
      const place = base + (route >> 5);
      return bit(results[place], route & 31) ? "met" : bit(results[place + words], route & 31) ? "not-met" : "open";
    });
    assert.deepEqual(verdicts, expected, JSON.stringify(answers));
  });
});

test("loading a catalogue closes the batch", () => {
  value(kompass.openBatch(asOf));
  assert.ok(kompass.reserveBatch(2).length > 0);
  value(kompass.load(bundle));
  assert.equal(kompass.reserveBatch(2).length, 0);
});
