import { html, nothing, type TemplateResult } from "lit-html";
import { asOfChoice, asOfFaults } from "../components/as-of-choice.ts";
import { disclosure } from "../components/disclosure.ts";
import { errorSummary } from "../components/error-summary.ts";
import { screenHeading } from "../components/heading.ts";
import type { FailedView } from "../view.ts";

/** The core has no answer. It says why in plain words, and nothing that was said is lost. */
export function failureScreen(view: FailedView): TemplateResult {
  const { words, state, valid, failure, actions } = view;
  const { formats } = words;
  const outside = state.asOf < valid.from || state.asOf > valid.to;
  const faults = asOfFaults(view);
  return html`${errorSummary(words, faults, actions.focusField)} ${screenHeading(words.say("failure-heading"))}
    <p class="kern-body">
      ${outside
        ? words.say("failure-outside-validity", {
            date: formats.date(state.asOf),
            from: formats.date(valid.from),
            to: formats.date(valid.to),
          })
        : words.say("failure-core")}
    </p>
    ${outside
      ? html`<form
          class="start-form"
          novalidate
          @submit=${(event: Event) => {
            event.preventDefault();
            actions.begin();
          }}
        >
          ${asOfChoice(view)}
          <div class="button-row">
            <button type="submit" class="kern-btn kern-btn--primary">
              <span class="kern-label">${words.say("continue")}</span>
            </button>
          </div>
        </form>`
      : nothing}
    ${disclosure(
      words.say("failure-details"),
      html`<ul class="kern-list kern-list--bullet compact-list" lang="en">
        ${failure.errors.map(({ code, place, message }) => html`<li>${code} ${place}: ${message}</li>`)}
      </ul>`,
    )}`;
}
