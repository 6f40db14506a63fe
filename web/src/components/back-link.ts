import { html, type TemplateResult } from "lit-html";
import { addressOf } from "../navigation/screens.ts";
import type { FrameView } from "../view.ts";
import { icon } from "./icon.ts";

/** One step back in the browser's history; what was typed stays. */
export function backLink(view: FrameView): TemplateResult {
  return html`<a
    class="kern-link kern-link--no-visited-state back-link"
    href=${addressOf({ name: "start" })}
    @click=${(event: Event) => {
      event.preventDefault();
      view.actions.back();
    }}
    >${icon("arrow-back")}<span>${view.words.say("back")}</span></a
  >`;
}
