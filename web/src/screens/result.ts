import { html, nothing, type TemplateResult } from "lit-html";
import type { RouteVerdict, Verdict } from "../advisor/types.ts";
import { alert } from "../components/alert.ts";
import { backLink } from "../components/back-link.ts";
import { checkFrame } from "../components/check-frame.ts";
import { contradictions } from "../components/contradictions.ts";
import { screenHeading } from "../components/heading.ts";
import { icon } from "../components/icon.ts";
import { screenButton } from "../components/link.ts";
import { notMetRoutes } from "../components/not-met.ts";
import { printedAnswers } from "../components/printed-answers.ts";
import { provisionalFigures } from "../components/provisional-figures.ts";
import { routeCard } from "../components/route-card.ts";
import { shownRoutes } from "../components/shown-routes.ts";
import { verdictOrder } from "../components/verdict.ts";
import { withAdvice } from "../components/with-advice.ts";
import type { View } from "../view.ts";

/** Every route in its group, with the reasons; what was not checked; who decides. */
export function resultScreen(view: View): TemplateResult {
  const { words, assessment, actions } = view;
  const noTitleNeeded = assessment["no-title-needed"] === "met";
  return html`${backLink(view)} ${screenHeading(words.say("result-heading"))} ${checkFrame(view)}
    <p class="kern-body modest">${icon("info")}<span>${words.say("result-modest")}</span></p>
    ${noTitle(view)} ${noTitleNeeded ? nothing : incomplete(view)} ${contradictions(view)}
    ${verdictOrder.map((verdict) =>
      group(
        view,
        verdict,
        inOrder(shownRoutes(view).filter((route) => route.verdict === verdict)),
      ),
    )}
    ${noTitleNeeded ? nothing : withAdvice(view, (advice) => advice.result(view))} ${provisionalFigures(view)} ${printedAnswers(view)}
    <section class="detail-section">
      <h2 class="kern-heading-medium">${words.say("result-limits-heading")}</h2>
      <p class="kern-body">${words.say("result-limits")}</p>
      <p class="kern-body">${words.say("result-limits-titles")}</p>
    </section>
    <div class="button-row">
      <button
        type="button"
        class="kern-btn kern-btn--primary"
        @click=${() => {
          actions.print();
        }}
      >
        <span class="kern-label">${words.say("print")}</span>
      </button>
      ${screenButton({ name: "answers" }, words.say("result-to-answers"), "secondary")}
    </div>`;
}

/** Those that stand back behind another come after those that do not. */
function inOrder(routes: readonly RouteVerdict[]): readonly RouteVerdict[] {
  const standsBack = (route: RouteVerdict): number => (route["comes-after"].some(({ verdict }) => verdict === "met") ? 1 : 0);
  return [...routes].sort((left, right) => standsBack(left) - standsBack(right));
}

function noTitle({ words, assessment }: View): TemplateResult | typeof nothing {
  switch (assessment["no-title-needed"]) {
    case "met":
      return alert("success", words.say("result-no-title-heading"), html`<p class="kern-body">${words.say("result-no-title")}</p>`);
    case "open":
      return alert(
        "info",
        words.say("result-no-title-open-heading"),
        html`<p class="kern-body">${words.say("result-no-title-open")}</p>`,
      );
    default:
      return nothing;
  }
}

function incomplete({ words, assessment }: View): TemplateResult | typeof nothing {
  const { questions, next } = assessment;
  if (next === null) return nothing;
  const count = questions.length;
  return alert(
    "warning",
    words.say("result-incomplete-heading"),
    html`<p class="kern-body">${words.say("result-incomplete", { count, value: words.formats.number(count) })}</p>
      <p class="screen-only">${screenButton({ name: "question", fact: next }, words.say("answers-go-on"), "secondary")}</p>`,
  );
}

function group(view: View, verdict: Verdict, routes: readonly RouteVerdict[]): TemplateResult | typeof nothing {
  if (routes.length === 0) return nothing;
  const { words } = view;
  return html`<section class="result-group" aria-labelledby="group-${verdict}">
    <h2 class="kern-heading-large" id="group-${verdict}">
      ${words.say(`result-group-${verdict}`)} <span class="count">(${words.formats.number(routes.length)})</span>
    </h2>
    <p class="kern-body">${words.say(`result-group-note-${verdict}`)}</p>
    ${verdict === "not-met"
      ? notMetRoutes(view, routes)
      : html`<div class="cards">${routes.map((route) => routeCard(view, route))}</div>`}
  </section>`;
}
