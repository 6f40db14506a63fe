import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { AnswerChange, NeededAnswer } from "#kompass-advice";
import { changeText, durationText, effortText, neededText } from "../src/advice/change-text.ts";
import type { Fact } from "../src/advisor/types.ts";
import { createWords } from "../src/language/words.ts";
import { birth, degree, months, offer, pay } from "./fixtures/facts.ts";

const read = (topic: string): string => readFileSync(join(import.meta.dirname, "..", "src", "texts", "de", `${topic}.ftl`), "utf8");
const words = createWords("de", {
  messages: [read("common"), read("advice")],
  texts: {
    facts: {
      pay: { label: "Jahresgehalt" },
      months: { label: "Dauer" },
      birth: { label: "Geburtsdatum" },
      offer: { label: "Angebot" },
      degree: { label: "Abschluss", options: { none: "Keiner", german: "Deutsch", foreign: "Ausländisch" } },
    },
  },
});
const plain = (text: string | undefined): string => (text ?? "").replace(/[\u2068\u2069]/gu, "").replace(/\u00a0/gu, " ");
const change = (fact: Fact, from: AnswerChange["from"], nearest: AnswerChange["from"], values: Partial<AnswerChange>): string =>
  plain(changeText(words, fact, { fact: fact.id, change: "slow", from, nearest, ...values }));

test("an amount with its floor, its ceiling, or both", () => {
  const said = (intervals: AnswerChange["intervals"]): string => change(pay, "45000.00", "50700.00", intervals === undefined ? {} : { intervals });
  assert.equal(said([{ from: "50700.00" }]), "Jahresgehalt: mindestens 50.700 € im Jahr (jetzt: 45.000 € im Jahr)");
  assert.equal(said([{ to: "40000.00" }]), "Jahresgehalt: höchstens 40.000 € im Jahr (jetzt: 45.000 € im Jahr)");
  assert.equal(said([{ from: "50700.00", to: "60000.50" }]), "Jahresgehalt: von 50.700 € im Jahr bis 60.000,50 € im Jahr (jetzt: 45.000 € im Jahr)");
  assert.equal(said([{ to: "1.00" }, { from: "50700.00" }]), "Jahresgehalt: zum Beispiel 50.700 € im Jahr (jetzt: 45.000 € im Jahr)");
});

test("numbers have their unit, dates are earlier or later", () => {
  assert.equal(change(months, 1, 6, { intervals: [{ from: 6 }] }), "Dauer: mindestens 6 Monate (jetzt: 1 Monat)");
  assert.equal(change(months, 1, 6, { intervals: [{ from: 6, to: 6 }] }), "Dauer: 6 Monate (jetzt: 1 Monat)");
  assert.equal(change(birth, "1990-01-02", "1981-11-22", { intervals: [{ to: "1981-11-22" }] }), "Geburtsdatum: 22. November 1981 oder früher (jetzt: 2. Januar 1990)");
});

test("options are called by their own labels", () => {
  assert.equal(change(offer, false, true, { values: [true] }), "Angebot: Ja (jetzt: Nein)");
  assert.equal(change(degree, "none", "german", { values: ["german", "foreign"] }), "Abschluss: „Deutsch“ oder „Ausländisch“ (jetzt: Keiner)");
  const ordered = { ...degree, ordered: true };
  assert.equal(change(ordered, "none", "german", { values: ["german", "foreign"] }), "Abschluss: mindestens Deutsch (jetzt: Keiner)");
});

test("an answer that is needed is told by the values that suffice", () => {
  const said = (fact: Fact, values: Omit<NeededAnswer, "fact">): string => plain(neededText(words, fact, { fact: fact.id, ...values }));
  assert.equal(said(pay, { intervals: [{ from: "50700.00" }] }), "mindestens 50.700 € im Jahr");
  assert.equal(said(months, { intervals: [{ to: 6 }, { from: 12, to: 12 }] }), "höchstens 6 Monate oder 12 Monate");
  assert.equal(said(months, { intervals: [{ from: 2, to: 6 }] }), "von 2 Monate bis 6 Monate");
  assert.equal(said(birth, { intervals: [{ to: "1981-11-22" }] }), "22. November 1981 oder früher");
  assert.equal(said(offer, { values: [true] }), "Ja");
  assert.equal(said(degree, { values: ["none", "foreign"] }), "„Keiner“ oder „Ausländisch“");
  assert.equal(said({ ...degree, ordered: true }, { values: ["german", "foreign"] }), "mindestens Deutsch");
  assert.equal(said({ ...degree, options: ["a", "b", "c", "d", "e", "f"] }, { values: ["a", "b", "c", "d", "e"] }), "eine von 5 Möglichkeiten, zum Beispiel „a“");
});

test("who can change it, and the rule of thumb", () => {
  const said = (fact: Fact): readonly string[] => effortText(words, fact).map(plain);
  assert.deepEqual(said({ ...pay, change: "quick", "changed-by": "employer", takes: "2 weeks" }), [
    "Das hängt von Ihrem oder einem anderen Arbeitgeber ab.",
    "Das dauert oft etwa 2 Wochen. Das ist eine Faustregel und steht nicht im Gesetz.",
  ]);
  assert.deepEqual(said({ ...degree, ordered: true, change: "slow", takes: "6 months" }), [
    "Für jede Stufe dauert das oft etwa 6 Monate. Das ist eine Faustregel und steht nicht im Gesetz.",
  ]);
  assert.deepEqual(said({ ...months, change: "by-time" }), ["Das ändert sich nur mit der Zeit. Hier hilft nur warten."]);
  assert.equal(plain(durationText(words, "1 year")), "1 Jahr");
  assert.equal(durationText(words, undefined), undefined);
});
