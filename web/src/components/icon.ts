import { html, type TemplateResult } from "lit-html";

/** The icons that the style sheet carries (`styles/_icon.scss`). */
export type IconName =
  | "arrow-back" | "close" | "danger" | "delete" | "info" | "question-mark" | "success" | "warning";

/** An icon that repeats what the text beside it says, so it is silent for screen readers. */
export function icon(name: IconName): TemplateResult {
  return html`<span class="kern-icon kern-icon--${name}" aria-hidden="true"></span>`;
}
