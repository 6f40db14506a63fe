import { html, type TemplateResult } from "lit-html";
import { addressOf, type Screen } from "../navigation/screens.ts";

/** A link to another screen of this page. */
export function screenLink(screen: Screen, text: unknown): TemplateResult {
  return html`<a class="kern-link kern-link--no-visited-state" href=${addressOf(screen)}>${text}</a>`;
}

/** A link to another screen that looks like a button. */
export function screenButton(
  screen: Screen,
  text: unknown,
  look: "primary" | "secondary" | "tertiary" = "primary",
): TemplateResult {
  return html`<a class="kern-btn kern-btn--${look}" href=${addressOf(screen)}><span class="kern-label">${text}</span></a>`;
}
