import assert from "node:assert/strict";
import { test } from "node:test";
import { createWords } from "../src/language/words.ts";
import { firstLanguage } from "../src/language/languages.ts";

const words = createWords("de", {
  messages: ["hallo = Hallo { $name }\nzahl = { $n ->\n    [one] eine\n   *[other] viele\n }\n"],
  texts: {
    conditions: { pay: "Das Gehalt beträgt\n  mindestens { $threshold }.", plain: "[x] Klammern { \"{\" }" },
    facts: { degree: { label: "Abschluss", question: "Haben Sie einen Abschluss?", options: { german: "deutsch" } } },
    routes: { "18b": { name: "Fachkraft" } },
    offices: { "mainz-hall": { name: "Rathaus", hours: "Montags." } },
  },
});
const bare = (text: string | undefined): string | undefined => text?.replace(/[\u2068\u2069]/gu, "");

test("says messages with what is put into them, kept apart for scripts of the other direction", () => {
  assert.equal(words.say("hallo", { name: "Ada" }), "Hallo \u2068Ada\u2069");
  assert.equal(words.say("zahl", { n: 1 }), "eine");
  assert.equal(words.say("zahl", { n: 2 }), "viele");
});

test("says sentences of the catalogue as patterns of the same language", () => {
  assert.equal(bare(words.law("conditions", "pay", { threshold: "50.700 €" })), "Das Gehalt beträgt mindestens 50.700 €.");
  assert.equal(bare(words.law("conditions", "plain")), "[x] Klammern {");
  assert.equal(words.law("conditions", "none"), undefined);
  assert.equal(words.fact("degree", "question"), "Haben Sie einen Abschluss?");
  assert.equal(words.fact("degree", "hint"), undefined);
  assert.equal(words.option("degree", "german"), "deutsch");
  assert.equal(words.routeName("18b"), "Fachkraft");
  assert.equal(words.routeName("unknown"), "unknown");
  assert.equal(words.office("mainz-hall", "hours"), "Montags.");
  assert.equal(words.office("mainz-hall", "access"), undefined);
  assert.equal(words.office("unknown", "name"), undefined);
});

test("values are written with the Gregorian calendar and Latin digits", () => {
  assert.equal(words.formats.date("2026-11-22"), "22. November 2026");
  assert.equal(words.formats.amount(5_070_000).replace(/\s/gu, " "), "50.700 €");
  assert.equal(words.formats.amount(5_070_050).replace(/\s/gu, " "), "50.700,50 €");
  assert.equal(words.formats.country("IN"), "Indien");
  assert.equal(createWords("en", { messages: [], texts: {} }).formats.date("2026-11-22"), "22 November 2026");
  const persian = createWords("fa", { messages: [], texts: {} });
  assert.equal(persian.direction, "rtl");
  assert.match(persian.formats.date("2026-11-22"), /2026/u);
});

test("begins in the language asked for, else in the browser's, else in the first", () => {
  assert.equal(firstLanguage(["de", "en"], "?lang=en", ["de-AT"]), "en");
  assert.equal(firstLanguage(["de", "en"], "", ["en-GB", "de"]), "en");
  assert.equal(firstLanguage(["de", "en"], "?lang=xx", ["tr"]), "de");
});
