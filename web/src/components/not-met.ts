import { html, nothing, type TemplateResult } from "lit-html";
import type { RouteVerdict } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { disclosure } from "./disclosure.ts";
import { factWithAnswer } from "./fact-list.ts";
import { screenLink } from "./link.ts";
import { neededAmounts } from "./needed-amount.ts";
import { routesByPurpose } from "./purposes.ts";

/** The routes that are out of the question at present: folded by what a person is after, a line and its reason each. */
export function notMetRoutes(view: View, verdicts: readonly RouteVerdict[]): TemplateResult {
  const { words, description } = view;
  const groups = routesByPurpose(description)
    .map(({ purpose, routes }) => ({
      purpose,
      verdicts: routes.flatMap(({ id }) => verdicts.filter((verdict) => verdict.id === id)),
    }))
    .filter((group) => group.verdicts.length > 0);
  return html`<div class="not-met">
    ${groups.map(({ purpose, verdicts: ofPurpose }) =>
      disclosure(
        words.say("result-list-count", {
          title: words.law("purposes", purpose) ?? purpose,
          count: words.formats.number(ofPurpose.length),
        }),
        html`<ul class="kern-list not-met__list">
          ${ofPurpose.map((verdict) => line(view, verdict))}
        </ul>`,
        { open: verdicts.length <= 5 },
      ),
    )}
  </div>`;
}

function line(view: View, { id, reason = [], "in-force": inForce }: RouteVerdict): TemplateResult {
  const { words, description } = view;
  const hangsOnAmount = description.facts.some((fact) => fact.type === "amount" && reason.includes(fact.id));
  const needed = hangsOnAmount ? neededAmounts(view, { id }) : [];
  const beside = (of: string): readonly string[] => needed.filter(({ fact }) => fact.id === of).map(({ text }) => text);
  return html`<li class="not-met__route" data-route=${id}>
    <p class="kern-body not-met__name">${screenLink({ name: "title", route: id }, words.routeName(id))}</p>
    ${inForce ? nothing : html`<p class="kern-body">${words.say("title-not-in-force")}</p>`}
    ${reason.length === 0
      ? nothing
      : html`<ul class="kern-list not-met__reason" aria-label=${words.say("result-decisive-not-met")}>
          ${reason.map((fact) => html`<li>
              ${factWithAnswer(view, fact)}
              ${beside(fact).map((threshold) => html`<br />${words.say("tree-needed", { threshold })}`)}
            </li>`)}
        </ul>`}
  </li>`;
}
