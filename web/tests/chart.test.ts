import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf, middle, step, symbolAt, throughBelow, type Place } from "../src/advice/chart/rails.ts";
import { progress, sentencesInstead, sharedBy, stations, statuses, type Station } from "../src/advice/chart/stations.ts";
import type { Description, ReasonNode, Verdict } from "../src/advisor/types.ts";

const compare = (id: string, status: Verdict): ReasonNode => ({ id, kind: "compare", text: true, cites: [], status });
const group = (kind: "all" | "any" | "not", id: string, status: Verdict, children: ReasonNode[], text = true): ReasonNode => ({ id, kind, text, cites: [], status, children });
const nothingShared = (): boolean => false;
const outline = (all: readonly Station[]): string =>
  all.map(({ node, parts, met, of, more }) => `${node.id}${of === 0 ? "" : ` ${String(met)}/${String(of)}`}${parts.length === 0 ? "" : ` (${outline(parts)})`}${more === 0 ? "" : ` +${String(more)}`}`).join(", ");

test("what is met is folded to a count, what is not is unfolded, and nameless groups of the same kind are one", () => {
  const tree = group("all", "root", "not-met", [
    compare("a", "met"),
    group("all", "root/1", "open", [compare("b", "open")], false),
    group("any", "c", "met", [compare("c1", "not-met"), compare("c2", "met")]),
    group("all", "d", "not-met", [compare("d1", "met"), group("any", "d2", "open", [compare("d21", "open"), compare("d22", "open")])]),
  ], false);
  const all = stations(tree, nothingShared, 3);
  assert.equal(outline(all), "a, b, c 1/2, d 1/2 (d1, d2 0/2)");
  assert.deepEqual(progress(all), { met: 2, of: 4 });
  assert.equal(statuses(all).get("d1"), "met");
});

test("a nameless group is unfolded, and where no level is left its parts are read in its place", () => {
  const tree = group("all", "root", "open", [group("any", "a", "open", [group("all", "a/0", "open", [compare("b", "open"), compare("c", "met")], false), compare("d", "open")])], false);
  assert.equal(outline(stations(tree, nothingShared, 3)), "a 0/2 (a/0 1/2 (b, c), d)");
  const [way] = stations(tree, nothingShared, 2)[0]?.parts ?? [];
  assert.ok(way !== undefined);
  assert.deepEqual(sentencesInstead(way).map(({ id }) => id), ["b", "c"]);
});

test("of very many ways the first are shown, and deeper in none", () => {
  const ways = Array.from({ length: 9 }, (_, index) => compare(`w${String(index)}`, "not-met"));
  const all = stations(group("all", "root", "not-met", [group("any", "a", "not-met", ways), group("any", "b", "not-met", [group("any", "c", "not-met", ways)])], false), nothingShared, 3);
  assert.equal(outline(all), "a 0/9 (w0, w1, w2, w3, w4, w5) +3, b 0/1 (c 0/9)");
});

test("what most titles require is one station at the end, with the worst status of its parts", () => {
  const conditions: Description["conditions"] = Object.fromEntries(
    [["r", ["own", "not-union", "passport"]], ["s", ["not-union-2", "passport"]], ["not-union", ["union"]], ["not-union-2", ["union"]], ["own", []], ["union", []], ["passport", []]].map(([id, children]) => [
      String(id),
      { kind: "all", text: true, cites: [], children: children as string[] },
    ]),
  );
  const routes = ["r", "s", "own"].map((root) => ({ root })) as unknown as Description["routes"];
  const isShared = sharedBy({ conditions, routes });
  const tree = group("all", "r", "open", [group("not", "not-union", "met", [compare("union", "not-met")], false), compare("passport", "open"), compare("special", "met")], false);
  assert.equal(outline(stations(tree, isShared, 2)), "special, r/shared 1/2");
  assert.equal(stations(tree, isShared, 2).at(-1)?.status, "open");
  // One alone needs no heading.
  assert.equal(outline(stations(group("all", "r", "met", [compare("passport", "met"), compare("special", "met")], false), isShared, 2)), "passport, special");
});

const place: Place = { level: 1, status: "met", before: undefined, last: false, hangs: "in-line", unfolded: false, parent: undefined, through: [] };

test("what is all needed stands on one line that has the status of the stop before", () => {
  assert.deepEqual(linesOf({ ...place, before: "open" }), [
    { x1: middle(1), y1: 0, x2: middle(1), y2: symbolAt, status: "open" },
    { x1: middle(1), y1: symbolAt, x2: middle(1), y2: "100%", status: "met" },
  ]);
  assert.equal(middle(2) - middle(1), step);
});

test("of what is needed once each has a branch of its own, as far down as there are branches", () => {
  const through = throughBelow({ ...place, status: "open", unfolded: true });
  assert.deepEqual(through, [{ level: 1, status: "open" }]);
  const branch: Place = { level: 2, status: "not-met", before: "met", last: true, hangs: "side-by-side", unfolded: false, parent: "open", through };
  assert.deepEqual(linesOf(branch), [
    { x1: middle(1), y1: 0, x2: middle(1), y2: "100%", status: "open" },
    { x1: middle(1), y1: symbolAt, x2: middle(2), y2: symbolAt, status: "not-met" },
  ]);
  // Below the last branch of the second level nothing goes on there: its own branches bring their line along, the last one only up to itself.
  const below = throughBelow(branch);
  assert.deepEqual(below, through);
  const twig = { ...branch, level: 3, parent: "not-met" as const, through: below };
  const ofSecondLevel = (one: Place): unknown => linesOf(one).filter(({ x1, x2 }) => x1 === middle(2) && x2 === middle(2)).map(({ y2 }) => y2);
  assert.deepEqual(ofSecondLevel({ ...twig, last: false }), ["100%"]);
  assert.deepEqual(ofSecondLevel({ ...twig, last: true }), [symbolAt]);
});
