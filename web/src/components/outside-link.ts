import { html, type TemplateResult } from "lit-html";

/**
 * A link to a website of somebody else. Nothing is loaded until somebody follows it. It opens beside this page, so that the answers are
 * not lost, and the other side learns neither the address of this page nor anything else about it.
 */
export function outsideLink(address: string, text: unknown): TemplateResult {
  return html`<a class="kern-link" href=${address} target="_blank" rel="noopener noreferrer">${text}</a>`;
}
