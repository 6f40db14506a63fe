/**
 * The names under which the page speaks of what crosses the boundary to the core.
 * The shapes themselves are the core's (`wasm/README.md`).
 */
import type { Answer as Reply, Assessment, CaseFile, Description, Explanation, Failure, GivenAnswer, IsoDate, Loaded } from "#kompass";

export type {
  AnswerValue as Value,
  Assessment,
  CaseFile,
  Condition,
  Consequence,
  Description,
  DueDate,
  Explanation,
  Fact,
  Failure,
  Fault,
  Figure,
  GivenAnswer,
  IsoDate,
  Modality,
  Office,
  Parameter,
  Pending,
  Period,
  Profile,
  ReasonNode,
  ReasonPointsItem,
  Route,
  RouteVerdict,
  Status as Verdict,
  Threshold,
  UsedAnswer,
} from "#kompass";

/** The core as the page sees it, and as the tests replace it. */
export interface Advisor {
  load(bundle: string): Reply<Loaded>;
  describe(asOf: IsoDate): Reply<Description>;
  assess(caseFile: CaseFile): Reply<Assessment>;
  explain(caseFile: CaseFile, route: string): Reply<Explanation>;
}

export type Described = ({ readonly ok: true } & Description) | Failure;
export type Assessed = ({ readonly ok: true } & Assessment) | Failure;
export type Explained = ({ readonly ok: true } & Explanation) | Failure;

/** True of one of the states in between: asked, but without a value. */
export function isState(given: GivenAnswer): given is Extract<GivenAnswer, { state: string }> {
  return typeof given === "object" && "state" in given;
}
