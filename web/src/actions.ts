import type { IsoDate } from "./advisor/types.ts";
import type { Entry } from "./entry/entry.ts";
import type { Role, Trial } from "./state/state.ts";

/** What a person can do on this page. */
export interface Actions {
  /** Changes the language and nothing else. */
  readonly speak: (language: string) => void;
  readonly chooseRole: (role: Role) => void;
  readonly chooseProfile: (profile: string) => void;
  readonly chooseInterests: (routes: readonly string[], chosen: boolean) => void;
  /** Shows the conditions of a route beside the questions. */
  readonly follow: (route: string) => void;
  /** Applies the law as it stands on another day. */
  readonly chooseAsOf: (asOf: IsoDate) => void;
  /** Leaves the start: applies the as-of date, or shows what is wrong with it, and opens the next question. */
  readonly begin: () => void;
  /** Keeps what is being typed. */
  readonly keepEntry: (fact: string, entry: Entry) => void;
  /** Takes the entry as the answer and goes on, or shows what is wrong with it. */
  readonly submit: (fact: string, entry: Entry) => void;
  /** Takes an answer back. */
  readonly withdraw: (fact: string) => void;
  /** Tries other answers out; `undefined` ends the trial. */
  readonly tryOut: (trial: Trial | undefined) => void;
  readonly back: () => void;
  readonly print: () => void;
  /** Clears everything that was said and shows that it is done. */
  readonly end: () => void;
  /** Unfolds everything below an element, or folds it if all is unfolded. */
  readonly toggleAll: (id: string) => void;
  readonly focusMain: () => void;
  readonly focusField: (id: string) => void;
}
