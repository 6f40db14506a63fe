import { html, nothing, type TemplateResult } from "lit-html";
import type { View } from "../view.ts";
import { alert } from "./alert.ts";
import { factWithAnswer } from "./fact-list.ts";
import { factLabel } from "./value-text.ts";

/** Answers that do not fit together, as the core found them, each with the way to change them. */
export function contradictions(view: View): TemplateResult | typeof nothing {
  const { words, assessment } = view;
  if (assessment.notes.length === 0) return nothing;
  return alert(
    "warning",
    words.say("result-notes-heading"),
    html`<ul class="kern-list kern-list--bullet compact-list">
      ${assessment.notes.map(({ code, place, message, condition, facts = [] }) => {
        const own = `note-${code}`;
        const sentence = condition === undefined ? undefined : words.law("conditions", condition);
        if (sentence === undefined) {
          const fact = factLabel(words, place.slice("/answers/".length));
          return words.has(own) ? html`<li>${words.say(own, { fact })}</li>` : html`<li lang="en">${message}</li>`;
        }
        return html`<li>
          ${sentence}
          <ul class="kern-list kern-list--bullet compact-list">${facts.map((fact) => html`<li>${factWithAnswer(view, fact)}</li>`)}</ul>
        </li>`;
      })}
    </ul>`,
  );
}
