import { html, nothing, type TemplateResult } from "lit-html";
import type { View } from "../view.ts";
import { answerText, factLabel } from "./value-text.ts";

/** What paper carries beyond the screen: the answers that the result rests on. */
export function printedAnswers({ words, state, description, assessment }: View): TemplateResult {
  return html`<section class="print-only detail-section">
    <h2 class="kern-heading-medium">${words.say("result-answers-heading")}</h2>
    <dl class="printed-answers">
      ${description.facts.map((fact) => {
        const used = assessment.answers[fact.id];
        if (used?.matters !== true) return nothing;
        return html`<div>
          <dt>${factLabel(words, fact.id)}</dt>
          <dd>
            ${answerText(words, fact, used)}
            ${used.state === "assumed" || used.state === "computed"
              ? html`<span class="remark">${words.say(`answers-${used.state}`)}</span>`
              : nothing}
            ${state.trial?.changes.some((change) => change.fact === fact.id) === true
              ? html`<span class="remark">${words.say("trial-mark")}</span>`
              : nothing}
          </dd>
        </div>`;
      })}
    </dl>
  </section>`;
}
