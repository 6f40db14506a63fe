import { html, nothing, type TemplateResult } from "lit-html";
import { addressOf } from "../navigation/screens.ts";
import type { View } from "../view.ts";
import { disclosure } from "./disclosure.ts";
import { answerText, factLabel, sourceOf } from "./value-text.ts";

/** So many facts are read at a glance; more are folded. */
const glance = 5;

/** Some facts under a heading of one line, each with its answer where there is one. */
export function factList(
  view: View,
  title: string,
  facts: readonly string[],
  item: (view: View, fact: string) => TemplateResult = factWithAnswer,
): TemplateResult | typeof nothing {
  if (facts.length === 0) return nothing;
  const { words } = view;
  const list = html`<ul class="kern-list kern-list--bullet compact-list">
    ${facts.map((id) => html`<li>${item(view, id)}</li>`)}
  </ul>`;
  if (facts.length > glance) {
    const heading = words.say("result-list-count", { title, count: words.formats.number(facts.length) });
    return html`<div class="fact-list fact-list--long">${disclosure(heading, list)}</div>`;
  }
  return html`<div class="fact-list">
    <p class="kern-body fact-list__title">${title}</p>
    ${list}
  </div>`;
}

/** A fact as a link to its question, with the answer where there is one. */
export function factWithAnswer(view: View, id: string): TemplateResult {
  const { words, description, assessment } = view;
  const fact = description.facts.find((candidate) => candidate.id === id);
  const used = assessment.answers[id];
  const answer = fact === undefined || used === undefined ? undefined : answerText(words, fact, used);
  return html`${factLink(view, id)}${answer === undefined ? nothing : html`: <strong>${answer}</strong>`}`;
}

/** A fact as a link to its question, where its answer has been told already. */
export function factLink({ words, description, assessment }: View, id: string): TemplateResult {
  const fact = description.facts.find((candidate) => candidate.id === id);
  const label = factLabel(words, id);
  if (fact === undefined || fact.derived) return html`${label}`;
  const address = addressOf({ name: "change", fact: sourceOf(fact, assessment.answers[id]) });
  return html`<a class="kern-link kern-link--no-visited-state" href=${address}>${label}</a>`;
}
