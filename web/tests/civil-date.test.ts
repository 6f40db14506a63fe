import assert from "node:assert/strict";
import { test } from "node:test";
import { dateFields, dayOf, readDate } from "../src/values/civil-date.ts";

const date = (day: string, month: string, year: string): ReturnType<typeof readDate> => readDate({ day, month, year });

test("reads dates with and without leading zeros", () => {
  assert.deepEqual(date("7", "3", "1994"), { ok: true, date: "1994-03-07" });
  assert.deepEqual(date(" 07 ", "03", "1994"), { ok: true, date: "1994-03-07" });
  assert.deepEqual(date("٧", "۳", "١٩٩٤"), { ok: true, date: "1994-03-07" });
});

test("knows leap years", () => {
  assert.deepEqual(date("29", "2", "2024"), { ok: true, date: "2024-02-29" });
  assert.deepEqual(date("29", "2", "2000"), { ok: true, date: "2000-02-29" });
  assert.deepEqual(date("29", "2", "1900"), { ok: false, fault: "impossible", part: "day" });
  assert.deepEqual(date("29", "2", "2023"), { ok: false, fault: "impossible", part: "day" });
});

test("tells which field has to be looked at", () => {
  assert.deepEqual(date("", "", ""), { ok: false, fault: "empty" });
  assert.deepEqual(date("3", "", "1994"), { ok: false, fault: "incomplete", part: "month" });
  assert.deepEqual(date("3", "May", "1994"), { ok: false, fault: "not-a-number", part: "month" });
  assert.deepEqual(date("3", "5", "94"), { ok: false, fault: "short-year", part: "year" });
  assert.deepEqual(date("3", "13", "1994"), { ok: false, fault: "impossible", part: "month" });
  assert.deepEqual(date("31", "4", "1994"), { ok: false, fault: "impossible", part: "day" });
  assert.deepEqual(date("0", "4", "1994"), { ok: false, fault: "impossible", part: "day" });
});

test("shows a date as it would be typed", () => {
  assert.deepEqual(dateFields("1994-03-07"), { day: "7", month: "3", year: "1994" });
});

test("takes the day from the clock in the device's own time zone", () => {
  assert.equal(dayOf(new Date(2026, 10, 22, 23, 59)), "2026-11-22");
  assert.equal(dayOf(new Date(2026, 0, 1, 0, 0)), "2026-01-01");
});
