import type { GivenAnswer, IsoDate, Value } from "../advisor/types.ts";
import type { Entry } from "../entry/entry.ts";
import type { EntryFault } from "../entry/fault.ts";

export type Role = "applicant" | "counsellor";

/** One answer that is tried out. */
export interface TrialChange {
  readonly fact: string;
  readonly value: Value;
}

/** Answers with changes that are tried out; the person's own stay as they are. */
export interface Trial {
  readonly changes: readonly TrialChange[];
  /** All answers as they would then be. */
  readonly answers: Readonly<Record<string, GivenAnswer>>;
}

/**
 * Everything a person has said, and nothing else. It lives in memory only and is
 * never changed in place: every change makes a new state.
 */
export interface State {
  readonly language: string;
  readonly role: Role;
  readonly asOf: IsoDate;
  /** The office whose local practice is shown; none if empty. It never changes a verdict. */
  readonly profile: string;
  /** Routes the person is after; empty means all. */
  readonly interests: readonly string[];
  /** The route whose conditions are shown beside the questions; the page chooses one if empty. */
  readonly following: string;
  /** By fact. Absent means: not asked. */
  readonly answers: Readonly<Record<string, GivenAnswer>>;
  /** What is tried out instead; no answer of the person's. */
  readonly trial: Trial | undefined;
  /** What stands in the fields of a question, by fact, as typed, right or wrong. */
  readonly entries: Readonly<Record<string, Entry>>;
  /** What was wrong with the last entry, by fact. */
  readonly faults: Readonly<Record<string, readonly EntryFault[]>>;
  /** True from the first step of the interview on. */
  readonly begun: boolean;
}

/** The start: nobody has said anything yet. */
export function initialState(language: string, today: IsoDate): State {
  return {
    language,
    role: "applicant",
    profile: "",
    asOf: today,
    interests: [],
    following: "",
    answers: {},
    trial: undefined,
    entries: {},
    faults: {},
    begun: false,
  };
}
