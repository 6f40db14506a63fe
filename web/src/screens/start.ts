import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { asOfChoice, asOfFaults } from "../components/as-of-choice.ts";
import { disclosure } from "../components/disclosure.ts";
import { errorSummary } from "../components/error-summary.ts";
import { screenHeading } from "../components/heading.ts";
import { interestChoice } from "../components/interest-choice.ts";
import { privacyChecks } from "../components/privacy-checks.ts";
import { profileChoice } from "../components/profile-choice.ts";
import type { Role } from "../state/state.ts";
import type { View } from "../view.ts";

/** Language, who asks, what for, for which day; and the promise. */
export function startScreen(view: View): TemplateResult {
  const { words, state, actions } = view;
  const faults = asOfFaults(view);
  const asOf = words.formats.date(state.asOf);
  return html`${errorSummary(words, faults, actions.focusField)} ${screenHeading(words.say("start-heading"))}
    <p class="kern-body kern-body--large lead">${words.say("start-intro")}</p>
    <p class="kern-body">${words.say("start-time")}</p>

    <section class="kern-card kern-card--hug kern-card--surface promise" aria-labelledby="promise-heading">
      <div class="kern-card__container">
        <h2 class="kern-heading-small" id="promise-heading">${words.say("start-promise-heading")}</h2>
        <p class="kern-body">${words.say("start-promise")}</p>
        ${disclosure(words.say("start-promise-check"), privacyChecks(words))}
      </div>
    </section>

    <form
      class="start-form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        actions.begin();
      }}
    >
      <fieldset class="kern-fieldset">
        <legend class="kern-label kern-label--large">${words.say("start-role-legend")}</legend>
        <div class="kern-fieldset__body">${role(view, "applicant")}${role(view, "counsellor")}</div>
      </fieldset>
      ${interestChoice(view)}
      <div class="disclosures">
        ${profileChoice(view)}
        ${disclosure(words.say("start-date", { date: asOf }), asOfChoice(view), {
          open: faults.length > 0 || state.asOf !== view.today,
        })}
      </div>
      <div class="button-row">
        <button type="submit" class="kern-btn kern-btn--primary">
          <span class="kern-label">${words.say(state.begun ? "start-resume" : "start-begin")}</span>
        </button>
      </div>
    </form>`;
}

function role({ words, state, actions }: View, value: Role): TemplateResult {
  const hint = `start-role-${value}-hint`;
  return html`<div class="kern-form-check choice">
    <input
      class="kern-form-check__radio"
      type="radio"
      name="role"
      id="role-${value}"
      aria-describedby=${words.has(hint) ? hint : nothing}
      .checked=${live(state.role === value)}
      @change=${() => {
        actions.chooseRole(value);
      }}
    />
    <label class="kern-label" for="role-${value}">${words.say(`start-role-${value}`)}</label>
    ${words.has(hint) ? html`<p class="kern-hint choice__hint" id=${hint}>${words.say(hint)}</p>` : nothing}
  </div>`;
}
