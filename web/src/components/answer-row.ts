import { html, nothing, type TemplateResult } from "lit-html";
import type { Fact } from "../advisor/types.ts";
import { addressOf } from "../navigation/screens.ts";
import type { View } from "../view.ts";
import { answerText, factLabel, givenText, sourceOf, valueText } from "./value-text.ts";

/** One fact with its answer and the way to change it. What does not matter at present is paler, and says so. */
export function answerRow({ words, state, assessment }: View, fact: Fact): TemplateResult {
  const label = factLabel(words, fact.id);
  const used = assessment.answers[fact.id];
  const given = state.answers[fact.id];
  const computed = used?.state === "computed";
  const idle = (given !== undefined || computed) && used?.matters === false;
  const tried = state.trial?.changes.find((change) => change.fact === fact.id);
  const text = given === undefined || computed ? answerText(words, fact, used) : givenText(words, fact, given);
  return html`<div class="answers__row ${idle ? "answers__row--idle" : ""}">
    <dt class="answers__label">${label}</dt>
    <dd class="answers__value">
      ${text} ${used?.state === "assumed" || computed ? remark(words.say(`answers-${used.state}`)) : nothing}
      ${idle ? remark(words.say("answers-idle")) : nothing}
      ${tried === undefined ? nothing : remark(words.say("trial-value", { value: valueText(words, fact, tried.value) }))}
    </dd>
    <dd class="answers__action">
      <a class="kern-link kern-link--no-visited-state" href=${addressOf({ name: "change", fact: sourceOf(fact, used) })}
        >${words.say("change")}<span class="kern-sr-only">: ${label}</span></a
      >
    </dd>
  </div>`;
}

function remark(text: string): TemplateResult {
  return html`<span class="remark">${text}</span>`;
}
