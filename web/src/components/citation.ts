import { html, nothing, type TemplateResult } from "lit-html";
import type { Words } from "../language/words.ts";
import { germanCitation, isProvision, provisionsOf, sourceMessage } from "../values/citation.ts";

/** One provision in German, kept together and in order inside a text of any direction. */
export function citation(cite: string): TemplateResult {
  return html`<bdi class="citation" lang="de">${germanCitation(cite)}</bdi>`;
}

/** All provisions among some citations, one after the other. */
export function citations(cites: readonly string[]): TemplateResult | typeof nothing {
  const provisions = provisionsOf(cites);
  if (provisions.length === 0) return nothing;
  return html`<span class="citations">${provisions.map((cite) => html`${citation(cite)} `)}</span>`;
}

/** Where a figure comes from: a provision in German, a name in the reader's language, or the keeper's own words. */
export function source(words: Words, text: string): TemplateResult {
  if (isProvision(text)) return citation(text);
  const message = sourceMessage(text);
  return words.has(message) ? html`<bdi>${words.say(message)}</bdi>` : html`<bdi lang="en">${text}</bdi>`;
}
