import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { TimeCause } from "#kompass-advice";
import { causeTexts } from "../src/advice/cause-text.ts";
import { joined, sides } from "../src/advice/drawing/drawing.ts";
import { linearScale, roundTicks } from "../src/advice/drawing/scale.ts";
import { pointsParts, pointsRuleOf } from "../src/advice/points.ts";
import { turnOf } from "../src/advice/turn.ts";
import type { ReasonNode, Verdict } from "../src/advisor/types.ts";
import { createWords, type Words } from "../src/language/words.ts";
import { birth, months } from "./fixtures/facts.ts";

const read = (topic: string): string => readFileSync(join(import.meta.dirname, "..", "src", "texts", "de", `${topic}.ftl`), "utf8");
const words = createWords("de", {
  messages: [read("common"), read("advice")],
  texts: { facts: { birth: { label: "Geburtsdatum" }, months: { label: "Dauer" } }, parameters: { ceiling: "Grenze", floor: "Boden" } },
});
const said = (...causes: TimeCause[]): readonly string[] => causeTexts(words, [birth, months], causes).map((text) => text.replace(/[\u2068\u2069]/gu, ""));

test("why a verdict changes on a day is said in whole sentences", () => {
  assert.deepEqual(said({ kind: "date", fact: "birth", since: "1993-07-07", measure: "age", count: 43 }), ["Sie vollenden 43 Jahre."]);
  assert.deepEqual(said({ kind: "date", fact: "birth", since: "2024-07-07", measure: "elapsed-months", count: 1 }), ["Der 7. Juli 2024 liegt 1 Monat zurück (Geburtsdatum)."]);
  assert.deepEqual(said({ kind: "date", fact: "birth", since: "2027-07-07", measure: "value", count: 0 }), ["Der 7. Juli 2027 ist gekommen (Geburtsdatum)."]);
  assert.deepEqual(said({ kind: "number", fact: "months", from: 12, value: 21 }), ["Dauer: dann 21 Monate, wenn es so weitergeht (jetzt: 12 Monate)."]);
  assert.deepEqual(said({ kind: "date", fact: "birth", measure: "elapsed-months", count: 36 }), ["Geburtsdatum: Das liegt dann auf jeden Fall 36 Monate zurück."]);
  assert.deepEqual(said({ kind: "route" }), ["An diesem Tag beginnt oder endet eine Regelung."]);
});

test("several figures are told in one sentence, behind the rest", () => {
  assert.deepEqual(said({ kind: "figure", parameter: "ceiling" }, { kind: "route" }, { kind: "figure", parameter: "floor" }), [
    "An diesem Tag beginnt oder endet eine Regelung.",
    "Von diesem Tag an gelten andere Zahlen, oder sie sind noch nicht bekannt: Grenze und Boden.",
  ]);
});

test("open again is what was better before", () => {
  assert.equal(turnOf("met", "open"), "open-again");
  assert.equal(turnOf("not-met", "open"), "open");
  assert.equal(turnOf("open", "met"), "met");
});

test("a scale ends where its values end, and its ticks are round", () => {
  const scale = linearScale(100, 300);
  assert.deepEqual([scale(50), scale(100), scale(150), scale(300), scale(999)], [0, 0, 25, 100, 100]);
  assert.deepEqual(roundTicks(4_400_000, 5_200_000, 4), [4_400_000, 4_600_000, 4_800_000, 5_000_000, 5_200_000]);
  assert.deepEqual(roundTicks(0, 10, 4), [0, 5, 10]);
});

test("in scripts from right to left a line begins on the right", () => {
  const arabic: Words = { ...words, direction: "rtl" };
  assert.deepEqual(sides(words)(10, 30), [10, 20]);
  assert.deepEqual(sides(arabic)(10, 30), [70, 20]);
});

test("neighbouring stretches of one verdict are drawn as one", () => {
  const spans = [{ from: 0, to: 10, verdict: "open" }, { from: 10, to: 30, verdict: "open" }, { from: 30, to: 100, verdict: "met" }] as const;
  assert.deepEqual(joined(spans), [{ from: 0, to: 30, verdict: "open" }, spans[2]]);
});

const node = (status: Verdict, rest: object = {}): ReasonNode => ({ id: "n", kind: "compare", status, text: true, cites: [], ...rest }) as unknown as ReasonNode;
const item = (points: number, status: Verdict): { points: number; when: ReasonNode } => ({ points, when: node(status) });

test("of several things of which one counts, the stack has the best that is certain and what might come on top", () => {
  const rule = node("open", { kind: "points", of: [item(1, "open"), { "best-of": [item(3, "met"), item(2, "met"), item(4, "open")] }, item(2, "not-met"), item(1, "met")] });
  const tree = node("open", { kind: "all", children: [node("met"), rule] });
  const found = pointsRuleOf(tree);
  assert.equal(found, rule);
  assert.deepEqual(pointsParts(rule).map(({ item: { points }, counts }) => [points, counts]), [[3, "met"], [1, "met"], [1, "open"], [1, "open"]]);
});
