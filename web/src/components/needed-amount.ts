import type { Fact, ReasonNode, RouteVerdict } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { thresholdText } from "./threshold-text.ts";

/** A sum, and the condition that says so. */
interface Floor {
  readonly sum: number;
  readonly by?: ReasonNode;
}

/** The least that can do by what is known, and what does for certain. */
interface Need {
  readonly least: Floor;
  readonly enough: Floor;
}

const nothingNeeded: Floor = { sum: 0 };
const nothingEnough: Floor = { sum: Infinity };

/**
 * The conditions that say which sum of money a route needs: the floor of a salary by a
 * figure of the law. Two where it hangs on something that was not said which of them
 * counts, such as the year; none where no sum is needed. Of a route that is not met,
 * the least that could do.
 */
export function neededFloors(root: ReasonNode, fact: string): readonly ReasonNode[] {
  const { least, enough } = needOf(root, fact) ?? { least: nothingNeeded, enough: nothingEnough };
  if (least.by === undefined) return [];
  if (root.status === "not-met" || least.sum === enough.sum) return [least.by];
  return enough.by === undefined ? [] : [least.by, enough.by];
}

function needOf(node: ReasonNode, fact: string): Need | undefined {
  if (node.kind === "compare") return needOfComparison(node, fact);
  if (node.kind !== "all" && node.kind !== "any") return undefined;
  const parts = (node.children ?? []).map((child) => ({ child, need: needOf(child, fact) }));
  const ways = parts.flatMap(({ child, need }) => (need === undefined ? [] : [{ need, rest: restOf(child, fact) }]));
  if (ways.length === 0) return undefined;
  if (node.kind === "all") {
    return {
      least: ways.map(({ need }) => need.least).reduce((most, floor) => (floor.sum > most.sum ? floor : most)),
      enough: ways.map(({ need }) => need.enough).reduce((most, floor) => (floor.sum > most.sum ? floor : most)),
    };
  }
  const others = parts.filter(({ need }) => need === undefined).map(({ child }) => child.status);
  if (others.includes("met")) return undefined;
  const possible = ways.filter(({ rest }) => !rest.includes("not-met"));
  const certain = possible.filter(({ rest }) => rest.every((status) => status === "met"));
  const free = others.some((status) => status !== "not-met") || possible.length === 0;
  return {
    least: free ? nothingNeeded : smallest(possible.map(({ need }) => need.least)),
    enough: smallest(certain.map(({ need }) => need.enough)),
  };
}

function needOfComparison(node: ReasonNode, fact: string): Need | undefined {
  const { threshold } = node;
  if (node.fact !== fact || node.operator !== "at-least" || (threshold?.figures ?? []).length === 0) return undefined;
  const sum = Number(threshold?.value ?? Number.NaN);
  return Number.isNaN(sum) ? undefined : { least: { sum, by: node }, enough: { sum, by: node } };
}

/** How everything stands in one way to a sum that is not about the sum. */
function restOf(node: ReasonNode, fact: string): readonly ReasonNode["status"][] {
  if (needOf(node, fact) === undefined) return [node.status];
  return node.kind === "all" ? (node.children ?? []).flatMap((child) => restOf(child, fact)) : [];
}

function smallest(floors: readonly Floor[]): Floor {
  return floors.reduce((best, floor) => (floor.sum < best.sum ? floor : best), nothingEnough);
}

/** The conditions of a tree that hold a sum against a figure of the law, by fact; worked out once, as the page is drawn often. */
const floorsOf = new WeakMap<ReasonNode, ReadonlyMap<string, readonly ReasonNode[]>>();

function allFloors(tree: ReasonNode): ReadonlyMap<string, readonly ReasonNode[]> {
  const known = floorsOf.get(tree) ?? new Map([...factsWithFigures(tree)].map((fact) => [fact, neededFloors(tree, fact)]));
  floorsOf.set(tree, known);
  return known;
}

function factsWithFigures(node: ReasonNode, found = new Set<string>()): ReadonlySet<string> {
  if (node.fact !== undefined && (node.threshold?.figures ?? []).length > 0) found.add(node.fact);
  for (const child of node.children ?? []) factsWithFigures(child, found);
  return found;
}

/** The sums that a route needs of a person, each with its fact: "at least … a year"; of several, the time each is for; whether the figure is final. */
export function neededAmounts(view: View, { id }: Pick<RouteVerdict, "id">): readonly { readonly fact: Fact; readonly text: string }[] {
  const { words, state, consultation, description } = view;
  const explained = consultation.explain(state, id);
  if (!explained.ok) return [];
  const all = allFloors(explained.tree);
  return description.facts.flatMap((fact) => {
    const floors = fact.type === "amount" ? (all.get(fact.id) ?? []) : [];
    return floors.flatMap((node) => {
      const text = thresholdText(words, fact, node);
      const figure = node.threshold?.figures?.[0];
      if (text === undefined || figure === undefined) return [];
      const period = words.say("figure-period", { from: words.formats.date(figure.from), to: words.formats.date(figure.to) });
      const parts = [text, ...(floors.length > 1 ? [period] : []), ...(figure.status === "in-force" ? [] : [words.say(`figure-status-${figure.status}`)])];
      return [{ fact, text: parts.join(", ") }];
    });
  });
}
