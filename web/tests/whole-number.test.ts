import assert from "node:assert/strict";
import { test } from "node:test";
import { readWholeNumber } from "../src/values/whole-number.ts";

test("reads whole numbers only", () => {
  assert.deepEqual(readWholeNumber(" 24 "), { ok: true, value: 24 });
  assert.deepEqual(readWholeNumber("0"), { ok: true, value: 0 });
  assert.deepEqual(readWholeNumber("٢٤"), { ok: true, value: 24 });
  assert.deepEqual(readWholeNumber("۲۴"), { ok: true, value: 24 });
  assert.deepEqual(readWholeNumber("٢٫٥"), { ok: false, fault: "not-whole" });
  assert.deepEqual(readWholeNumber("2,5"), { ok: false, fault: "not-whole" });
  assert.deepEqual(readWholeNumber("2.5"), { ok: false, fault: "not-whole" });
  assert.deepEqual(readWholeNumber("two"), { ok: false, fault: "not-a-number" });
  assert.deepEqual(readWholeNumber("-1"), { ok: false, fault: "not-a-number" });
  assert.deepEqual(readWholeNumber("12345678901"), { ok: false, fault: "not-a-number" });
});
