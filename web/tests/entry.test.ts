import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyEntry, entryOf, type Entry, type PeriodRow } from "../src/entry/entry.ts";
import { readEntry } from "../src/entry/read-entry.ts";
import type { Fact, GivenAnswer } from "../src/advisor/types.ts";
import type { DateFields } from "../src/values/civil-date.ts";
import { birth, degree, months, nationality, offer, pay, work } from "./fixtures/facts.ts";

const asTyped = (cents: number): string => String(cents / 100);
const code = (fact: Fact, entry: Entry): string | undefined => {
  const reading = readEntry(fact, entry);
  return reading.ok ? undefined : reading.faults[0]?.code;
};

const answers: readonly (readonly [Fact, GivenAnswer])[] = [
  [pay, "50700.50"],
  [months, 24],
  [birth, "1994-05-17"],
  [offer, true],
  [offer, false],
  [degree, "german"],
  [nationality, "IN"],
  [work, [{ from: "2021-03-01", to: "2023-08-31" }, { from: "2025-01-01" }]],
  [degree, { state: "dont-know" }],
  [pay, { state: "dont-know" }],
];

for (const [fact, answer] of answers) {
  test(`fields that show ${JSON.stringify(answer)} read back as the same`, () => {
    assert.deepEqual(readEntry(fact, entryOf(fact, answer, asTyped)), { ok: true, answer });
  });
}

test("a sum per month counts twelve times, to the cent", () => {
  const entry: Entry = { kind: "amount", text: "4225,33", period: "month", unknown: false };
  assert.deepEqual(readEntry(pay, entry), { ok: true, answer: "50703.96" });
});

test("empty fields are asked for, and are not taken as no or nothing", () => {
  for (const fact of [pay, months, birth, offer, degree, nationality]) {
    assert.equal(code(fact, emptyEntry(fact)), "no-answer");
  }
  assert.equal(code(work, emptyEntry(work)), "no-periods");
});

test("a value together with “I don’t know” is refused", () => {
  assert.equal(code(pay, { kind: "amount", text: "5", period: "year", unknown: true }), "value-and-unknown");
  assert.equal(code(birth, { kind: "date", fields: { day: "1", month: "", year: "" }, unknown: true }), "value-and-unknown");
});

test("every kind of bad writing has a code of its own", () => {
  const amount = (text: string): Entry => ({ kind: "amount", text, period: "year", unknown: false });
  assert.equal(code(pay, amount("1,000,00")), "amount-ambiguous");
  assert.equal(code(pay, amount("much")), "amount-not-an-amount");
  assert.equal(code(pay, amount("1,2345")), "amount-too-precise");
  assert.equal(code(months, { kind: "text", text: "2,5", unknown: false }), "number-not-whole");
  assert.equal(code(months, { kind: "text", text: "two", unknown: false }), "number-not-a-number");
});

const date = (text: string): DateFields => {
  const [day = "", month = "", year = ""] = text.split(".");
  return { day, month, year };
};
const row = (from: string, to: string, running = false): PeriodRow => ({ from: date(from), to: date(to), running });
const periods = (...rows: PeriodRow[]): Entry => ({ kind: "periods", rows, unknown: false });

test("rows left blank are no periods", () => {
  const reading = readEntry(work, periods(row("", ""), row("1.3.2021", "31.8.2023"), row("", ""), row("1.1.2025", "", true)));
  assert.deepEqual(reading, { ok: true, answer: [{ from: "2021-03-01", to: "2023-08-31" }, { from: "2025-01-01" }] });
});

test("everything that is wrong with periods is told at once, each beside its field", () => {
  const reading = readEntry(
    work,
    periods(row("1.3.2021", "28.2.2021"), row("", "31.8.2023"), row("1.1.2025", ""), row("31.4.2025", "1..2026"), row("", ""), row("1.1.2025", "2.2.2025", true)),
  );
  assert.deepEqual(reading, {
    ok: false,
    faults: [
      { code: "period-reversed", field: "to-0-day" },
      { code: "period-no-first-day", field: "from-1-day" },
      { code: "period-no-last-day", field: "to-2-day" },
      { code: "date-impossible", field: "from-3-day" },
      { code: "date-incomplete", field: "to-3-month" },
      { code: "period-last-day-and-running", field: "to-5-day" },
    ],
  });
});
