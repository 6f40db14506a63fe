import { html, nothing, type TemplateResult } from "lit-html";
import { icon } from "./icon.ts";

export type AlertKind = "info" | "success" | "warning" | "danger";

/** A message that stands out. It is part of the page, not announced by itself. */
export function alert(kind: AlertKind, title: string, body?: unknown): TemplateResult {
  return html`<section class="kern-alert kern-alert--${kind}">
    <div class="kern-alert__header">${icon(kind)}<h2 class="kern-title">${title}</h2></div>
    ${body === undefined ? nothing : html`<div class="kern-alert__body">${body}</div>`}
  </section>`;
}
