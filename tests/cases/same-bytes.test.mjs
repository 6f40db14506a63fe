/** What the native program prints and what the WebAssembly module answers are the same bytes. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { moduleEngine, nativeEngine, readBundle } from "./engines.mjs";
import { caseFile } from "./mapping.mjs";
import { nativeProgram } from "./native-program.mjs";
import { edges, randomCase, randomValue, seeded } from "./random-cases.mjs";

const { KOMPASS_MODULE: modulePath, KOMPASS_ADVICE_MODULE: adviceModulePath, KOMPASS_NATIVE_BUILD: buildFolder } = process.env;
assert.ok(modulePath && adviceModulePath && buildFolder, "ctest --preset wasm sets what this test needs: KOMPASS_MODULE and others");
const days = ["2023-11-18", "2024-06-01", "2025-06-30", "2026-11-22", "2027-03-01"];
const casesPerDay = process.env.KOMPASS_LONG ? 20_000 : 600;

const bundle = readBundle();
const native = nativeEngine(nativeProgram(buildFolder), bundle);
const module = await moduleEngine(modulePath, bundle);
const adviceModule = await moduleEngine(adviceModulePath, bundle);

function same(texts, ask = (engine) => engine.assess(texts), theModule = module) {
  const ours = ask(native);
  const theirs = ask(theModule);
  assert.equal(ours.length, texts.length);
  // One assertion for each would be slow; the first difference is enough to repeat it.
  const differing = texts.findIndex((_, index) => ours[index] !== theirs[index]);
  if (differing >= 0) assert.equal(theirs[differing], ours[differing], texts[differing]);
  return ours;
}

test("the catalogue is taken with the same answer", () => {
  assert.match(native.check(), /^\{"ok":true/u);
  const { warnings: _, ...loaded } = JSON.parse(native.check()); // what else the program says to the catalogue's keepers
  assert.equal(module.check(), JSON.stringify(loaded));
});

for (const day of days) {
  test(`the law as it stands on ${day} is described in the same bytes`, () => assert.equal(module.describe(day), native.describe(day)));

  test(`${casesPerDay} made-up cases on ${day} get the same bytes`, () => {
    const description = JSON.parse(native.describe(day));
    const below = seeded(Number(day.replaceAll("-", "")));
    const edge = edges(description);
    const reports = same(Array.from({ length: casesPerDay }, () => randomCase(description, edge, below, below(101))));
    const good = reports.filter((report) => report.startsWith('{"ok":true')).length;
    assert.ok(good > casesPerDay * 0.8 && good < casesPerDay, `${good} of ${casesPerDay} were taken, the others are wrong on purpose`);
  });
}

test("interviews take the same course: the next question is the same after every answer, also where it is all that is asked for", () => {
  const description = JSON.parse(native.describe("2026-11-22"));
  const below = seeded(11);
  const edge = edges(description);
  const facts = new Map(description.facts.map((fact) => [fact.id, fact]));
  const steps = [];
  for (let person = 0; person < (process.env.KOMPASS_LONG ? 200 : 8); ++person) {
    const file = { format: "kompass-case/1", "as-of": "2026-11-22", answers: {} };
    if (person % 4 === 3) file.routes = description.routes.filter(({ purpose }) => purpose === "employment").map(({ id }) => id);
    for (;;) {
      const text = JSON.stringify(file);
      const { next } = JSON.parse(module.assess([text])[0]);
      steps.push({ text, next });
      if (next === null) break;
      assert.ok(!(next in file.answers), "nothing is asked twice");
      file.answers[next] = below(12) === 0 ? { state: "dont-know" } : randomValue(facts.get(next), edge.get(next), below);
    }
  }
  assert.ok(steps.length > 50);
  same(steps.map(({ text }) => text));
  const asked = native.ask(steps.map(({ text }) => text));
  assert.deepEqual(asked.map((report) => JSON.parse(report).next), steps.map(({ next }) => next));
});

test("advice is the same bytes: gaps, what if, when, path, reasons", () => {
  const description = JSON.parse(native.describe("2026-11-22"));
  const below = seeded(7);
  const edge = edges(description);
  const texts = Array.from({ length: process.env.KOMPASS_LONG ? 2000 : 60 }, () => randomCase(description, edge, below, 60 + below(41)));
  for (const ask of [
    (engine) => engine.gaps(texts),
    (engine) => engine.whatIf(texts, "gross-yearly-pay"),
    (engine) => engine.whatIf(texts, "nationality"),
    (engine) => engine.when(texts),
    (engine) => engine.reasons(texts, "18g-1-1"),
    (engine) => engine.reasons(texts, "9"),
  ])
    assert.ok(same(texts, ask, adviceModule).some((report) => report.startsWith('{"ok":true')));
  const few = texts.slice(0, 15); // a path takes as long as a hundred verdicts
  assert.ok(same(few, (engine) => engine.path(few), adviceModule).some((report) => report.startsWith('{"ok":true')));
});

test("the persons get the same bytes", () => {
  const persons = JSON.parse(readFileSync(new URL("persons.json", import.meta.url), "utf8"));
  const reports = same(persons.flatMap((person) => Object.keys(person.expect).map((route) => JSON.stringify(caseFile(person, route)))));
  assert.ok(reports.every((report) => report.startsWith('{"ok":true')));
});

test("faulty files are refused in the same bytes", () => {
  const reports = same(["{", "[]", "null", '{"format":"kompass-case/2"}', '{"format":"kompass-case/1","as-of":"2030-01-01","answers":{}}', `${"[".repeat(5000)}`]);
  assert.ok(reports.every((report) => report.startsWith('{"ok":false')));
});
