import assert from "node:assert/strict";
import { test } from "node:test";
import { trialOf } from "../src/advice/trial.ts";
import type { Assessment } from "../src/advisor/types.ts";
import { answer, clear, tryOut, withdraw } from "../src/state/changes.ts";
import { caseFileOf } from "../src/state/consultation.ts";
import { initialState } from "../src/state/state.ts";
import { lateWorkMonths, pay, work, workMonths } from "./fixtures/facts.ts";

const facts = [pay, work, workMonths, lateWorkMonths];
const start = answer("pay", "45000.00")(initialState("de", "2026-11-22"));
const assessed = (answers: Assessment["answers"]): Assessment => ({ "as-of": "2026-11-22", routes: [], answers, questions: [], next: null, notes: [] });
const raise = trialOf(start, facts, assessed({}), [{ fact: "pay", value: "50700.00" }]);

test("a trial is what the core is asked about, and never becomes an answer", () => {
  const tried = tryOut(raise)(start);
  assert.deepEqual(caseFileOf(tried).answers, { pay: "50700.00" });
  assert.equal(tried.answers, start.answers);
  assert.deepEqual(caseFileOf(tryOut(undefined)(tried)), caseFileOf(start));
});

test("an answer given or taken back ends the trial", () => {
  const tried = tryOut(raise)(start);
  for (const change of [answer("other", true), withdraw("pay"), clear("2026-11-22")]) assert.equal(change(tried).trial, undefined);
});

test("a further change is tried on top of the first; the same fact once", () => {
  const more = trialOf(tryOut(raise)(start), facts, assessed({}), [{ fact: "other", value: true }, { fact: "pay", value: "60000.00" }]);
  assert.deepEqual(more.changes, [{ fact: "other", value: true }, { fact: "pay", value: "60000.00" }]);
  assert.deepEqual(more.answers, { pay: "60000.00", other: true });
});

test("a number in place of the periods it follows from leaves the other numbers as they were", () => {
  const worked = answer("work", [{ from: "2020-01-01" }])(start);
  const computed = assessed({
    "work-months": { state: "computed", value: 82, matters: true },
    "late-work-months": { state: "computed", value: 60, matters: true },
  });
  const { answers } = trialOf(worked, facts, computed, [{ fact: "work-months", value: 96 }]);
  assert.deepEqual(answers, { pay: "45000.00", "work-months": 96, "late-work-months": 60 });
});
