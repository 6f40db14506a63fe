import { html, nothing, type TemplateResult } from "lit-html";
import type { Route, RouteVerdict } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { citations } from "./citation.ts";

/** In the order in which people ask. */
const kinds = [
  "duration", "work", "agency-approval", "channel", "document", "fee", "duty", "family", "settlement",
] as const;

/** What hangs on a route for this person, by kind. What certainly does not apply is left out. */
export function consequences({ words }: View, route: Route, report: RouteVerdict): TemplateResult | typeof nothing {
  const applying = route.consequences.filter(({ id }) => (report.consequences[id] ?? "met") !== "not-met");
  if (applying.length === 0) return nothing;
  return html`<dl class="consequences">
    ${kinds.map((kind) => {
      const ofKind = applying.filter((consequence) => consequence.kind === kind);
      if (ofKind.length === 0) return nothing;
      return html`<div class="consequences__group">
        <dt>${words.say(`kind-${kind}`)}</dt>
        ${ofKind.map(({ id, cites }) => {
          const status = report.consequences[id] ?? "met";
          return html`<dd>
            ${words.law("consequences", id) ?? id}
            ${status === "met" ? nothing : html`<span class="remark">${words.say(`title-gives-${status}`)}</span>`}
            ${citations(cites)}
          </dd>`;
        })}
      </div>`;
    })}
  </dl>`;
}
