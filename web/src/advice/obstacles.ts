import { html, nothing, type TemplateResult } from "lit-html";
import type { Reasons } from "#kompass-advice";
import { disclosure } from "../components/disclosure.ts";
import { factWithAnswer } from "../components/fact-list.ts";
import type { View } from "../view.ts";

/** Every set of answers that alone rules a title out; where there is only one, the reasons above have said it. */
export function obstacles(view: View, { obstacles: sets = [], complete = true }: Reasons): TemplateResult | typeof nothing {
  const { words } = view;
  if (sets.length < 2) return nothing;
  return disclosure(
    words.say("obstacles-heading", { count: sets.length, value: words.formats.number(sets.length) }),
    html`<p class="kern-body">${words.say("obstacles-intro")}</p>
      <ul class="kern-list kern-list--bullet compact-list">
        ${sets.map((set) => html`<li>${obstacle(view, set)}</li>`)}
      </ul>
      ${complete ? nothing : html`<p class="kern-body kern-body--small">${words.say("obstacles-incomplete")}</p>`}`,
  );
}

function obstacle(view: View, facts: readonly string[]): TemplateResult {
  const [only, ...others] = facts.map((fact) => factWithAnswer(view, fact));
  if (only !== undefined && others.length === 0) return only;
  return html`${view.words.say("obstacles-together")}
    <ul class="kern-list kern-list--bullet compact-list">${facts.map((fact) => html`<li>${factWithAnswer(view, fact)}</li>`)}</ul>`;
}
