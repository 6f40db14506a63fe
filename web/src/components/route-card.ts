import { html, nothing, type TemplateResult } from "lit-html";
import type { RouteVerdict } from "../advisor/types.ts";
import { addressOf } from "../navigation/screens.ts";
import type { View } from "../view.ts";
import { routeFacts } from "./route-facts.ts";
import { routeOrder } from "./route-order.ts";
import { routeReasons } from "./route-reasons.ts";

/** One route in the result: what it is, why it stands in its group, and the way to the details. */
export function routeCard(view: View, report: RouteVerdict): TemplateResult | typeof nothing {
  const { words, description } = view;
  const route = description.routes.find((candidate) => candidate.id === report.id);
  if (route === undefined) return nothing;
  const name = words.routeName(route.id);
  const summary = report.verdict === "not-met" ? undefined : words.routeSummary(route.id);
  const titleId = `route-${route.id}`;
  return html`<article
    class="kern-card kern-card--hug route-card route-card--${report.verdict}"
    aria-labelledby=${titleId}
  >
    <div class="kern-card__container">
      <header class="kern-card__header">
        <h3 class="kern-title" id=${titleId}>${name}</h3>
        <p class="kern-preline">${words.law("titles", route.title) ?? route.title}</p>
      </header>
      <div class="kern-card__body">
        ${summary === undefined ? nothing : html`<p class="kern-body">${summary}</p>`} ${routeFacts(view, route)}
        ${routeReasons(view, report)} ${routeOrder(view, report)}
      </div>
      <p class="route-card__more">
        <a class="kern-link kern-link--no-visited-state" href=${addressOf({ name: "title", route: route.id })}
          >${words.say("result-details")}<span class="kern-sr-only">: ${name}</span></a
        >
      </p>
    </div>
  </article>`;
}
