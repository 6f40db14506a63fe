import { html, nothing, type TemplateResult } from "lit-html";
import type { NeededAnswer } from "#kompass-advice";
import { factLink } from "../components/fact-list.ts";
import type { View } from "../view.ts";
import { neededText } from "./change-text.ts";

/** An answer that is needed, as a link to its question, with what suffices. */
export function neededItem(view: View, needed: NeededAnswer): TemplateResult {
  const fact = view.description.facts.find(({ id }) => id === needed.fact);
  return html`${factLink(view, needed.fact)}${fact === undefined ? nothing : html`: <strong>${neededText(view.words, fact, needed)}</strong>`}`;
}
