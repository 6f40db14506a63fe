import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { View } from "../view.ts";
import { disclosure } from "./disclosure.ts";

/** Which titles the person is after; none chosen means all. */
export function interestChoice({ words, state, description, actions }: View): TemplateResult {
  const titles = [...new Set(description.routes.map((route) => route.title))];
  return disclosure(
    words.say("start-interests"),
    html`<fieldset class="kern-fieldset" aria-describedby="interests-hint">
      <legend class="kern-label">${words.say("start-interests-legend")}</legend>
      <p class="kern-hint" id="interests-hint">${words.say("start-interests-hint")}</p>
      <div class="kern-fieldset__body">
        ${titles.map(
          (title) => html`<div class="interests" role="group" aria-labelledby="interests-${title}">
            <p class="kern-body kern-body--bold" id="interests-${title}">${words.law("titles", title) ?? title}</p>
            ${description.routes
              .filter((route) => route.title === title)
              .map(
                (route) => html`<div class="kern-form-check choice">
                  <input
                    class="kern-form-check__checkbox"
                    type="checkbox"
                    id="interest-${route.id}"
                    .checked=${live(state.interests.includes(route.id))}
                    @change=${() => {
                      actions.toggleInterest(route.id);
                    }}
                  />
                  <label class="kern-label" for="interest-${route.id}">${words.routeName(route.id)}</label>
                </div>`,
              )}
          </div>`,
        )}
      </div>
    </fieldset>`,
    { open: state.interests.length > 0 },
  );
}
