/** The typed face of the module that also advises: what is missing, what if, when, and every reason; see README.md. */
import { Kompass, jsonText, type Answer, type AnswerValue, type CaseFile, type Fault, type IsoDate, type Measure, type Note, type Pending, type Status } from "./kompass.ts";
import type { KompassAdviceModule } from "./kompass-advice-module.mjs";

/** How hard an answer is to change; what is fixed is never part of a gap. */
export type Change = "quick" | "slow" | "by-time";

/** Neighbouring values of a fact; an end that is absent is that of the fact itself. */
export interface Interval {
  from?: AnswerValue;
  to?: AnswerValue;
}

/** Values of one fact: of an amount, a number or a date as intervals, of anything else one by one. */
export interface ValueSet {
  intervals?: Interval[];
  values?: AnswerValue[];
}

/** One answer that would have to be another. */
export interface AnswerChange extends ValueSet {
  fact: string;
  change: Change;
  from: AnswerValue;
  /** Of the values that suffice the one that lies nearest to the answer. */
  nearest: AnswerValue;
}

/** Changes that are enough together, and none of which can be left out. */
export interface Gap {
  /** Those first that are quickest to make; none where only answers are missing. */
  changes: AnswerChange[];
  /** Of the route, once they are made. */
  then: Exclude<Status, "not-met">;
  /** What that verdict still hangs on; absent where it is met. */
  open?: Pending;
}

export interface RouteGaps {
  id: string;
  /** As things stand. */
  verdict: Status;
  /** The best first. */
  gaps: Gap[];
  /** False: there may be more, as the search was cut short. */
  complete: boolean;
  /** How many changes the smallest gap has, within the bound or not; absent where no change helps. */
  fewest?: number;
  /** Where no change helps: the fewest answers because of which that is so. */
  unchangeable?: string[];
}

export interface Gaps {
  "as-of": IsoDate;
  bound: number;
  routes: RouteGaps[];
  /** Those that are not met or open and have a gap, the nearest first. */
  nearest: string[];
  notes: (Pick<Fault, "code" | "message"> & { route: string })[];
}

/** Values that no verdict tells apart, and the verdicts in the order of `routes`. */
export interface WhatIfGroup extends ValueSet {
  verdicts: Status[];
}

/** The verdicts of all routes for every value that one answer could have. */
export interface WhatIf {
  "as-of": IsoDate;
  fact: string;
  change?: Change | "fixed";
  routes: string[];
  groups: WhatIfGroup[];
}

/** The same for two answers together. */
export interface WhatIfGrid {
  "as-of": IsoDate;
  routes: string[];
  rows: { fact: string; groups: ValueSet[] };
  columns: { fact: string; groups: ValueSet[] };
  /** By row and column. */
  grid: { verdicts: Status[] }[][];
}

/** Why a verdict changes on a day. */
export type TimeCause =
  /** So much time is complete since a date of the person's; of the measure `value` the date itself has come. A date that is not known has no `since`: whichever it is, so much is complete. */
  | { kind: "date"; fact: string; since?: IsoDate; measure: Measure; count: number }
  /** What the person counts has reached another value. */
  | { kind: "number"; fact: string; from: AnswerValue; value: AnswerValue }
  /** Another figure of law is in force, or the one at hand ends. */
  | { kind: "figure"; parameter: string }
  /** The route comes into force, or ends. */
  | { kind: "route" };

export interface TimeEvent {
  date: IsoDate;
  /** False: the day lies outside the days for which the law is known. */
  "law-known": boolean;
  routes: { id: string; from: Status; to: Status }[];
  because: TimeCause[];
}

export interface Timeline {
  "as-of": IsoDate;
  /** The last day looked at. */
  until: IsoDate;
  events: TimeEvent[];
  /** By route, where there is one: the first day on which it is met, today included. */
  "met-from": Record<string, IsoDate>;
  notes: Note[];
}

/** An answer that has not been given and is needed: any of these values is enough, whatever values that suffice the other needed answers have. */
export interface NeededAnswer extends ValueSet {
  fact: string;
}

/** One title on the way to a permit to stay for good. */
export interface PathStep {
  route: string;
  /** The first day on which its conditions are met, with the changes made. */
  date: IsoDate;
  "law-known": boolean;
  /** What has to be otherwise by then. */
  changes: AnswerChange[];
  /** What has not been said and is needed, besides; none of it can be left out. */
  needs: NeededAnswer[];
  /** With these changes and answers: open only on account of figures of law, or where the answers needed cannot be named. */
  then: Exclude<Status, "not-met">;
  open?: Pending;
}

export interface Path {
  /** Completed until the last step. */
  months: number;
  /** Of all steps. */
  changes: number;
  /** Facts that only the authority can judge and on which a step hangs. */
  judgements: number;
  /** Facts whose answers are needed, of all steps. */
  unanswered: number;
  /** The last one is a permit to stay for good. */
  steps: PathStep[];
}

/** The paths of which no other one is better in everything, first those that hang on no judgement of the authority, the fastest first. */
export interface Paths {
  "as-of": IsoDate;
  /** The last day looked at. */
  until: IsoDate;
  paths: Path[];
  notes: Note[];
  /** Where there are none: no title is needed; it depends on answers that can be given now; none was found in that time. */
  "why-none"?: "no-title-needed" | "open-questions" | "not-found";
}

export interface Reasons {
  "as-of": IsoDate;
  id: string;
  verdict: Status;
  /** As in an assessment. */
  reason?: string[];
  "reason-is-smallest"?: boolean;
  open?: Pending;
  /** Of a route that is not met: every minimal set of answers that alone rules it out, the smallest first. */
  obstacles?: string[][];
  /** False: there may be more of them. */
  complete?: boolean;
}

/** The bound that is used where none is given. */
export const usualBound = 3;

export class KompassAdvice extends Kompass {
  readonly #advice: KompassAdviceModule;

  constructor(module: KompassAdviceModule) {
    super(module);
    this.#advice = module;
  }

  /** What is missing for a route, or for all that the case file names; at most `bound` changes at once, 1 to 8. */
  gaps(caseFile: CaseFile, route = "", bound = usualBound): Answer<Gaps> {
    return JSON.parse(this.#advice.gaps(jsonText(caseFile), route, bound)) as Answer<Gaps>;
  }

  whatIf(caseFile: CaseFile, fact: string): Answer<WhatIf> {
    return JSON.parse(this.#advice.whatIf(jsonText(caseFile), fact, "")) as Answer<WhatIf>;
  }

  /** For two facts that no computed fact compares with each other. */
  whatIfBoth(caseFile: CaseFile, rows: string, columns: string): Answer<WhatIfGrid> {
    return JSON.parse(this.#advice.whatIf(jsonText(caseFile), rows, columns)) as Answer<WhatIfGrid>;
  }

  when(caseFile: CaseFile): Answer<Timeline> {
    return JSON.parse(this.#advice.when(jsonText(caseFile))) as Answer<Timeline>;
  }

  path(caseFile: CaseFile): Answer<Paths> {
    return JSON.parse(this.#advice.path(jsonText(caseFile))) as Answer<Paths>;
  }

  reasons(caseFile: CaseFile, route: string): Answer<Reasons> {
    return JSON.parse(this.#advice.reasons(jsonText(caseFile), route)) as Answer<Reasons>;
  }
}
