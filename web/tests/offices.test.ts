import assert from "node:assert/strict";
import { test } from "node:test";
import type { Office, Profile } from "../src/advisor/types.ts";
import { dialled, officesFor } from "../src/values/offices.ts";

const office = (id: string, more: Partial<Office> = {}): Office => ({ id, address: [], cites: [], ...more });

const profile: Profile = {
  id: "mainz", land: "RP", sources: [], cites: [], consequences: [],
  offices: [
    office("all"),
    office("blue-card", { routes: ["18g-1-1"] }),
    office("research", { purposes: ["research"] }),
    office("both", { routes: ["18b"], purposes: ["research", "search"] }),
  ],
};
const idsFor = (id: string, purpose?: string): readonly string[] =>
  officesFor(profile, purpose === undefined ? { id } : { id, purpose }).map((found) => found.id);

test("an office handles the routes it names, those of the purposes it names, or all", () => {
  assert.deepEqual(idsFor("18g-1-1", "employment"), ["all", "blue-card"]);
  assert.deepEqual(idsFor("18d", "research"), ["all", "research", "both"]);
  assert.deepEqual(idsFor("18b", "employment"), ["all", "both"]);
  assert.deepEqual(idsFor("9", "settlement"), ["all"]);
  assert.deepEqual(idsFor("18a"), ["all"]);
});

test("a telephone number is dialled without what only helps to read it", () => {
  assert.equal(dialled("+49 6131 12-0"), "tel:+496131120");
});
