import { html, nothing, type TemplateResult } from "lit-html";
import type { Words } from "../language/words.ts";
import { icon } from "./icon.ts";

export interface SummarisedFault {
  /** Id of the element the fault is about. */
  readonly field: string;
  readonly text: string;
}

/** All faults of a screen on top of it, each leading to its field. It takes the focus when it appears. */
export function errorSummary(
  words: Words,
  faults: readonly SummarisedFault[],
  focusField: (id: string) => void,
): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  return html`<div class="kern-alert kern-alert--danger error-summary" role="alert" tabindex="-1" id="error-summary">
    <div class="kern-alert__header">${icon("danger")}<h2 class="kern-title">${words.say("faults-heading")}</h2></div>
    <div class="kern-alert__body">
      <ul class="kern-list">
        ${faults.map(
          ({ field, text }) => html`<li>
            <a
              class="kern-link kern-link--no-visited-state"
              href="#${field}"
              @click=${(event: Event) => {
                event.preventDefault();
                focusField(field);
              }}
              >${text}</a
            >
          </li>`,
        )}
      </ul>
    </div>
  </div>`;
}

/** The same fault beside its field. */
export function fieldError(words: Words, id: string, text: string | undefined): TemplateResult | typeof nothing {
  if (text === undefined) return nothing;
  return html`<p class="kern-error" id=${id}>
    ${icon("danger")}<span class="kern-body"
      ><span class="kern-sr-only">${words.say("fault-prefix")} </span>${text}</span
    >
  </p>`;
}
