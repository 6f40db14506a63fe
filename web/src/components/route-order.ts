import { html, nothing, type TemplateResult } from "lit-html";
import type { RouteVerdict } from "../advisor/types.ts";
import type { View } from "../view.ts";

/** Which titles come before and after this one, where that matters for the person. */
export function routeOrder({ words, description, assessment }: View, report: RouteVerdict): TemplateResult | typeof nothing {
  const names = (routes: readonly string[]): string => words.formats.list(routes.map((route) => words.routeName(route)));
  if (report.verdict === "not-met") return nothing;
  const after = report["comes-after"];
  const before = (description.routes.find((route) => route.id === report.id)?.["comes-before"] ?? []).filter((other) =>
    assessment.routes.some((route) => route.id === other && route.verdict !== "not-met"),
  );
  if (after.length === 0 && before.length === 0) return nothing;
  return html`${after.length === 0
    ? nothing
    : html`<p class="kern-body">${words.say("result-after", { routes: names(after) })}</p>`}
  ${before.length === 0
    ? nothing
    : html`<p class="kern-body">${words.say("result-before", { routes: names(before) })}</p>`}`;
}
