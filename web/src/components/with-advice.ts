import { html, nothing } from "lit-html";
import type { Advice } from "../advice/advice.ts";
import type { FrameView } from "../view.ts";

/** What goes beyond the verdicts, if it has come; nothing while it is on its way; and plainly that it could not be loaded. */
export function withAdvice({ advice, words }: FrameView, draw: (advice: Advice) => unknown): unknown {
  if (advice === undefined) return nothing;
  return advice === "failed" ? html`<p class="kern-body screen-only">${words.say("failure-advice")}</p>` : draw(advice);
}
