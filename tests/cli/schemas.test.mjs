// The schemas that editors use, against the files that are there and against what the reader takes: one that is stricter than the reader, or
// laxer about the form, misleads whoever writes a file with it.
//
//   KOMPASS=build/native/kompass node --test tests/cli/

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

// The page's packages are the project's only ones.
const { default: Ajv } = createRequire(new URL("../../web/package.json", import.meta.url))("ajv/dist/2020.js");

const program = process.env.KOMPASS;
assert.ok(program, "KOMPASS names the program under test");
const catalogueFolder = new URL("../../core/catalogue/", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "kompass-schemas-"));
after(() => rmSync(folder, { recursive: true }));

/** What is wrong with a value by a schema, as sentences. Formats are left to the reader. */
function validator(name) {
  const schema = JSON.parse(readFileSync(new URL(`schema/${name}`, catalogueFolder), "utf8"));
  const validate = new Ajv({ strictTypes: false, strictRequired: false, validateFormats: false }).compile(schema);
  return (value) => (validate(value) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`));
}
const partFaults = validator("catalogue.schema.json");
const caseFaults = validator("case.schema.json");

function run(words, input) {
  const { stdout, stderr, signal } = spawnSync(program, words, { input, encoding: "utf8", maxBuffer: 2 ** 28 });
  assert.equal(signal, null, stderr);
  return stdout;
}

/** A small catalogue without faults in which everything occurs that a part may hold, but texts and fingerprints. */
const cites = ["Test § 1"];
const fact = (id, type, more = {}) => ({ id, topic: "all", type, ...more });
const good = {
  $schema: "schema/catalogue.schema.json",
  catalogue: {
    id: "small", version: "1", valid: { from: "2025-01-01", to: "2026-12-31" }, languages: [], topics: ["all", "rest"], purposes: ["work"],
    "no-title-needed": "offered",
  },
  facts: [
    fact("offer", "yes-no", { change: "quick", "changed-by": "employer", takes: "2 weeks", rare: [false], cites: ["G-1"] }),
    fact("level", "choice", { options: ["a1", "b1", "c1"], ordered: true, change: "slow", "changed-by": "person", usual: ["b1"], rare: ["c1"] }),
    fact("pay", "amount", { minimum: "0.00", maximum: "100000.00", unit: "euro-per-year", "applies-when": "offered", usual: { from: "30000.00", to: "60000.00" } }),
    fact("months", "number", { minimum: 0, maximum: 600, unit: "months", change: "by-time", "with-time": "grows", "from-periods": { of: "work", count: "longest", within: "5 years", "harmless-gap": "1 month" } }),
    fact("days", "number", { minimum: 0, maximum: 600, usual: { from: 30, to: 90 } }),
    fact("longer", "yes-no", { derive: { compare: ["months", "more-than", "days"] } }),
    fact("birth", "date", { minimum: "1920-01-01", maximum: "2030-12-31", change: "fixed", usual: { from: "1980-01-01", to: "2005-12-31" } }),
    fact("state", "country", { usual: ["IN", "TR"], rare: ["FR"] }),
    fact("work", "periods", { minimum: "1980-01-01", maximum: "2030-12-31" }),
    fact("harm", "yes-no", { judgement: true, assume: false }),
  ],
  lists: [{ id: "near", type: "country", values: ["AT", "FR"], cites }],
  parameters: [
    {
      id: "floor", type: "amount", unit: "euro-per-year", outside: "unknown", cites,
      values: [
        { from: "2025-01-01", to: "2025-12-31", value: "50000.00", status: "in-force", source: "Test § 2" },
        { from: "2026-01-01", value: "51000.00", status: "provisional", source: "Test § 2" },
      ],
    },
    { id: "count", type: "number", unit: "months", cites, values: [{ from: "2025-01-01", value: 7, status: "start-uncertain", source: "Test § 2" }] },
  ],
  conditions: [
    { id: "offered", fact: "offer", is: true, cites, note: "remark" },
    { id: "old", fact: "birth", age: { "at-least": 45 }, cites },
    { id: "long-ago", fact: "birth", elapsed: { "more-than": "36 months" }, cites },
    { id: "neighbour", fact: "state", in: "near", cites },
    { id: "no-neighbour", fact: "state", "not-in": ["AT", "DE"], cites },
    { id: "not-a1", fact: "level", "is-not": "a1", cites },
    { id: "short", fact: "months", "at-most": { parameter: "count" }, cites },
    { id: "paid", fact: "pay", "at-least": { share: "45.5 %", of: "floor" }, cites },
    { id: "paid-next", fact: "pay", "less-than": { share: "90 %", of: "floor", on: "next-year" }, cites },
    { id: "group", cites, any: ["old", { not: "long-ago" }, { all: ["offered", true, { not: { not: "neighbour" } }] }, { route: "second" }] },
    {
      id: "scored", cites, "points-at-least": 3,
      of: [{ points: 2, when: "old" }, { "best-of": [{ points: 1, when: "neighbour" }, { points: 2, when: "no-neighbour" }] }],
    },
  ],
  consequences: [{ id: "shared", kind: "fee", value: "100", figure: "floor", cites }],
  routes: [
    {
      id: "first", title: "permit", purpose: "work", provision: "Test § 3", modality: "may", cites, note: "remark", "in-force": { from: "2025-02-01", to: "2026-11-30" },
      conditions: { all: ["group", "scored", "short", "paid", "paid-next", "not-a1", { id: "is-longer", fact: "longer", is: true, cites }] },
      "barred-by": [{ id: "harmful", fact: "harm", is: true, cites }], "comes-before": ["second"],
      grants: { set: { offer: true, level: "b1" }, starts: ["months"], since: ["birth"] },
      consequences: ["shared", { id: "own", kind: "deadline", when: "offered", date: { from: "birth", add: "-8 weeks" }, profile: "town", note: "remark", cites }],
      "blind-spots": ["spot"],
    },
    { id: "second", title: "permit", purpose: "work", provision: "Test § 4", modality: "entitled", cites, conditions: "offered", settles: true },
  ],
  statements: [
    { id: "G-1", source: "federal", section: "1", kind: "condition", text: "One." },
    { id: "G-2", source: "federal", section: "1", kind: "condition", text: "Two." },
  ],
  "set-aside": [{ statement: "G-2", as: "superseded", note: "remark", cites: ["Test § 5"] }],
  profiles: [
    {
      id: "town", land: "HE", cites, sources: [{ name: "A page", web: "https://www.example.org/a?b#c", "looked-up": "2026-01-02", note: "remark" }],
      offices: [
        {
          id: "office", address: ["A street 1", "A town"], "postal-address": ["A box"], telephone: "+49 30 23125-001", fax: "+49 30 23125-002",
          email: "office@example.org", web: "https://www.example.org", routes: ["first"], purposes: ["work"], cites,
        },
      ],
      consequences: [
        { id: "practice", kind: "channel", value: "paper", routes: ["first"], when: "offered", figure: "floor", date: { from: "as-of", add: "3 days" }, note: "remark", cites },
      ],
    },
  ],
};

const goodCase = {
  $schema: "case.schema.json", format: "kompass-case/1", "as-of": "2026-06-01", profile: "town", routes: ["first"],
  answers: {
    offer: true, level: "b1", pay: { state: "not-applicable" }, days: 24, birth: "1990-02-28", state: "IN",
    work: [{ from: "2021-03-01", to: "2023-08-31" }, { from: "2025-01-01" }], months: { state: "dont-know" }, harm: false,
  },
};

/** The value with another in place of what stands at a path; without a third argument that is left out. */
function changed(value, [key, ...rest], ...replacement) {
  const copy = Array.isArray(value) ? [...value] : { ...value };
  if (rest.length > 0) copy[key] = changed(value[key], rest, ...replacement);
  else if (replacement.length > 0) copy[key] = replacement[0];
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}

/** Every change of one place: left out, of another type, empty, with a member that nobody knows. */
function* changes(whole, value = whole, path = []) {
  if (typeof value === "object" && value !== null) {
    if (!Array.isArray(value)) yield [`${path.join("/")} + unknown`, changed(whole, [...path, "unknown"], 1)];
    for (const [key, below] of Object.entries(value)) {
      if (key === "$schema") continue; // the reader does not look at it
      yield [`${[...path, key].join("/")} left out`, changed(whole, [...path, key])];
      for (const other of [null, 7, "No Id!", typeof below === "object" && !Array.isArray(below) ? {} : []])
        yield [`${[...path, key].join("/")} = ${JSON.stringify(other)}`, changed(whole, [...path, key], other)];
      yield* changes(whole, below, [...path, key]);
    }
  }
}

/** Faults of the form of a file, which a schema can and shall see. Of what type a value is, the fact decides to which it belongs. */
const valueOfFact = /^\/answers\/[a-z]+$|\/(?:is|is-not|in|not-in|at-least|at-most|more-than|less-than)(?:\/\d+)?$|\/from-periods$|\/(?:usual|rare)(?:\/\d+|\/from|\/to)?$|\/grants\/(?:set\/[a-z]+|starts\/\d+|since\/\d+)$/u;
function isFaultOfForm({ code, place, message }) {
  // The header may stand in another part, and routes need a purpose only where it names some.
  if (code === "missing-member") return !/^No part holds|"purpose"/u.test(message);
  return code === "unknown-member" || (code === "wrong-type" && !valueOfFact.test(place));
}

/** Where the schema and the reader disagree about changes; `read` gives the reader's faults of each. */
function disagreements(whole, schemaFaults, read) {
  const tried = [...changes(whole)];
  const found = read(tried.map(([, value]) => value));
  return tried.flatMap(([what, value], index) => {
    const bySchema = schemaFaults(value);
    const byReader = found[index];
    if (bySchema.length > 0 && byReader.length === 0) return [`only the schema refuses ${what}: ${bySchema.join("; ")}`];
    const form = byReader.filter(isFaultOfForm);
    if (bySchema.length === 0 && form.length > 0) return [`only the reader refuses ${what}: ${form.map(({ place, message }) => `${place} ${message}`).join("; ")}`];
    return [];
  });
}

test("every file of the catalogue is as its schema says", () => {
  const names = readdirSync(catalogueFolder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json") && !name.startsWith("schema"));
  assert.ok(names.length > 20);
  for (const name of names) assert.deepEqual(partFaults(JSON.parse(readFileSync(new URL(name, catalogueFolder), "utf8"))), [], name);
});

test("the small catalogue and the small case of this test are good by schema and reader", () => {
  assert.deepEqual(partFaults(good), []);
  assert.deepEqual(faultsOfParts([good]), [[]]);
  assert.deepEqual(caseFaults(goodCase), []);
  assert.deepEqual(faultsOfCases([goodCase]), [[]]);
});

function faultsOfParts(parts) {
  const path = join(folder, "bundle.json");
  return parts.map((content) => {
    writeFileSync(path, JSON.stringify({ format: "kompass-catalogue/1", parts: [{ name: "all.json", content }] }));
    return JSON.parse(run(["check", path])).errors ?? [];
  });
}

function faultsOfCases(cases) {
  const path = join(folder, "cases.json");
  writeFileSync(path, JSON.stringify({ format: "kompass-catalogue/1", parts: [{ name: "all.json", content: good }] }));
  const lines = run(["assess", "--batch", "--catalogue", path], cases.map((one) => JSON.stringify(one)).join("\n")).trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line).errors ?? []);
}

test("of every change to a case the schema refuses what the reader refuses for its form, and nothing that the reader takes", () => {
  assert.deepEqual(disagreements(goodCase, caseFaults, faultsOfCases), []);
});

test("of every change to a part the schema refuses what the reader refuses for its form, and nothing that the reader takes", () => {
  assert.deepEqual(disagreements(good, partFaults, faultsOfParts), []);
});
