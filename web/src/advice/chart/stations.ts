import type { Description, ReasonNode, Verdict } from "../../advisor/types.ts";

/** One condition of a title as the chart shows it, or several of them as one. */
export interface Station {
  readonly status: Verdict;
  readonly node: ReasonNode;
  /** How its parts count. `single` has none that are ever shown. */
  readonly rule: "single" | "all" | "any" | "points";
  /** What is shown below it; none where it is folded. */
  readonly parts: readonly Station[];
  /** Parts that are not shown because there are too many. */
  readonly more: number;
  /** How many of all its parts are met. */
  readonly met: number;
  readonly of: number;
  /** Conditions that most titles share, put together here; they have no sentence of their own. */
  readonly shared: boolean;
}

/** So many parts of one condition are shown at once. */
const mostParts = 6;
/** So many sentences are read as one. */
const fewSentences = 3;

/** How many levels are shown; what lies deeper is counted. */
export type Levels = 2 | 3;

/**
 * The conditions of a title from its tree. What is met is folded, as nothing is to be done there. What most titles require anyhow is
 * one station at the end.
 */
export function stations(root: ReasonNode, isShared: (node: ReasonNode) => boolean, levels: Levels): readonly Station[] {
  const all = flattened(root);
  const common = all.filter(isShared);
  if (common.length < 2) return all.map((node) => station(node, levels));
  const own = all.filter((node) => !isShared(node)).map((node) => station(node, levels));
  const together: ReasonNode = { id: `${root.id}/shared`, kind: "all", text: true, cites: [], status: worstOf(common), children: [...common] };
  return [...own, { ...station(together, levels, false), shared: true }];
}

/** `levels`: how many are left, with its own. */
function station(node: ReasonNode, levels: number, first = true): Station {
  const parts = partsOf(node);
  const met = parts.filter(({ status }) => status === "met").length;
  const single: Station = { status: node.status, node, rule: "single", parts: [], more: 0, met, of: parts.length, shared: false };
  if (node.kind === "points") return { ...single, rule: "points" };
  if ((node.kind !== "all" && node.kind !== "any") || parts.length === 0) return single;
  const shown = levels > 1 && isUnfolded(node, parts.length, first) ? parts : [];
  return {
    ...single,
    rule: node.kind,
    parts: shown.slice(0, mostParts).map((part) => station(part, levels - 1, false)),
    more: Math.max(0, shown.length - mostParts),
  };
}

/** On the first level all that is not met; further in what says nothing by itself, and what is missing, unless it has very many ways. */
function isUnfolded({ kind, status, text }: ReasonNode, count: number, first: boolean): boolean {
  if (status === "met") return false;
  return first || !text || (status === "not-met" && (kind === "all" || count <= mostParts));
}

/** The parts of a folded group without a sentence of its own, if theirs can be read in its place. */
export function sentencesInstead({ node, rule, parts }: Station): readonly ReasonNode[] {
  const all = partsOf(node);
  return rule === "all" && !node.text && parts.length === 0 && all.length <= fewSentences ? all : [];
}

function partsOf(node: ReasonNode): readonly ReasonNode[] {
  if (node.kind === "all") return flattened(node);
  return node.kind === "any" ? (node.children ?? []) : [];
}

/** Nameless groups of the same kind say nothing by themselves; their parts move up. */
function flattened(node: ReasonNode): readonly ReasonNode[] {
  if (node.kind !== "all") return [node];
  return (node.children ?? []).flatMap((child) => (child.kind === "all" && !child.text ? flattened(child) : [child]));
}

/** Of conditions that are all needed. */
function worstOf(nodes: readonly ReasonNode[]): Verdict {
  const worst = (["not-met", "open", "authority"] as const).find((status) => nodes.some((node) => node.status === status));
  return worst ?? "met";
}

/** What a condition of a tree is about: of one that must not be there, that one. */
function subjectOf(node: ReasonNode): string {
  return node.kind === "not" ? (node.children?.[0]?.id ?? node.id) : node.id;
}

/** Tells the conditions on which at least half of all titles rest, be it deep down. */
export function sharedBy({ conditions, routes }: Pick<Description, "conditions" | "routes">): (node: ReasonNode) => boolean {
  const counts = new Map<string, number>();
  for (const { root } of routes) for (const id of below(conditions, root)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (node) => (counts.get(subjectOf(node)) ?? 0) * 2 >= routes.length;
}

/** The facts on which the conditions of a route rest. */
export function factsOf(conditions: Description["conditions"], root: string): ReadonlySet<string> {
  return new Set([...below(conditions, root)].map((id) => conditions[id]?.fact).filter((fact) => fact !== undefined));
}

function below(conditions: Description["conditions"], root: string): ReadonlySet<string> {
  const found = new Set([root]);
  for (const id of found) {
    const condition = conditions[id];
    for (const child of condition?.children ?? []) found.add(child);
    for (const one of condition?.of ?? []) for (const { when } of "best-of" in one ? one["best-of"] : [one]) found.add(when);
  }
  return found;
}

/** How many of the conditions of a title are met. */
export function progress(all: readonly Station[]): { readonly met: number; readonly of: number } {
  return { met: all.filter(({ status }) => status === "met").length, of: all.length };
}

/** The status of everything that is shown, by condition. */
export function statuses(all: readonly Station[]): ReadonlyMap<string, Verdict> {
  return new Map(all.flatMap(({ node, status, parts }) => [[node.id, status] as const, ...statuses(parts)]));
}
