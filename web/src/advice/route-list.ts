import { html, nothing, type TemplateResult } from "lit-html";
import { disclosure } from "../components/disclosure.ts";
import { screenLink } from "../components/link.ts";
import type { Words } from "../language/words.ts";

/** So many titles are read at a glance; more are folded. */
export const glance = 5;

/** Titles under a sentence. */
export function routeList(words: Words, sentence: string, routes: readonly string[]): TemplateResult | typeof nothing {
  if (routes.length === 0) return nothing;
  const list = html`<ul class="kern-list kern-list--bullet compact-list">
    ${routes.map((route) => html`<li>${screenLink({ name: "title", route }, words.routeName(route))}</li>`)}
  </ul>`;
  if (routes.length > glance) return disclosure(words.say("result-list-count", { title: sentence.replace(/:$/u, ""), count: words.formats.number(routes.length) }), list);
  return html`<p class="kern-body">${sentence}</p>
    ${list}`;
}
