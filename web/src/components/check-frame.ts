import { html, type TemplateResult } from "lit-html";
import type { View } from "../view.ts";
import { versionText } from "./value-text.ts";

/** For which day and by which version of the rules a result was reached. */
export function checkFrame({ words, state, description }: View): TemplateResult {
  return html`<p class="kern-body kern-body--small check-frame">
    <span>${words.say("as-of-line", { date: words.formats.date(state.asOf) })}</span>
    <span>${words.say("catalogue-line", { version: versionText(words, description.catalogue.version) })}</span>
  </p>`;
}
