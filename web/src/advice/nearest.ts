import { html, nothing, type TemplateResult } from "lit-html";
import type { Gaps, RouteGaps } from "#kompass-advice";
import { disclosure } from "../components/disclosure.ts";
import { screenLink } from "../components/link.ts";
import type { View } from "../view.ts";
import { changeItem } from "./change-item.ts";

/** So many titles are shown at once; the others are folded. */
const glance = 5;

/** The titles that are nearest, each with the least that would have to be otherwise; the core has put the nearest first. */
export function nearestTitles(view: View, { routes, nearest }: Gaps): TemplateResult {
  const { words } = view;
  const found = nearest.flatMap((id) => routes.filter((route) => route.id === id));
  if (found.length === 0) return html`<p class="kern-body">${words.say(routes.every(({ verdict }) => verdict === "not-met") ? "near-none" : "near-nothing-missing")}</p>`;
  const rest = found.slice(glance);
  const list = (some: readonly RouteGaps[]): TemplateResult => html`<ol class="kern-list ways">${some.map((route) => item(view, route))}</ol>`;
  return html`<p class="kern-body">${words.say("near-intro")}</p>
    ${list(found.slice(0, glance))}
    ${rest.length === 0 ? nothing : disclosure(words.say("near-more", { count: rest.length, value: words.formats.number(rest.length) }), list(rest))}`;
}

function item(view: View, { id, gaps: [best] }: RouteGaps): TemplateResult | typeof nothing {
  if (best === undefined) return nothing;
  const { words } = view;
  const { changes, open } = best;
  const missing = (open?.questions.length ?? 0) + (open?.["dont-know"].length ?? 0);
  return html`<li class="ways__item">
    <p class="kern-body"><strong>${screenLink({ name: "title", route: id }, words.routeName(id))}</strong></p>
    ${changes.length === 0
      ? html`<p class="kern-body">${words.say("near-no-change")}</p>`
      : html`<ul class="kern-list ways__changes">${changes.map((change) => changeItem(view, change))}</ul>`}
    <p class="kern-body kern-body--small">
      ${changes.length === 0 ? nothing : words.say(`gap-then-${best.then}`)}
      ${missing === 0 ? nothing : words.say("near-open", { count: missing, value: words.formats.number(missing) })}
    </p>
  </li>`;
}
