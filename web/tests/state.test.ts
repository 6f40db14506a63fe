import assert from "node:assert/strict";
import { test } from "node:test";
import type { Advisor, CaseFile } from "../src/advisor/types.ts";
import { answer, chooseLanguage, clear, keepEntry, refuse, withdraw } from "../src/state/changes.ts";
import { caseFileOf, createConsultation } from "../src/state/consultation.ts";
import { initialState } from "../src/state/state.ts";
import { createStore } from "../src/state/store.ts";
import { takeEntry } from "../src/state/take-entry.ts";
import type { Entry, PeriodRow } from "../src/entry/entry.ts";
import type { EntryFault } from "../src/entry/fault.ts";
import { noDate } from "../src/values/civil-date.ts";
import { otherWays } from "../src/advisor/ways.ts";
import { lateWorkMonths, months, pay, work, workMonths } from "./fixtures/facts.ts";

const start = initialState("de", "2026-11-22");
const typed: Entry = { kind: "amount", text: "50.700,00", period: "year", unknown: false };

/** Answers like the core for one fact: pay above a limit is out of range. */
function recordingAdvisor(asked: CaseFile[]): Advisor {
  const unused = (): never => {
    throw new Error("not used here");
  };
  return {
    load: unused,
    describe: unused,
    explain: unused,
    assess(caseFile) {
      asked.push(caseFile);
      if (caseFile.answers["pay"] === "9999999.00") {
        return {
          ok: false,
          errors: [
            { code: "out-of-range", place: "/answers/pay", message: "pay is above its maximum" },
            { code: "bad-value", place: "/answers/other", message: "not about this answer" },
          ],
        };
      }
      return {
        ok: true, "as-of": caseFile["as-of"], routes: [], answers: {},
        questions: [], next: null, notes: [],
      };
    },
  };
}

test("a change of language keeps every answer and everything typed", () => {
  const before = answer("pay", "50700.00")(keepEntry("pay", typed)(start));
  const after = chooseLanguage("en")(before);
  assert.equal(after.language, "en");
  assert.equal(after.answers, before.answers);
  assert.equal(after.entries, before.entries);
});

test("a refused entry leaves the answer given before", () => {
  const before = answer("pay", "50700.00")(start);
  const after = refuse("pay", [{ code: "amount-ambiguous", field: "text" }])(before);
  assert.equal(after.answers["pay"], "50700.00");
  assert.equal(answer("pay", "1.00")(after).faults["pay"], undefined);
});

test("faults go and move with the rows they are about", () => {
  const row = (day: string): PeriodRow => ({ from: { day, month: "1", year: "2020" }, to: noDate, running: false });
  const rows = [row("1"), row("2"), row("3")];
  const periods = (kept: readonly PeriodRow[]): Entry => ({ kind: "periods", rows: kept, unknown: false });
  const fault = (field: string): EntryFault => ({ code: "period-no-last-day", field });
  const before = refuse("work", [fault("to-0-day"), fault("to-1-day"), fault("to-2-day")])(keepEntry("work", periods(rows))(start));
  const fields = (kept: readonly PeriodRow[]): unknown => keepEntry("work", periods(kept))(before).faults["work"]?.map(({ field }) => field);
  assert.deepEqual(fields(rows.filter((_, index) => index !== 1)), ["to-0-day", "to-1-day"]);
  assert.deepEqual(fields(rows.slice(1)), ["to-0-day", "to-1-day"]);
  assert.deepEqual(fields(rows.slice(0, 1)), ["to-0-day"]);
  assert.deepEqual(fields([...rows, row("4")]), ["to-0-day", "to-1-day", "to-2-day"]);
  assert.deepEqual(fields([rows[0] ?? row("1"), row("7"), rows[2] ?? row("3")]), ["to-0-day", "to-1-day", "to-2-day"]);
});

test("what was wrong with a number is settled by giving its periods instead", () => {
  const before = refuse("other", [{ code: "no-answer", field: "text" }])(refuse("work-months", [{ code: "number-not-a-number", field: "text" }])(start));
  const after = answer("work", [{ from: "2020-01-01" }], ["work-months"])(before);
  assert.deepEqual(Object.keys(after.faults), ["other"]);
});

test("clearing forgets everything but the language", () => {
  const said = answer("pay", "50700.00")(keepEntry("pay", typed)(chooseLanguage("en")(start)));
  assert.deepEqual(clear("2026-11-23")(said), initialState("en", "2026-11-23"));
});

test("withdrawing makes a fact not asked again", () => {
  const said = answer("pay", "50700.00")(keepEntry("pay", typed)(start));
  assert.deepEqual(withdraw("pay")(said), start);
});

test("states are never changed in place", () => {
  const frozen = Object.freeze({ ...start, answers: Object.freeze({}), entries: Object.freeze({}) });
  answer("pay", "1.00")(keepEntry("pay", typed)(frozen));
  assert.deepEqual(frozen.answers, {});
});

test("the store tells its listeners once per step", () => {
  const store = createStore(start);
  let told = 0;
  store.listen(() => (told += 1));
  store.change(answer("pay", "1.00"), chooseLanguage("en"));
  assert.equal(told, 1);
  store.change((state) => state);
  assert.equal(told, 1);
});

test("the case file holds answers, the day and the chosen routes", () => {
  const said = { ...answer("pay", "50700.00")(answer("degree", { state: "dont-know" })(start)), interests: ["18b"] };
  assert.deepEqual(caseFileOf(said), {
    format: "kompass-case/1",
    "as-of": "2026-11-22",
    routes: ["18b"],
    answers: { degree: { state: "dont-know" }, pay: "50700.00" },
  });
  assert.equal("routes" in caseFileOf(start), false);
});

test("the core explains each route only once while the answers stay, and anew when they change", () => {
  const explained: string[] = [];
  const consultation = createConsultation({
    ...recordingAdvisor([]),
    explain: (_, route) => {
      explained.push(route);
      return { ok: false, errors: [] };
    },
  });
  const other = answer("pay", "1.00")(start);
  for (const [state, route] of [[start, "18a"], [start, "18b"], [start, "18a"], [other, "18a"], [other, "18a"]] as const) consultation.explain(state, route);
  assert.equal(consultation.explain(other, "18a"), consultation.explain(other, "18a"));
  assert.deepEqual(explained, ["18a", "18b", "18a"]);
});

test("the core is asked once about the same answers", () => {
  const asked: CaseFile[] = [];
  const consultation = createConsultation(recordingAdvisor(asked));
  consultation.assess(start);
  consultation.assess(keepEntry("pay", typed)(chooseLanguage("en")(start)));
  assert.equal(asked.length, 1);
  consultation.assess(answer("pay", "1.00")(start));
  assert.equal(asked.length, 2);
});

test("an entry that the core refuses is not taken, and its fault leads to the field", () => {
  const consultation = createConsultation(recordingAdvisor([]));
  const taken = takeEntry(consultation, start, pay, { ...typed, text: "9.999.999,00" });
  assert.equal(taken.ok, false);
  const after = taken.change(start);
  assert.equal(after.answers["pay"], undefined);
  assert.deepEqual(after.faults["pay"], [
    { code: "out-of-range", field: "text", message: "pay is above its maximum" },
  ]);
});

test("an entry that the core takes becomes the answer", () => {
  const taken = takeEntry(createConsultation(recordingAdvisor([])), start, pay, typed);
  assert.equal(taken.ok, true);
  assert.equal(taken.change(start).answers["pay"], "50700.00");
});

test("a number and the periods that it follows from are two ways of saying the same", () => {
  const facts = [pay, work, workMonths, lateWorkMonths, months];
  assert.deepEqual(otherWays(facts, work), ["work-months", "late-work-months"]);
  assert.deepEqual(otherWays(facts, workMonths), ["work"]);
  assert.deepEqual(otherWays(facts, months), []);
});

test("periods take the place of the numbers, a number that of the periods; what was typed stays", () => {
  const asked: CaseFile[] = [];
  const consultation = createConsultation(recordingAdvisor(asked));
  const number: Entry = { kind: "text", text: "24", unknown: false };
  const before = answer("pay", "1.00")(answer("work-months", 24)(keepEntry("work-months", number)(start)));
  const rows = [{ from: { day: "1", month: "3", year: "2021" }, to: { day: "", month: "", year: "" }, running: true }];
  const taken = takeEntry(consultation, before, work, { kind: "periods", rows, unknown: false }, ["work-months", "late-work-months"]);
  const after = taken.change(before);
  assert.deepEqual(after.answers, { pay: "1.00", work: [{ from: "2021-03-01" }] });
  assert.deepEqual(after.entries["work-months"], number);
  assert.deepEqual(asked.at(-1)?.answers, after.answers);
  assert.deepEqual(takeEntry(consultation, after, workMonths, number, ["work"]).change(after).answers, { pay: "1.00", "work-months": 24 });
});

test("what the core says of one of several periods leads to its row, also behind rows left blank", () => {
  const consultation = createConsultation({
    ...recordingAdvisor([]),
    assess: () => ({
      ok: false,
      errors: [
        { code: "out-of-range", place: "/answers/work/1/to", message: "too late" },
        { code: "out-of-range", place: "/answers/work/0/from", message: "too early" },
        { code: "bad-value", place: "/answers/work-months", message: "not about this answer" },
      ],
    }),
  });
  const none = { day: "", month: "", year: "" };
  const day = { day: "1", month: "3", year: "2021" };
  const rows = [{ from: none, to: none, running: false }, { from: day, to: day, running: false }, { from: day, to: day, running: false }];
  const taken = takeEntry(consultation, start, work, { kind: "periods", rows, unknown: false });
  assert.deepEqual(taken.change(start).faults["work"]?.map(({ field }) => field), ["to-2-day", "from-1-day"]);
});
