import { html, type TemplateResult } from "lit-html";

/** Something that unfolds when asked for. On paper it is always unfolded. */
export function disclosure(
  title: unknown,
  body: unknown,
  options: { readonly open?: boolean } = {},
): TemplateResult {
  return html`<details class="kern-accordion disclosure" ?open=${options.open === true}>
    <summary class="kern-accordion__header"><span class="kern-title kern-title--small">${title}</span></summary>
    <div class="kern-accordion__body">${body}</div>
  </details>`;
}
