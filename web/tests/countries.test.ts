import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
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

/** Territories whose people are citizens of another state of the list, and those where nobody lives. */
const territories = (
  "AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HM IM IO " +
  "JE KY MF MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT"
).split(" ");

test("the core knows every nationality of the page, and the page all of the core's but those of territories", () => {
  const source = readFileSync(join(import.meta.dirname, "..", "..", "core", "src", "country.cpp"), "utf8");
  const codes = [...source.matchAll(/^ {4}"([A-Z ]+)"/gmu)].flatMap(([, line]) => (line ?? "").trim().split(" "));
  assert.equal(codes.length, 251);
  assert.deepEqual([...nationalityCodes, ...territories, stateless].sort(), codes.sort());
});
