import { html, nothing, type TemplateResult } from "lit-html";
import type { Route } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { citation } from "./citation.ts";
import { neededAmounts } from "./needed-amount.ts";
import { factLabel } from "./value-text.ts";

/** What is always told about a route: its paragraph, how the law grants it, the sum it needs, its German name. */
export function routeFacts(view: View, route: Route): TemplateResult {
  const { words, german, state } = view;
  const needed = neededAmounts(view, route);
  const germanTitle = german === undefined || german.language === words.language ? undefined : german.law("titles", route.title);
  return html`<dl class="facts">
    <div class="facts__item">
      <dt>${words.say("result-provision")}</dt>
      <dd>${citation(route.provision)}</dd>
    </div>
    <div class="facts__item">
      <dt>${words.say("result-modality")}</dt>
      <dd>${words.say(`modality-${route.modality}`)}</dd>
    </div>
    ${[...new Set(needed.map(({ fact }) => fact))].map(
      (fact) => html`<div class="facts__item">
        <dt>${factLabel(words, fact.id)}</dt>
        ${needed.filter((one) => one.fact === fact).map(({ text }) => html`<dd>${text}</dd>`)}
      </div>`,
    )}
    ${germanTitle === undefined
      ? nothing
      : html`<div class="facts__item">
          <dt>${words.say("title-german-name")}</dt>
          <dd><bdi lang="de">${germanTitle}</bdi></dd>
        </div>`}
    ${state.role === "counsellor"
      ? html`<div class="facts__item">
          <dt>${words.say("title-identifier")}</dt>
          <dd>${route.id}</dd>
        </div>`
      : nothing}
  </dl>`;
}
