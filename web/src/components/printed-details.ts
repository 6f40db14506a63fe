import { html, nothing, type TemplateResult } from "lit-html";
import type { View } from "../view.ts";
import { routeDetails } from "./route-details.ts";
import { shownRoutes } from "./shown-routes.ts";
import { answerText, factLabel } from "./value-text.ts";
import { verdictBadge } from "./verdict.ts";

/** What paper carries beyond the screen: the answers, and the reasons of every route that is not ruled out. */
export function printedDetails(view: View): TemplateResult {
  const { words, description } = view;
  const routes = shownRoutes(view).filter((report) => report.verdict !== "not-met");
  return html`<div class="print-only" aria-hidden="true">
    <section class="detail-section">
      <h2 class="kern-heading-large">${words.say("result-answers-heading")}</h2>
      <dl class="printed-answers">${printedAnswers(view)}</dl>
    </section>
    ${routes.map((report) => {
      const route = description.routes.find(({ id }) => id === report.id);
      if (route === undefined) return nothing;
      return html`<section class="printed-route">
        <h2 class="kern-heading-large">${words.routeName(route.id)}</h2>
        <p>${verdictBadge(words, report.verdict)}</p>
        ${routeDetails(view, route, report, 3)}
      </section>`;
    })}
  </div>`;
}

function printedAnswers({ words, description, assessment }: View): readonly (TemplateResult | typeof nothing)[] {
  return description.facts.map((fact) => {
    const used = assessment.answers[fact.id];
    if (used?.matters !== true) return nothing;
    return html`<div>
      <dt>${factLabel(words, fact.id)}</dt>
      <dd>
        ${answerText(words, fact, used)}
        ${used.state === "assumed" ? html`<span class="remark">${words.say("answers-assumed")}</span>` : nothing}
      </dd>
    </div>`;
  });
}
