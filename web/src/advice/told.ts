import { html, type TemplateResult } from "lit-html";
import type { Words } from "../language/words.ts";
import type { Standing } from "./inquiry.ts";

/** What the core has answered; until then that it is being worked out, or plainly that it could not be. */
export function told<T>(words: Words, standing: Standing<T>, draw: (answer: T) => unknown): unknown {
  return standing.state === "answered" ? draw(standing.answer) : absent(words, standing.state);
}

function absent(words: Words, state: "waiting" | "refused" | "broken"): TemplateResult {
  return html`<p class="kern-body" role=${state === "waiting" ? "status" : "alert"}>${words.say(`advice-${state}`)}</p>`;
}
