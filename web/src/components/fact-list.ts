import { html, nothing, type TemplateResult } from "lit-html";
import { addressOf } from "../navigation/screens.ts";
import type { View } from "../view.ts";
import { answerText, factLabel } from "./value-text.ts";

/** Some facts under a heading of one line, each with its answer where there is one. */
export function factList(view: View, title: string, facts: readonly string[]): TemplateResult | typeof nothing {
  if (facts.length === 0) return nothing;
  const { words, description, assessment } = view;
  return html`<div class="fact-list">
    <p class="kern-body fact-list__title">${title}</p>
    <ul class="kern-list kern-list--bullet compact-list">
      ${facts.map((id) => {
        const fact = description.facts.find((candidate) => candidate.id === id);
        const used = assessment.answers[id];
        const answer = fact === undefined || used === undefined ? undefined : answerText(words, fact, used);
        return html`<li>
          ${fact !== undefined && !fact.derived
            ? html`<a class="kern-link kern-link--no-visited-state" href=${addressOf({ name: "change", fact: id })}
                >${factLabel(words, id)}</a
              >`
            : factLabel(words, id)}${answer === undefined ? nothing : html`: <strong>${answer}</strong>`}
        </li>`;
      })}
    </ul>
  </div>`;
}
