import { html, nothing, type TemplateResult } from "lit-html";
import type { Pending, RouteVerdict } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { factList } from "./fact-list.ts";

/** Why a route stands where it stands, in as few answers as possible, and what it still hangs on. */
export function routeReasons(view: View, route: RouteVerdict): TemplateResult {
  const { words, state } = view;
  const open = route.open ?? { questions: [], "dont-know": [], judgements: [], figures: [] };
  const decisive = route.verdict === "not-met" ? "result-decisive-not-met" : "result-decisive";
  return html`${factList(view, words.say(decisive), route.reason ?? [])}
    ${factList(view, words.say("result-missing"), open.questions)}
    ${factList(view, words.say("result-unknown"), open["dont-know"])}
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

function provisionalFigures({ words }: View, figures: Pending["figures"]): TemplateResult | typeof nothing {
  if (figures.length === 0) return nothing;
  const parameters = [...new Set(figures.map(({ parameter }) => parameter))];
  return html`<div class="fact-list">
    <p class="kern-body fact-list__title">${words.say("result-provisional")}</p>
    <ul class="kern-list kern-list--bullet compact-list">
      ${parameters.map((parameter) => html`<li>${words.law("parameters", parameter) ?? parameter}</li>`)}
    </ul>
  </div>`;
}
