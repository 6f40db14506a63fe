import { html, nothing, type TemplateResult } from "lit-html";
import type { ReasonNode, Verdict } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { comparisonDetails, conditionText } from "./comparison.ts";
import { remarks } from "./condition-remarks.ts";
import { pointsRule } from "./points-rule.ts";
import { treeLine } from "./tree-line.ts";
import type { Sense } from "./verdict.ts";

/**
 * Every condition of a route: its status, the person's answer beside the threshold,
 * the paragraph. What is settled in the person's favour is folded.
 */
export function conditionTree(view: View, root: ReasonNode): TemplateResult {
  return html`<ul class="tree">${flattened(root).map((node) => item(view, node, "needed"))}</ul>`;
}

/** An item of the tree. `sense` tells whether it is needed or must not be there. */
function item(view: View, node: ReasonNode, sense: Sense): TemplateResult {
  if (node.kind === "compare" || node.kind === "constant" || node.kind === "route") return leaf(view, node, sense);
  if (node.kind === "not") return negation(view, node, sense);
  return group(view, node, sense);
}

function leaf(view: View, node: ReasonNode, sense: Sense): TemplateResult {
  return html`<li class="tree__item">
    ${treeLine(view.words, node.status, sense, conditionText(view, node), html`${comparisonDetails(view, node)} ${remarks(view, node)}`)}
  </li>`;
}

/** What must not be there. Its child is shown as being there or not, which is the other way round. */
function negation(view: View, node: ReasonNode, sense: Sense): TemplateResult {
  const { words } = view;
  const child = node.children?.[0];
  const opposite: Sense = sense === "needed" ? "unwanted" : "needed";
  if (child === undefined) return leaf(view, node, sense);
  if (node.text) return folded(view, node, sense, conditionText(view, node), html`<ul class="tree">${item(view, child, opposite)}</ul>`);
  if (!child.text && child.kind !== "route") return folded(view, node, sense, words.say("tree-not"), html`<ul class="tree">${item(view, child, opposite)}</ul>`);

  // The sentence of the child says what must not be there; one line is enough for both.
  const sentence = words.say("tree-not-this", { condition: conditionText(view, child) });
  if (child.children === undefined) {
    const details = html`${comparisonDetails(view, child)} ${remarks(view, child)}`;
    return html`<li class="tree__item">${treeLine(words, child.status, opposite, sentence, details)}</li>`;
  }
  return folded(view, child, opposite, sentence, groupBody(view, child, opposite));
}

function group(view: View, node: ReasonNode, sense: Sense): TemplateResult {
  const { words } = view;
  const nameless = node.kind === "points" ? "tree-points-rule" : `tree-${node.kind}-${sense}`;
  const sentence = node.text ? conditionText(view, node) : words.say(nameless);
  return folded(view, node, sense, sentence, groupBody(view, node, sense));
}

/** The rule of a group, where its heading does not say it already, and its parts. */
function groupBody(view: View, node: ReasonNode, sense: Sense): TemplateResult {
  if (node.kind === "points") return pointsRule(view, node, (part) => groupBody(view, part, "needed"));
  // That all of something is needed goes without saying; everything else has to be said once.
  const obvious = !node.text || (node.kind === "all" && sense === "needed");
  const rule = html`<p class="tree__rule">${view.words.say(`tree-${node.kind}-${sense}`)}</p>`;
  return html`${obvious ? nothing : rule} ${branches(view, node, sense)}`;
}

/** The parts of a group; where one of several ways is met, the others are folded. */
function branches(view: View, node: ReasonNode, sense: Sense): TemplateResult {
  const { words } = view;
  const children = node.kind === "all" ? flattened(node) : (node.children ?? []);
  const settled = node.kind === "any" && node.status === "met";
  const shown = settled ? children.filter((child) => child.status === "met") : children;
  const others = settled ? children.filter((child) => child.status !== "met") : [];
  // A group can be met although none of its ways is met for certain: one of them is, whichever.
  if (shown.length === 0) return html`<ul class="tree">${others.map((child) => item(view, child, sense))}</ul>`;
  return html`<ul class="tree">${shown.map((child) => item(view, child, sense))}</ul>
    ${others.length === 0
      ? nothing
      : html`<details class="tree__others">
          <summary>${words.say("tree-other-ways", { count: others.length, value: words.formats.number(others.length) })}</summary>
          <ul class="tree">${others.map((child) => item(view, child, sense))}</ul>
        </details>`}`;
}

function folded(view: View, node: ReasonNode, sense: Sense, sentence: string, body: unknown): TemplateResult {
  const good = isGood(node.status, sense);
  return html`<li class="tree__item">
    <details class="tree__group ${good && sense === "unwanted" ? "tree__group--absent" : ""}" ?open=${!good}>
      <summary class="tree__summary">${treeLine(view.words, node.status, sense, sentence)}</summary>
      <div class="tree__body">${remarks(view, node)} ${body}</div>
    </details>
  </li>`;
}

/** Nameless groups of the same kind say nothing by themselves; their parts move up. */
function flattened(node: ReasonNode): readonly ReasonNode[] {
  if (node.kind !== "all") return [node];
  return (node.children ?? []).flatMap((child) => (child.kind === "all" && !child.text ? flattened(child) : [child]));
}

function isGood(status: Verdict, sense: Sense): boolean {
  return status === (sense === "needed" ? "met" : "not-met");
}
