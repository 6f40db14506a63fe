/**
 * A second engine beside the core: the catalogue as JSON Logic, evaluated by json-logic-engine, gives the same verdicts on complete cases.
 * KOMPASS_PROGRAM names the native program, KOMPASS_MODULE the module; with KOMPASS_LONG there are ten times as many cases.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { enginesOfEnvironment, readBundle } from "../cases/engines.mjs";
import { nodesOf } from "../cases/expectations.mjs";
import { edges, seeded } from "../cases/random-cases.mjs";
import { completeCase, personsOn } from "./complete-cases.mjs";
import { encodedBatch } from "./encoded-batch.mjs";
import { catalogueOf, evaluator, lawsOn } from "./json-logic.mjs";

/** First, last and other days of the law known, among them a leap day and days on which a figure of the next year is not final. */
const days = ["2023-11-18", "2024-02-29", "2024-12-31", "2025-01-01", "2025-07-15", "2026-02-28", "2026-11-22"];
const casesPerDay = (process.env.KOMPASS_LONG ? 100_000 : 10_010) / days.length;

const bundle = readBundle();
const catalogue = catalogueOf(JSON.parse(bundle));
const people = JSON.parse(readFileSync(new URL("../cases/met.json", import.meta.url), "utf8"));
const sources = new Set([...catalogue.facts.values()].flatMap(({ derive }) => (derive ? [derive.compare[0], derive.compare[2]] : [])));

const [engine] = await enginesOfEnvironment(bundle);

/** What the facts that apply to nobody like this one need no answer for; and what is assumed anyway. */
function withoutTheNeedless(answers, holds, below) {
  if (below(2) === 0) return answers;
  return Object.fromEntries(
    Object.entries(answers).filter(([id, value]) => {
      const fact = catalogue.facts.get(id);
      if (fact.assume === value) return below(2) === 0;
      return fact["applies-when"] === undefined || holds[`applies:${id}`] || sources.has(id);
    }),
  );
}

/** A verdict or a status as the core words it: certain where every outcome of the figures says the same. */
const worded = (outcomes, name) => (outcomes.every((holds) => holds[name]) ? "met" : outcomes.some((holds) => holds[name]) ? "open" : "not-met");

const seen = new Map([...catalogue.routes.keys()].map((route) => [route, { met: 0, "not-met": 0, open: 0 }]));

for (const day of days) {
  test(`${casesPerDay} complete cases on ${day} get the verdicts of the second engine`, () => {
    const description = JSON.parse(engine.describe(day));
    const below = seeded(Number(day.replaceAll("-", "")));
    const edge = edges(description);
    const persons = personsOn(people, catalogue.facts, day);
    const evaluate = lawsOn(catalogue, day).map((law) => evaluator(catalogue, law));
    const cases = Array.from({ length: casesPerDay }, () => {
      const complete = completeCase(description, edge, persons, below);
      const outcomes = evaluate.map((law) => law(complete));
      return { answers: withoutTheNeedless(complete, outcomes[0], below), outcomes };
    });
    const same = ({ answers, outcomes }, kind, id, got) => {
      const wanted = worded(outcomes, `${kind}:${id}`);
      if (got !== wanted) assert.fail(`${kind} ${id}: the core says ${got}, the second engine ${wanted}\n${JSON.stringify({ "as-of": day, answers })}`);
      return wanted;
    };
    const text = ({ answers }) => JSON.stringify({ format: "kompass-case/1", "as-of": day, answers });

    // Every verdict: by the reports of the native program, by the encoded batch of the module.
    const verdicts = engine.module
      ? encodedBatch(engine.module, day, cases.map(({ answers }) => answers))
      : engine.assess(cases.map(text)).map((report) => Object.fromEntries(JSON.parse(report).routes.map(({ id, verdict }) => [id, verdict])));
    assert.equal(verdicts.length, cases.length);
    cases.forEach((one, index) => {
      for (const [route, counts] of seen) ++counts[same(one, "route", route, verdicts[index][route])];
    });

    // Every condition with an id as well, of a few of the cases.
    const some = cases.filter((_, index) => index % (process.env.KOMPASS_LONG ? 25 : 130) === 0);
    const reports = engine.explained(some.map(text));
    reports.forEach(({ routes, trees }, index) => {
      for (const { id, verdict } of routes) same(some[index], "route", id, verdict);
      for (const tree of Object.values(trees))
        for (const { id, status } of nodesOf(tree)) if (catalogue.conditions.has(id)) same(some[index], "condition", id, status);
    });
  });
}

test("every route was met often enough, and not met", (t) => {
  for (const [route, { met, "not-met": notMet, open }] of seen) {
    t.diagnostic(`${route.padEnd(24)} met ${String(met).padStart(6)}   not met ${String(notMet).padStart(6)}   open for a figure ${String(open).padStart(6)}`);
    assert.ok(met >= 10 && notMet >= 10, `${route}: met ${met} times, not met ${notMet} times`);
  }
});
