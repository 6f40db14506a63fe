import { html, nothing, type TemplateResult } from "lit-html";
import type { RouteVerdict } from "../advisor/types.ts";
import type { View } from "../view.ts";

/** What a route that goes before can be: certain to do so, or only if it turns out to be met. */
const standings = ["met", "open", "authority"] as const;

/** Which titles come before and after this one, where that matters for the person. */
export function routeOrder({ words, description, assessment }: View, report: RouteVerdict): TemplateResult | typeof nothing {
  if (report.verdict === "not-met") return nothing;
  const line = (message: string, routes: readonly string[]): TemplateResult | typeof nothing =>
    routes.length === 0
      ? nothing
      : html`<p class="kern-body">
          ${words.say(message, { count: routes.length, routes: words.formats.list(routes.map((route) => words.routeName(route))) })}
        </p>`;
  const after = (verdict: (typeof standings)[number]): readonly string[] =>
    report["comes-after"].filter((route) => route.verdict === verdict).map(({ id }) => id);
  const before = (description.routes.find((route) => route.id === report.id)?.["comes-before"] ?? []).filter((other) =>
    assessment.routes.some((route) => route.id === other && route.verdict !== "not-met"),
  );
  if (report["comes-after"].length === 0 && before.length === 0) return nothing;
  return html`${standings.map((verdict) => line(`result-after-${verdict}`, after(verdict)))}
  ${line(report.verdict === "met" ? "result-before-met" : "result-before-open", before)}`;
}
