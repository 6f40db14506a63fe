import { html, type TemplateResult } from "lit-html";
import { screenHeading } from "../components/heading.ts";
import { screenButton } from "../components/link.ts";
import type { FrameView } from "../view.ts";

/** Everything has been cleared, and says so. */
export function doneScreen({ words }: FrameView): TemplateResult {
  return html`${screenHeading(words.say("done-heading"))}
    <p class="kern-body">${words.say("done-text")}</p>
    <p class="kern-body">${words.say("done-shared")}</p>
    <section class="detail-section">
      <h2 class="kern-heading-medium">${words.say("done-next-heading")}</h2>
      <ul class="kern-list kern-list--bullet compact-list">
        <li>${words.say("done-next-advice")}</li>
        <li>${words.say("done-next-authority")}</li>
      </ul>
    </section>
    <div class="button-row">${screenButton({ name: "start" }, words.say("done-again"))}</div>`;
}
