import { html, nothing } from "lit-html";
import type { Route, RouteVerdict } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { titleChart } from "./chart/title-chart.ts";
import { gapList } from "./gaps.ts";
import type { Inquiry } from "./inquiry.ts";
import { obstacles } from "./obstacles.ts";
import { pointsStack } from "./points-stack.ts";
import { section } from "./section.ts";
import { told } from "./told.ts";

/** The points of a title, if it counts them; what is missing for one that is not met or open, and everything that rules it out; and its conditions in a picture. */
export function titleAdvice(view: View, inquiry: Inquiry, route: Route, report: RouteVerdict): unknown {
  const { words, state, consultation } = view;
  const explained = consultation.explain(state, route.id);
  const picture = explained.ok ? titleChart(view, report, explained.tree) : nothing;
  if (!state.begun) return picture;
  const points = explained.ok ? pointsStack(view, explained.tree) : nothing;
  if (report.verdict !== "not-met" && report.verdict !== "open") return html`${points} ${picture}`;
  const body = told(words, inquiry.gaps(state, route.id), ({ routes: [found] }) => (found === undefined ? nothing : gapList(view, report, found)));
  // Where the worker fails, the gaps have said so already.
  const reasons = report.verdict === "not-met" ? inquiry.reasons(state, route.id) : undefined;
  const every = reasons?.state === "answered" ? obstacles(view, reasons.answer) : nothing;
  return html`${points} ${section("gaps", words.say("gap-heading"), html`<div class="gaps">${body} ${every}</div>`)} ${picture}`;
}
