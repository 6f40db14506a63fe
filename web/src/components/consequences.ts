import { html, nothing, type TemplateResult } from "lit-html";
import type { Consequence, Route, Verdict } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { citations } from "./citation.ts";
import { figureValue } from "./figures.ts";

/** In the order in which people ask. */
const kinds = [
  "duration", "extension", "longest-stay", "work", "self-employment", "employer-change", "agency-approval", "channel", "office", "deadline",
  "processing-time", "document", "fee", "duty", "revocation", "remedy", "family", "settlement", "next", "information",
] as const;

/** What hangs on a route for this person, by kind. What certainly does not apply is left out. */
export function consequences(view: View, route: Route, follows: Readonly<Record<string, Verdict>>): TemplateResult | typeof nothing {
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
        ${ofKind.map((consequence) => entry(view, consequence, follows[consequence.id] ?? "open"))}
      </div>`;
    })}
  </dl>`;
}

function entry(view: View, consequence: Consequence, status: Verdict): TemplateResult {
  const { words } = view;
  const { id, figure, note, profile, cites } = consequence;
  const sentence = words.law("consequences", id, {
    figure: figure === undefined ? words.say("threshold-unknown") : figureValue(view, figure),
  });
  const remark = note === undefined ? undefined : words.law("notes", note);
  return html`<dd class=${profile === undefined ? nothing : "consequences__practice"}>
    ${sentence ?? id}
    ${status === "met" ? nothing : html`<span class="remark">${words.say(`title-gives-${status}`)}</span>`}
    ${profile === undefined
      ? nothing
      : html`<span class="remark"
          >${words.say("title-gives-local", { profile: words.law("profiles", profile) ?? profile })}</span
        >`}
    ${citations(cites)} ${remark === undefined ? nothing : html`<p class="tree__note">${remark}</p>`}
  </dd>`;
}
