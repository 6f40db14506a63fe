import { html, nothing, type TemplateResult } from "lit-html";
import { alert } from "../components/alert.ts";
import { backLink } from "../components/back-link.ts";
import { checkFrame } from "../components/check-frame.ts";
import { contradictions } from "../components/contradictions.ts";
import { screenHeading } from "../components/heading.ts";
import { screenButton } from "../components/link.ts";
import { routeDetails } from "../components/route-details.ts";
import { routeFacts } from "../components/route-facts.ts";
import { verdictBadge } from "../components/verdict.ts";
import { withAdvice } from "../components/with-advice.ts";
import type { View } from "../view.ts";

/** One route with everything that can be said about it. */
export function titleScreen(view: View, id: string): TemplateResult {
  const { words, description, assessment, actions } = view;
  const route = description.routes.find((candidate) => candidate.id === id);
  const report = assessment.routes.find((candidate) => candidate.id === id);
  if (route === undefined || report === undefined) {
    return html`${backLink(view)} ${screenHeading(words.say("title-unknown"))}`;
  }
  const summary = words.routeSummary(id);
  const note = route.note === undefined ? undefined : words.law("notes", route.note);
  return html`${backLink(view)} ${screenHeading(words.routeName(id), words.law("titles", route.title) ?? route.title)}
    <p class="title-verdict">${verdictBadge(words, report.verdict)}</p>
    ${route["in-force"] ? nothing : alert("warning", words.say("title-not-in-force"))}
    ${summary === undefined ? nothing : html`<p class="kern-body kern-body--large lead">${summary}</p>`}
    ${note === undefined ? nothing : html`<p class="tree__note">${note}</p>`} ${routeFacts(view, route)} ${checkFrame(view)} ${contradictions(view)}
    ${routeDetails(view, route, report, withAdvice(view, (advice) => advice.title(view, route, report)))}
    <div class="button-row">
      ${screenButton({ name: "result" }, words.say("title-back"))}
      <button
        type="button"
        class="kern-btn kern-btn--secondary"
        @click=${() => {
          actions.print();
        }}
      >
        <span class="kern-label">${words.say("print")}</span>
      </button>
    </div>`;
}
