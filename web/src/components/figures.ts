import { html, nothing, type TemplateResult } from "lit-html";
import type { Figure, ReasonNode } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { source } from "./citation.ts";
import { bareAmount, numberText } from "./value-text.ts";

/** The dated figures that the conditions below a node use, each once. */
export function figuresOf(root: ReasonNode): readonly Figure[] {
  const found = new Map<string, Figure>();
  const visit = (node: ReasonNode): void => {
    for (const figure of node.threshold?.figures ?? []) found.set(`${figure.parameter} ${figure.from}`, figure);
    for (const child of node.children ?? []) visit(child);
    for (const rule of node.of ?? []) for (const { when } of "best-of" in rule ? rule["best-of"] : [rule]) visit(when);
  };
  visit(root);
  return [...found.values()];
}

/** Each figure with its value, the time it is for, its status and its source. */
export function figureList(view: View, figures: readonly Figure[]): TemplateResult | typeof nothing {
  if (figures.length === 0) return nothing;
  const { words } = view;
  const { formats } = words;
  return html`<ul class="kern-list kern-list--bullet compact-list figures">
    ${figures.map((figure) => {
      const from = formats.date(figure.from);
      const to = formats.date(figure.to);
      return html`<li>
        ${words.law("parameters", figure.parameter) ?? figure.parameter}: <strong>${figureValue(view, figure)}</strong>,
        ${words.say("figure-period", { from, to })}, ${words.say(`figure-status-${figure.status}`)}.
        <span class="figures__source">${words.say("figure-source-label")} ${source(words, figure.source)}</span>
      </li>`;
    })}
  </ul>`;
}

/** The value of a figure in the unit of its parameter. */
export function figureValue({ words, description }: View, figure: Pick<Figure, "parameter" | "value">): string {
  const parameter = description.parameters.find(({ id }) => id === figure.parameter);
  return parameter?.type === "number"
    ? numberText(words, Number(figure.value), parameter.unit)
    : bareAmount(words, figure.value);
}
