import { html, type TemplateResult } from "lit-html";

/** A part of a screen under its heading. */
export function section(id: string, heading: string, body: unknown): TemplateResult {
  return html`<section class="detail-section advice" aria-labelledby="advice-${id}">
    <h2 class="kern-heading-medium" id="advice-${id}">${heading}</h2>
    ${body}
  </section>`;
}
