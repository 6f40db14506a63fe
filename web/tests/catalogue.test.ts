import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { bundleText, readCatalogue } from "../vite/catalogue-files.ts";

function withFiles(files: Readonly<Record<string, unknown>>, use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "catalogue-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
    }
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const files = {
  "routes/18b.json": { routes: [] },
  "catalogue.json": { catalogue: { id: "x", languages: ["de", "en"] } },
  "facts/person.json": { facts: [{ id: "b" }] },
  "facts/job.json": { facts: [{ id: "a" }] },
  "statements.json": { statements: [] },
  "schema/case.schema.json": { type: "object" },
  "texts/de/job.json": { texts: { language: "de", topics: { job: "Arbeit" } } },
  "texts/de/person.json": { texts: { language: "de", topics: { person: "Person" } } },
  "texts/en/job.json": { texts: { language: "en", topics: { job: "Job" } } },
};

test("the core gets the rules of all files as one part in their order, without texts, statements or languages", () => {
  withFiles(files, (folder) => {
    assert.deepEqual(JSON.parse(bundleText(readCatalogue(folder).rules)), {
      format: "kompass-catalogue/1",
      parts: [{ name: "rules.json", content: { catalogue: { id: "x", languages: [] }, facts: [{ id: "a" }, { id: "b" }], routes: [] } }],
    });
  });
});

test("the texts of a language are put together from all its files", () => {
  withFiles(files, (folder) => {
    const catalogue = readCatalogue(folder);
    assert.deepEqual(catalogue.languages, ["de", "en"]);
    assert.deepEqual(catalogue.texts.get("de"), { topics: { job: "Arbeit", person: "Person" } });
  });
});

test("a file may hold rules, texts and statements together", () => {
  const mixed = {
    "all.json": {
      catalogue: { id: "x", languages: ["de"] },
      facts: [],
      statements: [],
      texts: { language: "de", topics: { job: "Arbeit" } },
    },
  };
  withFiles(mixed, (folder) => {
    const catalogue = readCatalogue(folder);
    assert.deepEqual(catalogue.rules, [{ name: "rules.json", content: { catalogue: { id: "x", languages: [] }, facts: [] } }]);
    assert.deepEqual(catalogue.texts.get("de"), { topics: { job: "Arbeit" } });
  });
});

test("a broken file is named", () => {
  withFiles({ ...files, "routes/18b.json": "{" }, (folder) => {
    assert.throws(() => readCatalogue(folder), /routes\/18b\.json/u);
  });
});
