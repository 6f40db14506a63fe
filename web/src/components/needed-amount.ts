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
 * The condition that says which sum of money a route needs: the floor of a salary by
 * a figure of the law. `undefined` where none is needed, or where it hangs on an open
 * answer which of several it is. Of a route that is not met, the least that could do.
 */
export function neededAmount(root: ReasonNode, fact: string): ReasonNode | undefined {
  const need = needOf(root, fact);
  if (need === undefined) return undefined;
  return root.status === "not-met" || need.least.sum === need.enough.sum ? need.least.by : undefined;
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

/** The sums that a route needs of a person, each with its fact: "at least … a year", and whether the figure is final. */
export function neededAmounts(view: View, { id }: Pick<RouteVerdict, "id">): readonly { readonly fact: Fact; readonly text: string }[] {
  const { words, state, consultation, description } = view;
  const explained = consultation.explain(state, id);
  if (!explained.ok) return [];
  return description.facts.flatMap((fact) => {
    const node = fact.type === "amount" ? neededAmount(explained.tree, fact.id) : undefined;
    const text = node === undefined ? undefined : thresholdText(words, fact, node);
    if (node === undefined || text === undefined) return [];
    const unsure = node.threshold?.figures?.find(({ status }) => status !== "in-force");
    return [{ fact, text: unsure === undefined ? text : `${text}, ${words.say(`figure-status-${unsure.status}`)}` }];
  });
}
