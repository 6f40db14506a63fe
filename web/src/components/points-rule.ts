import { html, nothing, type TemplateResult } from "lit-html";
import type { ReasonNode, ReasonPointsItem } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { comparisonDetails, conditionText } from "./comparison.ts";
import { remarks } from "./condition-remarks.ts";
import { treeLine } from "./tree-line.ts";

/** Draws the parts of a group that gives points. */
type DrawParts = (group: ReasonNode) => TemplateResult;

/** How points add up: the sum that is certain, the one that is possible, and what gives how many. */
export function pointsRule(view: View, node: ReasonNode, drawParts: DrawParts): TemplateResult {
  const { words } = view;
  const number = (value: number): string => words.formats.number(value);
  const { sure = 0, possible = 0 } = node.points ?? {};
  return html`<p class="tree__rule">
      ${words.say("tree-points", {
        needed: number(node["at-least"] ?? 0),
        sure: number(sure),
        possible: number(possible),
      })}
    </p>
    <ul class="tree">
      ${(node.of ?? []).map((rule) =>
        "best-of" in rule
          ? html`<li class="tree__item">
              <p class="tree__rule">${words.say("tree-best-of")}</p>
              <ul class="tree">${outdone(rule["best-of"]).map((part) => points(view, part, drawParts))}</ul>
            </li>`
          : points(view, rule, drawParts),
      )}
    </ul>`;
}

/** Of several that hold only the best counts; the others are shown as not counting, so that the lines add up to the sum. */
function outdone(parts: readonly ReasonPointsItem[]): readonly ReasonPointsItem[] {
  const best = Math.max(0, ...parts.filter(({ when }) => when.status === "met").map(({ points: number }) => number));
  return parts.map((part) => (part.points < best ? { ...part, when: { ...part.when, status: "not-met" } } : part));
}

function points(view: View, { points: number, when }: ReasonPointsItem, drawParts: DrawParts): TemplateResult {
  const { words } = view;
  return html`<li class="tree__item">
    ${treeLine(
      words,
      when.status,
      "counted",
      html`<strong>${words.say("tree-points-item", { number, value: words.formats.number(number) })}</strong>
        ${conditionText(view, when)}`,
      html`${comparisonDetails(view, when)} ${remarks(view, when)} ${when.children === undefined ? nothing : drawParts(when)}`,
    )}
  </li>`;
}
