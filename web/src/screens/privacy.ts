import { html, type TemplateResult } from "lit-html";
import { backLink } from "../components/back-link.ts";
import { screenHeading } from "../components/heading.ts";
import { privacyChecks } from "../components/privacy-checks.ts";
import type { FrameView } from "../view.ts";

const parts = ["computed", "stored", "sent", "server", "end"] as const;

/** What happens to the answers, and how anybody can check it. */
export function privacyScreen(view: FrameView): TemplateResult {
  const { words } = view;
  return html`${backLink(view)} ${screenHeading(words.say("privacy-heading"))}
    <p class="kern-body kern-body--large lead">${words.say("privacy-short")}</p>
    ${parts.map(
      (part) => html`<section class="detail-section">
        <h2 class="kern-heading-medium">${words.say(`privacy-${part}-heading`)}</h2>
        <p class="kern-body">${words.say(`privacy-${part}`)}</p>
      </section>`,
    )}
    <section class="detail-section">
      <h2 class="kern-heading-medium">${words.say("privacy-check-heading")}</h2>
      ${privacyChecks(words)}
    </section>`;
}
