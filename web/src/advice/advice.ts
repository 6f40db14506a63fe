import type { TemplateResult } from "lit-html";
import type { Fact, Route, RouteVerdict } from "../advisor/types.ts";
import type { FrameView, View } from "../view.ts";

/** What goes beyond the verdicts. It comes once the first screen stands, with its own words and a worker that computes. */
export interface Advice {
  /** On every screen: what is tried out, and the way back. */
  readonly trial: (view: FrameView) => TemplateResult;
  /** Beside a question. */
  readonly question: (view: View, fact: Fact) => unknown;
  /** On the screen of a title. */
  readonly title: (view: View, route: Route, report: RouteVerdict) => unknown;
  /** On the result. */
  readonly result: (view: View) => unknown;
}
