import { html, nothing, type TemplateResult } from "lit-html";
import type { Consequence, DueDate, Explanation, Route } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { citations } from "./citation.ts";
import { figureValue } from "./figures.ts";
import { screenLink } from "./link.ts";
import { factLabel } from "./value-text.ts";

/** In the order in which people ask. */
const kinds = [
  "duration", "extension", "longest-stay", "work", "self-employment", "employer-change", "agency-approval", "channel", "office", "deadline",
  "processing-time", "document", "fee", "duty", "revocation", "remedy", "family", "settlement", "next", "information",
] as const;

/** What hangs on a route for this person, by kind. What certainly does not apply is left out. */
export function consequences(view: View, route: Route, explained: Explanation): TemplateResult | typeof nothing {
  const { consequences: follows } = explained;
  const { words, description, state } = view;
  // What the office that was chosen does with every route stands with its profile.
  const practice = description.profiles.find(({ id }) => id === state.profile)?.consequences ?? [];
  // A consequence that the explanation does not name is another office's local practice.
  const applying = [...route.consequences, ...practice].filter(({ id }) => (follows[id] ?? "not-met") !== "not-met");
  if (applying.length === 0) return nothing;
  return html`<dl class="consequences">
    ${kinds.map((kind) => {
      const ofKind = applying.filter((consequence) => consequence.kind === kind);
      if (ofKind.length === 0) return nothing;
      return html`<div class="consequences__group">
        <dt>${words.say(`kind-${kind}`)}</dt>
        ${ofKind.map((consequence) => entry(view, consequence, explained))}
      </div>`;
    })}
  </dl>`;
}

function entry(view: View, consequence: Consequence, explained: Explanation): TemplateResult {
  const { words } = view;
  const { id, figure, note, profile, cites } = consequence;
  const status = explained.consequences[id] ?? "open";
  const due = explained.dates[id];
  const sentence = words.law("consequences", id, {
    figure: figure === undefined ? words.say("threshold-unknown") : figureValue(view, figure),
    date: due === undefined ? words.say("date-unknown") : words.formats.date(due.date),
  });
  const remark = note === undefined ? undefined : words.law("notes", note);
  return html`<dd class=${profile === undefined ? nothing : "consequences__practice"}>
    ${sentence ?? id} ${lastDay(view, consequence, due)}
    ${status === "met" ? nothing : html`<span class="remark">${words.say(`title-gives-${status}`)}</span>`}
    ${profile === undefined
      ? nothing
      : html`<span class="remark"
          >${words.say("title-gives-local", { profile: words.law("profiles", profile) ?? profile })}</span
        >`}
    ${citations(cites)} ${remark === undefined ? nothing : html`<p class="tree__note">${remark}</p>`}
  </dd>`;
}

/** Whether the day it names is a last day. The day from which one may work or settle is none; the sentence itself names it. */
export function hasLastDay({ kind }: Consequence): boolean {
  return kind === "deadline" || kind === "duty";
}

/** The day until when something has to be done; where it is not known, the way to the question it hangs on. */
function lastDay({ words }: View, consequence: Consequence, due: DueDate | undefined): TemplateResult | typeof nothing {
  const { date } = consequence;
  if (due !== undefined) {
    if (!hasLastDay(consequence)) return nothing;
    const text = words.say(due.passed ? "deadline-passed" : "deadline-ahead", { date: words.formats.date(due.date) });
    return html`<strong>${text}</strong>`;
  }
  if (date === undefined || date.from === "as-of") return nothing;
  const text = words.say("deadline-enter", { label: factLabel(words, date.from) });
  return html`<span class="screen-only">${screenLink({ name: "change", fact: date.from }, text)}</span>`;
}
