import { html, type TemplateResult } from "lit-html";
import type { Words } from "../language/words.ts";

/** Three ways in which anybody can check the promise for themselves. */
export function privacyChecks(words: Words): TemplateResult {
  return html`<ul class="kern-list kern-list--bullet compact-list">
    <li>${words.say("start-promise-check-offline")}</li>
    <li>${words.say("start-promise-check-tools")}</li>
    <li>${words.say("start-promise-check-policy")}</li>
  </ul>`;
}
