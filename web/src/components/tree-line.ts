import { html, nothing, type TemplateResult } from "lit-html";
import type { Verdict } from "../advisor/types.ts";
import type { Words } from "../language/words.ts";
import { statusIcon, statusLook, type Sense } from "./verdict.ts";

/** One line of the tree: an icon, the sentence, the status in a word, and what belongs to it. */
export function treeLine(
  words: Words,
  status: Verdict,
  sense: Sense,
  sentence: unknown,
  details: unknown = nothing,
): TemplateResult {
  const { look, word } = statusLook(words, status, sense);
  return html`<span class="tree__line status--${look}">
    ${statusIcon(look)}
    <span class="tree__text"><span class="tree__sentence">${sentence}</span> <span class="tree__status">${word}</span></span>
  </span>
  ${details === nothing ? nothing : html`<div class="tree__more">${details}</div>`}`;
}
