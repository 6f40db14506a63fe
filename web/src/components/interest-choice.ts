import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Route } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { disclosure } from "./disclosure.ts";
import { routesByPurpose } from "./purposes.ts";

/** What the person is after: whole purposes, or single titles of them. Nothing chosen means all. */
export function interestChoice(view: View): TemplateResult {
  const { words, state } = view;
  const groups = routesByPurpose(view.description);
  const single = groups.some(({ routes }) => isPartly(state.interests, routes));
  return html`<fieldset class="kern-fieldset" aria-describedby="interests-hint">
    <legend class="kern-label kern-label--large">${words.say("start-interests-legend")}</legend>
    <p class="kern-hint" id="interests-hint">${words.say("start-interests-hint")}</p>
    <div class="kern-fieldset__body">
      ${groups.map(({ purpose, routes }) =>
        checkbox(view, `purpose-${purpose}`, words.law("purposes", purpose) ?? purpose, routes),
      )}
    </div>
    ${disclosure(
      words.say("start-interests-titles"),
      groups.map(
        ({ purpose, routes }) => html`<div class="interests" role="group" aria-labelledby="titles-${purpose}">
          <p class="kern-body kern-body--bold" id="titles-${purpose}">${words.law("purposes", purpose) ?? purpose}</p>
          ${routes.map((route) => checkbox(view, `interest-${route.id}`, words.routeName(route.id), [route]))}
        </div>`,
      ),
      { open: single },
    )}
  </fieldset>`;
}

function checkbox({ state, actions }: View, id: string, label: unknown, routes: readonly Route[]): TemplateResult {
  const ids = routes.map((route) => route.id);
  const all = ids.every((route) => state.interests.includes(route));
  return html`<div class="kern-form-check choice">
    <input
      class="kern-form-check__checkbox"
      type="checkbox"
      id=${id}
      .checked=${live(all)}
      .indeterminate=${live(isPartly(state.interests, routes))}
      @change=${() => {
        actions.chooseInterests(ids, !all);
      }}
    />
    <label class="kern-label" for=${id}>${label}</label>
  </div>`;
}

function isPartly(interests: readonly string[], routes: readonly Route[]): boolean {
  const chosen = routes.filter(({ id }) => interests.includes(id)).length;
  return chosen > 0 && chosen < routes.length;
}
