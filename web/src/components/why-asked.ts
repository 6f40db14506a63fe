import { html, nothing, type TemplateResult } from "lit-html";
import type { Fact } from "../advisor/types.ts";
import { numbersFrom } from "../advisor/ways.ts";
import type { View } from "../view.ts";
import { citations } from "./citation.ts";
import { disclosure } from "./disclosure.ts";

/** Why a fact is asked, and which titles hang on it at present. */
export function whyAsked({ words, assessment, state, description }: View, fact: Fact): TemplateResult {
  const why = words.fact(fact.id, "why");
  const cares = (route: string): boolean => state.interests.length === 0 || state.interests.includes(route);
  // On periods hangs what hangs on the numbers that follow from them.
  const ids = [fact.id, ...numbersFrom(description.facts, fact.id).map(({ id }) => id)];
  const hangs = (questions: readonly string[] = []): boolean => ids.some((id) => questions.includes(id));
  const routes = assessment.routes.filter(({ id, open }) => cares(id) && hangs(open?.questions)).map(({ id }) => id);
  const all = routes.length === assessment.routes.filter(({ id }) => cares(id)).length;
  const matters = routes.length > 0 || ids.some((id) => assessment.answers[id]?.matters === true);
  return disclosure(
    words.say("question-why"),
    html`${why === undefined ? nothing : html`<p class="kern-body">${why}</p>`}
      ${fact.cites.length === 0 ? nothing : html`<p class="kern-body kern-body--small">${citations(fact.cites)}</p>`}
      ${all ? html`<p class="kern-body">${words.say("question-why-all")}</p>` : nothing}
      ${routes.length === 0 || all
        ? nothing
        : html`<p class="kern-body">${words.say("question-why-titles")}</p>
            <ul class="kern-list kern-list--bullet compact-list">
              ${routes.map((route) => html`<li>${words.routeName(route)}</li>`)}
            </ul>`}
      ${matters ? nothing : html`<p class="kern-body">${words.say("question-why-none")}</p>`}`,
  );
}
