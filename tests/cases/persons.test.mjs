import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { enginesOfEnvironment, readBundle } from "./engines.mjs";
import { ROUTES } from "./expectations.mjs";
import { compare } from "./persons.mjs";

const persons = JSON.parse(readFileSync(new URL("persons.json", import.meta.url), "utf8"));

test("the persons stand for all routes, met and not met", () => {
  assert.equal(new Set(persons.map(({ id }) => id)).size, persons.length);
  const verdicts = (route) => persons.map(({ expect }) => expect[route]?.verdict);
  // Nobody here meets § 19d (1) no. 1 b, and that a spouse holds a settlement permit under § 18c the vocabulary has no word for (§ 9 (3a)).
  const metByNobody = new Set(["19d-1b", "9-3a"]);
  for (const route of ROUTES) assert.ok(verdicts(route).includes(metByNobody.has(route) ? "not-met" : "met"), route);
});

for (const engine of await enginesOfEnvironment(readBundle())) {
  for (const { id, route, differences } of compare(persons, engine)) {
    test(`${engine.name}: ${id}, ${route}`, () => assert.deepEqual(differences, []));
  }
}
