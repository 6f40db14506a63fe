import { html, nothing, type TemplateResult } from "lit-html";

/** The one heading of a screen. It takes the focus when the screen opens. */
export function screenHeading(text: unknown, caption?: unknown): TemplateResult {
  return html`${caption === undefined ? nothing : html`<p class="kern-body kern-body--muted caption">${caption}</p>`}
    <h1 class="kern-heading-x-large" tabindex="-1">${text}</h1>`;
}
