import { html, nothing, type TemplateResult } from "lit-html";
import { germanCitation, isProvision, provisionsOf } from "../values/citation.ts";

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

/** Where a figure comes from: a provision in German, or the keeper's own words as they stand. */
export function source(text: string): TemplateResult {
  return isProvision(text) ? citation(text) : html`<bdi>${text}</bdi>`;
}
