import { html, nothing } from "lit-html";
import type { Route, RouteVerdict } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { gapList } from "./gaps.ts";
import type { Inquiry } from "./inquiry.ts";
import { section } from "./section.ts";
import { told } from "./told.ts";

/** What is missing for a title that is not met or open. */
export function titleAdvice(view: View, inquiry: Inquiry, route: Route, report: RouteVerdict): unknown {
  const { words, state } = view;
  if ((report.verdict !== "not-met" && report.verdict !== "open") || !state.begun) return nothing;
  const body = told(words, inquiry.gaps(state, route.id), ({ routes: [found] }) => (found === undefined ? nothing : gapList(view, report, found)));
  return section("gaps", words.say("gap-heading"), html`<div class="gaps">${body}</div>`);
}
