import { html, nothing, type TemplateResult } from "lit-html";
import { icon } from "../components/icon.ts";
import { factLabel, valueText } from "../components/value-text.ts";
import type { FrameView } from "../view.ts";

/** What is tried out, on every screen and on paper, and the one button that ends it. */
export function trialBanner({ words, state, consultation, actions }: FrameView): TemplateResult {
  const described = consultation.describe(state.asOf);
  const facts = described.ok ? described.facts : [];
  return html`<aside class="trial" id="trial" tabindex="-1" aria-labelledby="trial-heading">
    <div class="trial__inner">
      <div class="trial__text">
        <p class="kern-body trial__heading" id="trial-heading">${icon("warning")}<strong>${words.say("trial-heading")}</strong></p>
        <ul class="kern-list kern-list--bullet compact-list">
          ${state.trial?.changes.map(({ fact: id, value }) => {
            const fact = facts.find((candidate) => candidate.id === id);
            return fact === undefined
              ? nothing
              : html`<li>${words.say("trial-change", { label: factLabel(words, id), value: valueText(words, fact, value) })}</li>`;
          })}
        </ul>
        <p class="kern-body kern-body--small screen-only">${words.say("trial-note")}</p>
        <p class="print-only">${words.say("trial-printed")}</p>
      </div>
      <button
        type="button"
        class="kern-btn kern-btn--secondary screen-only"
        @click=${() => {
          actions.tryOut(undefined);
        }}
      >
        <span class="kern-label">${words.say("trial-end")}</span>
      </button>
    </div>
  </aside>`;
}
