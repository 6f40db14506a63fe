import { html, nothing, type TemplateResult } from "lit-html";
import type { ReasonNode } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { citations } from "./citation.ts";

/** Where a condition stands in the law, and what there is to remark on it. */
export function remarks({ words }: View, node: ReasonNode): TemplateResult {
  const text = node.note === undefined ? undefined : words.law("notes", node.note);
  return html`${node.cites.length === 0 ? nothing : html`<p class="tree__cites">${citations(node.cites)}</p>`}
    ${text === undefined ? nothing : html`<p class="tree__note">${text}</p>`}`;
}
