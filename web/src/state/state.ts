import type { GivenAnswer, IsoDate } from "../advisor/types.ts";
import type { Entry } from "../entry/entry.ts";
import type { EntryFault } from "../entry/fault.ts";

export type Role = "applicant" | "counsellor";

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
  /** By fact. Absent means: not asked. */
  readonly answers: Readonly<Record<string, GivenAnswer>>;
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
    answers: {},
    entries: {},
    faults: {},
    begun: false,
  };
}
