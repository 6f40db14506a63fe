import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReasonNode, Verdict } from "../src/advisor/types.ts";
import { neededFloors } from "../src/components/needed-amount.ts";

const figure = { parameter: "ceiling", value: "101400.00", from: "2026-01-01", to: "2026-12-31", status: "in-force", source: "x" };

function node(kind: string, status: Verdict, rest: object): ReasonNode {
  return { id: "n", kind, status, text: true, cites: [], ...rest } as unknown as ReasonNode;
}

const all = (status: Verdict, ...children: ReasonNode[]): ReasonNode => node("all", status, { children });
const any = (status: Verdict, ...children: ReasonNode[]): ReasonNode => node("any", status, { children });
const other = (status: Verdict): ReasonNode => node("compare", status, { fact: "year", operator: "is" });
const pay = (value: string, status: Verdict, figures: readonly object[] = [figure]): ReasonNode =>
  node("compare", status, { fact: "pay", operator: "at-least", threshold: { value, figures } });

const floors = (root: ReasonNode): readonly unknown[] => neededFloors(root, "pay").map(({ threshold }) => threshold?.value);
const needed = (root: ReasonNode): unknown => floors(root)[0];

test("a floor that everything else leaves alone is named, whatever its status", () => {
  for (const status of ["met", "open", "not-met"] as const) assert.equal(needed(all(status, other("met"), pay("50700.00", status))), "50700.00");
});

test("a floor of another fact, and one that hangs on no figure of law, is none", () => {
  assert.equal(needed(all("met", other("met"))), undefined);
  assert.equal(needed(all("met", pay("1.00", "met", []))), undefined);
});

test("of the floors of two years the one counts whose year it is", () => {
  const years = (first: Verdict, second: Verdict): ReasonNode =>
    any("open", all("open", other(first), pay("50700.00", "open")), all("open", other(second), pay("53100.00", "open")), all("open", pay("50700.00", "open"), pay("53100.00", "open")));
  assert.equal(needed(years("met", "not-met")), "50700.00");
  assert.equal(needed(years("not-met", "met")), "53100.00");
  assert.deepEqual(floors(years("open", "open")), ["50700.00", "53100.00"], "the year is not known");
  assert.deepEqual(floors(years("met", "not-met")), ["50700.00"]);
});

test("where the year is not known and both floors are missed, the lower one is needed at least", () => {
  const years = any("not-met", all("not-met", other("open"), pay("50700.00", "not-met")), all("not-met", pay("50700.00", "not-met"), pay("53100.00", "not-met")));
  assert.equal(needed(all("not-met", years)), "50700.00");
});

test("a floor that another way makes needless is not named", () => {
  assert.equal(needed(all("met", any("met", other("met"), pay("55770.00", "not-met")))), undefined);
  assert.equal(needed(all("open", any("open", other("open"), pay("55770.00", "open")))), undefined);
  assert.equal(needed(all("not-met", any("not-met", other("not-met"), pay("55770.00", "not-met")))), "55770.00");
});

test("of two floors that are both needed the higher one is named", () => {
  assert.equal(needed(all("open", pay("50700.00", "met"), pay("55770.00", "open"))), "55770.00");
});

test("what must not be there needs no sum", () => {
  assert.equal(needed(all("met", node("not", "met", { children: [pay("50700.00", "not-met")] }))), undefined);
});
