/** The translation itself, on small laws whose results stand here by hand. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { birthday, dayNumber, dayText, monthsLater } from "./calendar.mjs";
import { catalogueOf, evaluator, lawsOn } from "./json-logic.mjs";

const yes = (id, more) => ({ id, type: "yes-no", ...more });
const is = (fact) => ({ id: `is-${fact}`, fact, is: true });

/** For each way in which uncertain figures can turn out whether the first route is met. */
function met(content, asOf, answers) {
  const catalogue = catalogueOf({ parts: [{ name: "all.json", content }] });
  const route = content.routes[0].id;
  return lawsOn(catalogue, asOf).map((law) => evaluator(catalogue, law)(answers)[`route:${route}`]);
}

test("periods end on the day with the same number, or the last of a shorter month", () => {
  assert.equal(dayText(monthsLater(dayNumber("2024-01-31"), 1)), "2024-02-29");
  assert.equal(dayText(monthsLater(dayNumber("2023-11-30"), 3)), "2024-02-29");
  assert.equal(dayText(monthsLater(dayNumber("2023-12-15"), 24)), "2025-12-15");
  assert.equal(dayText(birthday(dayNumber("1980-02-29"), 45)), "2025-03-01");
  assert.equal(dayText(birthday(dayNumber("1980-02-29"), 44)), "2024-02-29");
});

test("an age and a time that has passed turn on their day, and a date ahead has none", () => {
  const law = (condition) => ({
    facts: [{ id: "date", type: "date", minimum: "1900-01-01", maximum: "2030-12-31" }],
    routes: [{ id: "r", conditions: { id: "c", fact: "date", ...condition } }],
  });
  const on = (condition, date, asOf = "2025-03-01") => met(law(condition), asOf, { date })[0];
  assert.deepEqual(["1980-03-01", "1980-03-02", "1980-02-29"].map((date) => on({ age: { "at-least": 45 } }, date)), [true, false, true]);
  assert.deepEqual(["1979-03-01", "1979-03-02"].map((date) => on({ age: { "at-most": 45 } }, date)), [false, true]);
  assert.deepEqual(["2024-09-01", "2024-09-02"].map((date) => on({ elapsed: { "at-least": "6 months" } }, date)), [true, false]);
  assert.deepEqual(["2024-02-28", "2024-02-29"].map((date) => on({ elapsed: { "at-least": "12 months" } }, date, "2025-02-28")), [true, false]);
  assert.deepEqual(["2025-02-28", "2025-03-01"].map((asOf) => on({ elapsed: { "at-most": "12 months" } }, "2024-02-29", asOf)), [true, false]);
  assert.deepEqual(["2024-08-31", "2024-09-01"].map((date) => on({ elapsed: { "more-than": "6 months" } }, date)), [true, false]);
  assert.deepEqual(["2025-01-30", "2025-01-31"].map((date) => on({ elapsed: { "at-least": "30 days" } }, date)), [true, false]);
  assert.equal(on({ elapsed: { "less-than": "6 months" } }, "2025-03-02"), false);
  assert.equal(on({ age: { "less-than": 45 } }, "2025-03-02"), false);
});

test("nothing holds of what does not apply, and a bar that does not apply bars nobody", () => {
  const law = {
    facts: [yes("a"), yes("b", { "applies-when": is("a") })],
    conditions: [is("b")],
    routes: [{ id: "r", conditions: { not: "is-b" } }, { id: "s", conditions: true, "barred-by": ["is-b"] }],
  };
  assert.deepEqual(met(law, "2026-01-01", { a: false, b: true }), [true]);
  assert.deepEqual(met(law, "2026-01-01", { a: true, b: true }), [false]);
});

test("points add up, and of several only the best counts", () => {
  const law = (needed) => ({
    facts: ["a", "b", "c"].map((id) => yes(id)),
    conditions: ["a", "b", "c"].map(is),
    routes: [
      { id: "r", conditions: { id: "p", "points-at-least": needed, of: [{ points: 1, when: "is-a" }, { "best-of": [{ points: 2, when: "is-b" }, { points: 3, when: "is-c" }] }] } },
    ],
  });
  assert.deepEqual(met(law(4), "2026-01-01", { a: true, b: true, c: true }), [true]);
  assert.deepEqual(met(law(5), "2026-01-01", { a: true, b: true, c: true }), [false]);
  assert.deepEqual(met(law(4), "2026-01-01", { a: true, b: true, c: false }), [false]);
});

test("a share of a figure is exact to the cent, and a provisional figure turns out either way", () => {
  const law = (on) => ({
    facts: [{ id: "pay", type: "amount", minimum: "0.00", maximum: "100000.00" }],
    parameters: [
      { id: "ceiling", type: "amount", values: [
        { from: "2026-01-01", to: "2026-12-31", value: "101400.00", status: "in-force" },
        { from: "2027-01-01", to: "2027-12-31", value: "106200.00", status: "provisional" } ] },
    ],
    routes: [{ id: "r", conditions: { id: "floor", fact: "pay", "at-least": { share: "45.3 %", of: "ceiling", ...on } } }],
  });
  assert.deepEqual(met(law({}), "2026-06-01", { pay: "45934.20" }), [true]);
  assert.deepEqual(met(law({}), "2026-06-01", { pay: "45934.19" }), [false]);
  assert.deepEqual(met(law({ on: "next-year" }), "2026-06-01", { pay: "48108.59" }), [true, false]);
  assert.deepEqual(met(law({ on: "next-year" }), "2026-06-01", { pay: "48108.60" }), [true, true]);
});

test("a computed fact compares two others, and a route that asks for another is met only where that one is in force", () => {
  const number = (id) => ({ id, type: "number", minimum: 0, maximum: 99 });
  const law = {
    facts: [number("left"), number("right"), yes("long", { derive: { compare: ["left", "at-least", "right"] } })],
    routes: [
      { id: "r", conditions: { not: { route: "later" } } },
      { id: "later", "in-force": { from: "2026-06-01" }, conditions: is("long") },
    ],
  };
  assert.deepEqual(met(law, "2026-06-01", { left: 3, right: 3 }), [false]);
  assert.deepEqual(met(law, "2026-06-01", { left: 2, right: 3 }), [true]);
  assert.deepEqual(met(law, "2026-05-31", { left: 3, right: 3 }), [true]);
});
