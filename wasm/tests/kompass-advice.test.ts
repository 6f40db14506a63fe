import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { before, test } from "node:test";
import type * as KompassAdviceModuleFile from "../kompass-advice-module.mjs";
import { KompassAdvice } from "../kompass-advice.ts";
import { asOf, caseWith, faults, value } from "./answers.ts";
import { bundle } from "./catalogue.ts";

const modulePath = process.env["KOMPASS_ADVICE_MODULE"];
assert.ok(modulePath, "KOMPASS_ADVICE_MODULE must name the built kompass-advice-module.mjs; ctest --preset wasm sets it");
const { openModule } = (await import(pathToFileURL(modulePath).href)) as typeof KompassAdviceModuleFile;

let kompass: KompassAdvice;
before(async () => {
  kompass = new KompassAdvice(await openModule());
  assert.equal(value(kompass.load(bundle)).catalogue.id, "boundary-test");
});

const badlyPaid = caseWith({ "job-offer": true, "yearly-pay": "45000.00", "contract-months": 12, nationality: "IN", "birth-date": "1990-02-03", "german-level": "a1" });

test("before a catalogue is loaded there is no advice", async () => {
  const empty = new KompassAdvice(await openModule());
  for (const answer of [empty.gaps(badlyPaid), empty.whatIf(badlyPaid, "yearly-pay"), empty.when(badlyPaid), empty.reasons(badlyPaid, "well-paid")])
    assert.deepEqual(faults(answer).map(({ code }) => code), ["not-loaded"]);
});

test("a gap names the value that is nearest, all that suffice, and what would come of it", () => {
  const { bound, routes } = value(kompass.gaps(badlyPaid, "well-paid"));
  assert.equal(bound, 3);
  assert.deepEqual(routes, [
    {
      id: "well-paid",
      verdict: "not-met",
      gaps: [
        {
          changes: [{ fact: "yearly-pay", change: "quick", from: "45000.00", nearest: "50700.00", intervals: [{ from: "50700.00" }] }],
          then: "met",
        },
      ],
      complete: true,
      fewest: 1,
    },
  ]);
});

test("values of a choice stand one by one; without a route all are searched", () => {
  const { routes, nearest } = value(kompass.gaps(badlyPaid));
  assert.deepEqual(nearest, ["well-paid", "at-home"]); // a quick change before a slow one
  assert.deepEqual(routes.map(({ id }) => id), ["well-paid", "at-home"]);
  assert.deepEqual(routes[1]?.gaps.map(({ changes }) => changes.map(({ values }) => values)), [[["b1", "c1"]]]);
});

test("a bound that no search takes is refused", () => {
  for (const bound of [0, 9]) assert.deepEqual(faults(kompass.gaps(badlyPaid, "", bound)).map(({ code }) => code), ["out-of-range"]);
});

test("what if: groups of values with the verdict of every route", () => {
  const { fact, routes, groups } = value(kompass.whatIf(badlyPaid, "yearly-pay"));
  assert.equal(fact, "yearly-pay");
  assert.deepEqual(routes, ["well-paid", "at-home"]);
  assert.deepEqual(groups, [
    { intervals: [{ to: "50699.99" }], verdicts: ["not-met", "not-met"] },
    { intervals: [{ from: "50700.00" }], verdicts: ["met", "not-met"] },
  ]);
});

test("what if of two answers is a grid", () => {
  const { rows, columns, grid } = value(kompass.whatIfBoth(badlyPaid, "yearly-pay", "german-level"));
  assert.deepEqual([rows.fact, rows.groups.length, columns.fact, columns.groups.length], ["yearly-pay", 2, "german-level", 2]);
  assert.deepEqual(grid.map((row) => row.map(({ verdicts }) => verdicts)), [
    [["not-met", "not-met"], ["not-met", "met"]],
    [["met", "not-met"], ["met", "met"]],
  ]);
});

test("when: the day of a birthday, beyond the law that is known", () => {
  const { until, events, ...timeline } = value(kompass.when(badlyPaid));
  assert.equal(until, "2036-11-22");
  assert.equal(timeline["as-of"], asOf);
  const birthday = events.find(({ date }) => date === "2035-02-03");
  assert.equal(birthday?.["law-known"], false);
  assert.deepEqual(birthday.because, [{ kind: "date", fact: "birth-date", since: "1990-02-03", measure: "age", count: 45 }]);
  assert.deepEqual(birthday.routes, [{ id: "at-home", from: "not-met", to: "met" }]);
  assert.deepEqual(timeline["met-from"], { "at-home": "2035-02-03" });
});

test("reasons: every set of answers that alone rules a route out", () => {
  const { verdict, obstacles, complete } = value(kompass.reasons(badlyPaid, "well-paid"));
  assert.equal(verdict, "not-met");
  assert.deepEqual(obstacles, [["yearly-pay"]]);
  assert.equal(complete, true);
});
