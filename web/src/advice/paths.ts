import { html, nothing, type TemplateResult } from "lit-html";
import type { Path, Paths, PathStep } from "#kompass-advice";
import { factList } from "../components/fact-list.ts";
import { screenLink } from "../components/link.ts";
import { numberText } from "../components/value-text.ts";
import type { View } from "../view.ts";
import { changeItem } from "./change-item.ts";
import { neededItem } from "./needed-item.ts";

/** So many ways are shown: the first ones. */
const mostShown = 4;

/** The ways to a permit to stay for good: the titles one after the other, each with its day and with what has to change by then. */
export function paths(view: View, { paths: found, until, "why-none": why = "not-found" }: Paths): TemplateResult {
  const { words } = view;
  if (found.length === 0) return html`<p class="kern-body">${words.say(`path-none-${why}`, { until: words.formats.date(until) })}</p>`;
  const shown = found.slice(0, mostShown);
  return html`<p class="kern-body">${words.say("path-intro", { count: shown.length })}</p>
    <ol class="kern-list ways">${shown.map((path, index) => way(view, path, shown.length > 1 ? index + 1 : undefined))}</ol>
    <p class="kern-body kern-body--small">${words.say("path-modest")}</p>`;
}

function way(view: View, path: Path, number: number | undefined): TemplateResult {
  const { words } = view;
  const length = path.months === 0 ? words.say("path-now") : words.say("path-months", { duration: numberText(words, path.months, "months") });
  return html`<li class="ways__item">
    ${number === undefined ? nothing : html`<h3 class="kern-heading-small">${words.say("gap-way", { number: words.formats.number(number) })}</h3>`}
    <p class="kern-body"><strong>${length}</strong></p>
    <ol class="kern-list days">${path.steps.map((step) => stepItem(view, step))}</ol>
  </li>`;
}

function stepItem(view: View, step: PathStep): TemplateResult {
  const { words } = view;
  const questions = [...(step.open?.questions ?? []), ...(step.open?.["dont-know"] ?? [])];
  return html`<li class="days__day">
    <p class="kern-body days__date">
      <time datetime=${step.date}>${words.formats.date(step.date)}</time>${step["law-known"] ? nothing : html` <span class="remark">${words.say("time-ahead")}</span>`}
    </p>
    <p class="kern-body">${screenLink({ name: "title", route: step.route }, words.routeName(step.route))}</p>
    ${step.changes.length === 0
      ? nothing
      : html`<p class="kern-body">${words.say("path-changes", { count: step.changes.length })}</p>
          <ul class="kern-list ways__changes">${step.changes.map((change) => changeItem(view, change))}</ul>`}
    ${factList(
      view,
      words.say("path-needs"),
      step.needs.map(({ fact }) => fact),
      (_, id) => neededItem(view, step.needs.find(({ fact }) => fact === id) ?? { fact: id }),
    )}
    ${step.then === "authority" ? html`<p class="kern-body">${words.say("path-authority")}</p>` : nothing}
    ${questions.length === 0 ? nothing : factList(view, words.say("path-questions"), questions)}
  </li>`;
}
