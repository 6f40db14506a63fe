import { html, nothing, type TemplateResult } from "lit-html";
import type { ReasonNode, Verdict } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { citations } from "./citation.ts";
import { comparisonDetails, conditionText } from "./comparison.ts";
import { pointsRule } from "./points-rule.ts";
import { statusMark, type Sense } from "./verdict.ts";

/**
 * Every condition of a route: its status, the person's answer beside the threshold,
 * the paragraph. What is settled in the person's favour is folded.
 */
export function conditionTree(view: View, root: ReasonNode): TemplateResult {
  return html`<ul class="tree">${flattened(root).map((node) => item(view, node, "needed"))}</ul>`;
}

/** An item of the tree. `sense` tells whether it is needed or must not be there. */
export function item(view: View, node: ReasonNode, sense: Sense): TemplateResult {
  if (node.kind === "compare" || node.kind === "constant") return leaf(view, node, sense);
  if (node.kind === "not") return negation(view, node, sense);
  return group(view, node, sense);
}

function leaf(view: View, node: ReasonNode, sense: Sense): TemplateResult {
  return html`<li class="tree__item">
    <div class="tree__line">${statusMark(view.words, node.status, sense)}<div class="tree__text">
      <span>${conditionText(view, node)}</span> ${comparisonDetails(view, node)} ${remarks(view, node)}
    </div></div>
  </li>`;
}

/** What must not be there. Its child is shown as being there or not, which is the other way round. */
function negation(view: View, node: ReasonNode, sense: Sense): TemplateResult {
  const { words } = view;
  const opposite: Sense = sense === "needed" ? "unwanted" : "needed";
  const child = node.children?.[0];
  const body = child === undefined ? nothing : html`<ul class="tree">${item(view, child, opposite)}</ul>`;
  const sentence = node.text ? conditionText(view, node) : words.say("tree-not");
  return folded(view, node, sense, sentence, body);
}

function group(view: View, node: ReasonNode, sense: Sense): TemplateResult {
  const { words } = view;
  const rule = node.kind === "points" ? nothing : html`<p class="tree__rule">${words.say(`tree-${node.kind}-${sense}`)}</p>`;
  const children = node.kind === "points" ? pointsRule(view, node) : branches(view, node, sense);
  const sentence = node.text
    ? conditionText(view, node)
    : words.say(node.kind === "points" ? "tree-points-rule" : `tree-${node.kind}-${sense}`);
  return folded(view, node, sense, sentence, html`${node.text ? rule : nothing}${children}`);
}

/** The parts of a group; where one of several ways is met, the others are folded. */
function branches(view: View, node: ReasonNode, sense: Sense): TemplateResult {
  const { words } = view;
  const children = node.kind === "all" ? flattened(node) : (node.children ?? []);
  const settled = node.kind === "any" && node.status === "met";
  const shown = settled ? children.filter((child) => child.status === "met") : children;
  const others = settled ? children.filter((child) => child.status !== "met") : [];
  return html`<ul class="tree">${shown.map((child) => item(view, child, sense))}</ul>
    ${others.length === 0
      ? nothing
      : html`<details class="tree__others">
          <summary>${words.say("tree-other-ways", { count: others.length, value: words.formats.number(others.length) })}</summary>
          <ul class="tree">${others.map((child) => item(view, child, sense))}</ul>
        </details>`}`;
}

function folded(view: View, node: ReasonNode, sense: Sense, sentence: unknown, body: unknown): TemplateResult {
  return html`<li class="tree__item">
    <details class="tree__group" ?open=${!isGood(node.status, sense)}>
      <summary class="tree__summary">
        ${statusMark(view.words, node.status, sense)}<span class="tree__text">${sentence}</span>
      </summary>
      <div class="tree__body">${remarks(view, node)} ${body}</div>
    </details>
  </li>`;
}

/** Where a condition stands in the law, and what there is to remark on it. */
function remarks({ words }: View, node: ReasonNode): TemplateResult {
  const text = node.note === undefined ? undefined : words.law("notes", node.note);
  return html`${node.cites.length === 0 ? nothing : html`<p class="tree__cites">${citations(node.cites)}</p>`}
    ${text === undefined ? nothing : html`<p class="tree__note">${text}</p>`}`;
}

/** Nameless groups of the same kind say nothing by themselves; their parts move up. */
function flattened(node: ReasonNode): readonly ReasonNode[] {
  if (node.kind !== "all") return [node];
  return (node.children ?? []).flatMap((child) => (child.kind === "all" && !child.text ? flattened(child) : [child]));
}

function isGood(status: Verdict, sense: Sense): boolean {
  return status === (sense === "needed" ? "met" : "not-met");
}
