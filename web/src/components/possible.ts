import { html, type TemplateResult } from "lit-html";
import type { View } from "../view.ts";
import { disclosure } from "./disclosure.ts";
import { screenLink } from "./link.ts";
import { shownRoutes } from "./shown-routes.ts";
import { statusIcon, statusMark, verdictOrder } from "./verdict.ts";

/** What is still possible: how many titles stand where, and which. */
export function possible(view: View): TemplateResult {
  const { words } = view;
  const routes = shownRoutes(view);
  const counts = verdictOrder
    .map((verdict) => ({ verdict, count: routes.filter((route) => route.verdict === verdict).length }))
    .filter(({ count }) => count > 0);
  const ordered = verdictOrder.flatMap((verdict) => routes.filter((route) => route.verdict === verdict));
  return html`<div class="possible">
    <h2 class="kern-heading-small" id="possible-heading">${words.say("possible-heading")}</h2>
    <ul class="kern-list possible__counts">
      ${counts.map(
        ({ verdict, count }) =>
          html`<li class="status status--${verdict}">
            ${statusIcon(verdict)}<span
              >${words.say(`possible-${verdict}`, { count, value: words.formats.number(count) })}</span
            >
          </li>`,
      )}
    </ul>
    ${disclosure(
      words.say("possible-list"),
      html`<ul class="kern-list possible__titles">
        ${ordered.map(
          (route) =>
            html`<li>
              ${statusMark(words, route.verdict, "needed")} ${screenLink({ name: "title", route: route.id }, words.routeName(route.id))}
            </li>`,
        )}
      </ul>`,
    )}
  </div>`;
}
