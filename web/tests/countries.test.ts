import assert from "node:assert/strict";
import { test } from "node:test";
import { nationalityCodes, stateless } from "../src/values/countries.ts";

test("nobody can choose a territory whose people are citizens of a state of the European Union", () => {
  for (const code of ["AX", "AW", "CW", "GF", "GP", "MQ", "NC", "PF", "RE", "SX", "YT"]) assert.ok(!nationalityCodes.includes(code), code);
  for (const code of ["FI", "FR", "NL", "XK", "PS", "TW"]) assert.ok(nationalityCodes.includes(code), code);
});

test("no nationality stands twice, and having none is an answer of its own", () => {
  assert.equal(new Set(nationalityCodes).size, nationalityCodes.length);
  assert.ok(!nationalityCodes.includes(stateless));
});
