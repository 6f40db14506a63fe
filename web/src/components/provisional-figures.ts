import { html, nothing, type TemplateResult } from "lit-html";
import type { View } from "../view.ts";
import { figureValue } from "./figures.ts";
import { shownRoutes } from "./shown-routes.ts";

/** Figures on which a result hangs and which are not final, each with the one that it would replace. */
export function provisionalFigures(view: View): TemplateResult | typeof nothing {
  const { words, description } = view;
  const ids = [...new Set(shownRoutes(view).flatMap((route) => (route.open?.figures ?? []).map(({ parameter }) => parameter)))];
  if (ids.length === 0) return nothing;
  const { formats } = words;
  return html`<section class="detail-section">
    <h2 class="kern-heading-medium">${words.say("result-figures-heading")}</h2>
    <p class="kern-body">${words.say("result-figures-intro")}</p>
    ${ids.map((id) => {
      const values = description.parameters.find((parameter) => parameter.id === id)?.values ?? [];
      const first = values.findIndex((value) => value.status !== "in-force");
      return html`<p class="kern-body fact-list__title">${words.law("parameters", id) ?? id}</p>
        <ul class="kern-list kern-list--bullet compact-list">
          ${values.slice(Math.max(0, first - 1)).map(
            (value) => html`<li>
              <strong>${figureValue(view, { parameter: id, value: value.value })}</strong>,
              ${words.say("figure-period", { from: formats.date(value.from), to: formats.date(value.to) })},
              ${words.say(`figure-status-${value.status}`)}
            </li>`,
          )}
        </ul>`;
    })}
  </section>`;
}
