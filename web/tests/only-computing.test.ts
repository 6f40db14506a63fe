import assert from "node:assert/strict";
import { test } from "node:test";
import { leaveOnlyComputing } from "../src/advice/only-computing.ts";

test("of a global object only what computes is left, and what is kept by name", () => {
  class Scope {
    tell(): string { return "told"; }
    reach(): string { return "reached"; }
  }
  const scope = Object.assign(new Scope(), { JSON, Map, reachOut: () => "reached" });
  Object.defineProperty(scope, "fixed", { value: 1, writable: true });
  leaveOnlyComputing(scope, "tell");
  assert.equal(scope.tell(), "told");
  assert.equal(scope.JSON, JSON);
  for (const name of ["reach", "reachOut", "fixed"]) assert.equal(Reflect.get(scope, name), undefined, name);
});
