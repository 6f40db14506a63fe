import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { ReasonNode } from "../advisor/types.ts";
import { conditionText } from "../components/comparison.ts";
import { numberText } from "../components/value-text.ts";
import type { View } from "../view.ts";
import { percent, sides } from "./drawing/drawing.ts";
import { pointsParts, pointsRuleOf } from "./points.ts";
import { section } from "./section.ts";

/** The points of a title as a stack: what is certain, what might come, and how many are needed. */
export function pointsStack(view: View, tree: ReasonNode): TemplateResult | typeof nothing {
  const { words } = view;
  const rule = pointsRuleOf(tree);
  const parts = rule === undefined ? [] : pointsParts(rule);
  if (rule === undefined || parts.length === 0) return nothing;
  const needed = rule["at-least"] ?? 0;
  const all = parts.reduce((sum, { item }) => sum + item.points, 0);
  const whole = Math.max(needed, all) + 1;
  const side = sides(words);
  const place = (from: number, to: number): readonly [number, number] => side((100 * from) / whole, (100 * to) / whole);
  const number = (value: number): string => words.formats.number(value);
  const { sure = 0, possible = 0 } = rule.points ?? {};
  const sentence = words.say("tree-points", { needed: number(needed), sure: number(sure), possible: number(possible) });
  let sum = 0;
  const blocks = parts.map(({ item, counts }) => {
    const [x, width] = place(sum, sum + item.points);
    sum += item.points;
    return svg`<rect class="stack__part stack__part--${counts}" x=${percent(x)} y="4" width=${percent(width)} height="28"></rect><text x=${percent(x + width / 2)} y="23" text-anchor="middle">${number(item.points)}</text>`;
  });
  const [at] = place(needed, needed);
  return section(
    "points",
    words.say("points-heading"),
    html`<p class="kern-body">${sentence}</p>
      <svg class="stack" role="img" aria-label=${sentence} width="100%" height="56">
        ${blocks}
        <line class="drawing__now" x1=${percent(at)} x2=${percent(at)} y1="0" y2="36"></line>
        <text x=${percent(at)} y="52" text-anchor="middle">${words.say("points-needed", { value: number(needed) })}</text>
      </svg>
      <ul class="kern-list kern-list--bullet compact-list">
        ${parts.map(
          ({ item, counts }) => html`<li>
            <strong>${numberText(words, item.points, "points")}</strong> ${conditionText(view, item.when)}
            ${counts === "met" ? nothing : html`<span class="remark">${words.say("points-unsure")}</span>`}
          </li>`,
        )}
      </ul>`,
  );
}
