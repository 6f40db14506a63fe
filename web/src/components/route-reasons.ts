import { html, nothing, type TemplateResult } from "lit-html";
import type { Pending, RouteVerdict } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { factLink, factList } from "./fact-list.ts";
import { figureValue } from "./figures.ts";

/** Why a route stands where it stands, in as few answers as possible, and what it still hangs on. */
export function routeReasons(view: View, route: RouteVerdict): TemplateResult {
  const { words, state } = view;
  const open = route.open ?? { questions: [], "dont-know": [], judgements: [], figures: [] };
  const decisive = route.verdict === "not-met" ? "result-decisive-not-met" : "result-decisive";
  return html`${factList(view, words.say(decisive), route.reason ?? [])}
    ${factList(view, words.say("result-missing"), open.questions)}
    ${factList(view, words.say("result-unknown"), open["dont-know"], factLink)}
    ${state.role === "counsellor"
      ? factList(view, words.say("result-judged"), open.judgements)
      : judgementList(view, open.judgements)}
    ${provisionalFigures(view, open.figures)}`;
}

/** For applicants the authority's judgements are something to know, not something to enter. */
function judgementList({ words }: View, facts: readonly string[]): TemplateResult | typeof nothing {
  if (facts.length === 0) return nothing;
  return html`<div class="fact-list">
    <p class="kern-body fact-list__title">${words.say("result-judged")}</p>
    <ul class="kern-list kern-list--bullet compact-list">
      ${facts.map((fact) => html`<li>${words.fact(fact, "label") ?? fact}</li>`)}
    </ul>
  </div>`;
}

/** Figures that are not final, with the value that they are going to have as far as one knows. */
function provisionalFigures(view: View, figures: Pending["figures"]): TemplateResult | typeof nothing {
  if (figures.length === 0) return nothing;
  const { words } = view;
  return html`<div class="fact-list">
    <p class="kern-body fact-list__title">${words.say("result-provisional")}</p>
    <ul class="kern-list kern-list--bullet compact-list">
      ${figures.map((figure) => {
        const name = words.law("parameters", figure.parameter) ?? figure.parameter;
        const value = "value" in figure ? figureValue(view, figure) : words.say("threshold-unknown");
        return html`<li>${name}: <strong>${value}</strong> (${words.say(`figure-status-${figure.status}`)})</li>`;
      })}
    </ul>
  </div>`;
}
