import { html, nothing, type TemplateResult } from "lit-html";
import { disclosure } from "../components/disclosure.ts";
import type { View } from "../view.ts";
import { withDeadlines } from "./deadlines.ts";
import type { Inquiry } from "./inquiry.ts";
import { nearestTitles } from "./nearest.ts";
import { paths } from "./paths.ts";
import { section } from "./section.ts";
import { steps } from "./steps.ts";
import { timeline } from "./timeline.ts";
import { told } from "./told.ts";

/** The answers of which people most often ask what another one would change. */
const asked = ["gross-yearly-pay", "german-level"] as const;

/** Which titles are nearest, and what time and other answers would change. */
export function resultAdvice(view: View, inquiry: Inquiry): TemplateResult {
  const { words, state, description } = view;
  return html`${section(
    "near",
    words.say("near-heading"),
    told(words, inquiry.gaps(state, ""), (found) => nearestTitles(view, found)),
  )}
  ${section(
    "time",
    words.say("time-heading"),
    html`${shaky(view)} ${told(words, inquiry.when(state), (found) => told(words, inquiry.due(state, withDeadlines(view)), (due) => timeline(view, found, due)))}`,
  )}
  ${section(
    "paths",
    words.say("path-heading"),
    html`${shaky(view)} ${told(words, inquiry.path(state), (found) => paths(view, found))}`,
  )}
  ${section(
    "steps",
    words.say("step-heading"),
    html`<div class="steps">
      ${asked.map((id) => {
        const fact = description.facts.find((candidate) => candidate.id === id);
        if (fact === undefined) return nothing;
        return disclosure(
          words.say(`step-question-${id}`),
          told(words, inquiry.whatIf(state, id), (found) => steps(view, fact, found)),
        );
      })}
    </div>`,
  )}`;
}

/** What reckons from answers that do not fit together says so where it stands. */
function shaky({ words, assessment }: View): TemplateResult | typeof nothing {
  return assessment.notes.length === 0 ? nothing : html`<p class="kern-body"><strong>${words.say("advice-shaky")}</strong></p>`;
}
