import type { ReasonNode, ReasonPointsItem, Verdict } from "../advisor/types.ts";

/** Points that one thing gives, and whether it does. */
export interface PointsPart {
  readonly item: ReasonPointsItem;
  readonly counts: Exclude<Verdict, "not-met">;
}

/** The first rule of points below a node. */
export function pointsRuleOf(node: ReasonNode): ReasonNode | undefined {
  if (node.kind === "points") return node;
  for (const child of node.children ?? []) {
    const found = pointsRuleOf(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What gives points for certain or might, those first that are certain. Of several of which one counts the best that is certain, and what could still be better. */
export function pointsParts(rule: ReasonNode): readonly PointsPart[] {
  const parts = (rule.of ?? []).flatMap((one) => ("best-of" in one ? bestOf(one["best-of"]) : [one]));
  const counting = parts.flatMap((item) => (item.when.status === "not-met" || item.points <= 0 ? [] : [{ item, counts: item.when.status }]));
  return [...counting.filter(({ counts }) => counts === "met"), ...counting.filter(({ counts }) => counts !== "met")];
}

function bestOf(items: readonly ReasonPointsItem[]): readonly ReasonPointsItem[] {
  const highest = (of: readonly ReasonPointsItem[]): ReasonPointsItem | undefined => [...of].sort((left, right) => right.points - left.points)[0];
  const sure = highest(items.filter(({ when }) => when.status === "met"));
  const hoped = highest(items.filter(({ when, points }) => when.status !== "met" && when.status !== "not-met" && points > (sure?.points ?? 0)));
  // What could be better adds only what it has more.
  const more = hoped === undefined ? [] : [{ ...hoped, points: hoped.points - (sure?.points ?? 0) }];
  return [...(sure === undefined ? [] : [sure]), ...more];
}
