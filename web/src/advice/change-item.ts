import { html, nothing, type TemplateResult } from "lit-html";
import type { AnswerChange } from "#kompass-advice";
import type { View } from "../view.ts";
import { changeText, effortText } from "./change-text.ts";

/** One answer that would have to be another, with who can change it. */
export function changeItem({ words, description }: View, change: AnswerChange): TemplateResult | typeof nothing {
  const fact = description.facts.find(({ id }) => id === change.fact);
  if (fact === undefined) return nothing;
  return html`<li class="ways__change">
    <p class="kern-body"><strong>${changeText(words, fact, change)}</strong></p>
    ${effortText(words, fact).map((text) => html`<p class="kern-body kern-body--small">${text}</p>`)}
  </li>`;
}
