import { html, type TemplateResult } from "lit-html";
import type { Verdict } from "../advisor/types.ts";
import type { Words } from "../language/words.ts";
import { icon, type IconName } from "./icon.ts";

const looks: Readonly<Record<Verdict, { readonly modifier: string; readonly icon: IconName }>> = {
  met: { modifier: "success", icon: "success" },
  authority: { modifier: "info", icon: "info" },
  open: { modifier: "warning", icon: "question-mark" },
  "not-met": { modifier: "neutral", icon: "close" },
};

/** The verdicts in the order in which people want to read them. */
export const verdictOrder: readonly Verdict[] = ["met", "authority", "open", "not-met"];

/** A verdict in words, with a colour and an icon that repeat it. */
export function verdictBadge(words: Words, verdict: Verdict): TemplateResult {
  const look = looks[verdict];
  return html`<span class="kern-badge kern-badge--${look.modifier}">
    ${icon(look.icon)}<span class="kern-label kern-label--small">${words.say(`verdict-${verdict}`)}</span>
  </span>`;
}

/**
 * What the status of a condition means where it stands: it is needed, it must not
 * be there, or it counts towards a sum.
 */
export type Sense = "needed" | "unwanted" | "counted";

/** The status of one condition: an icon, and its meaning in a word. */
export function statusMark(words: Words, status: Verdict, sense: Sense): TemplateResult {
  const { look, word } = statusLook(words, status, sense);
  return html`<span class="status status--${look}">
    ${icon(looks[look].icon)}<span class="status__word">${word}</span>
  </span>`;
}

/** How the status of a condition looks, and what it is called where it stands. */
export function statusLook(words: Words, status: Verdict, sense: Sense): { readonly look: Verdict; readonly word: string } {
  return { look: sense === "unwanted" ? opposite(status) : status, word: words.say(`status-${sense}-${status}`) };
}

/** The icon of a verdict alone, where the words stand beside it. */
export function statusIcon(status: Verdict): TemplateResult {
  return icon(looks[status].icon);
}

function opposite(status: Verdict): Verdict {
  return status === "met" ? "not-met" : status === "not-met" ? "met" : status;
}
