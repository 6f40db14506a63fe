import type { GivenAnswer, IsoDate } from "../advisor/types.ts";
import type { Entry } from "../entry/entry.ts";
import { faultsOf } from "../entry/fault-rows.ts";
import type { EntryFault } from "../entry/fault.ts";
import { initialState, type Role, type State, type Trial } from "./state.ts";

/** A step from one state to the next. */
export type Change = (state: State) => State;

export const chooseLanguage = (language: string): Change => (state) => ({ ...state, language });

export const chooseRole = (role: Role): Change => (state) => ({ ...state, role });

export const chooseAsOf = (asOf: IsoDate): Change => (state) => ({ ...state, asOf });

export const chooseProfile = (profile: string): Change => (state) => ({ ...state, profile });

/** Puts routes among those that the person is after, or takes them out. */
export const chooseInterests = (routes: readonly string[], chosen: boolean): Change => (state) => {
  const others = state.interests.filter((route) => !routes.includes(route));
  return { ...state, interests: chosen ? [...others, ...routes] : others };
};

export const follow = (following: string): Change => (state) => ({ ...state, following });

export const begin: Change = (state) => ({ ...state, begun: true });

/** Keeps what is being typed, so that going back, forward or to another language loses nothing. Faults stay beside what they are about. */
export const keepEntry = (fact: string, entry: Entry): Change => (state) => {
  const faults = state.faults[fact];
  return {
    ...state,
    entries: { ...state.entries, [fact]: entry },
    faults: faults === undefined ? state.faults : { ...state.faults, [fact]: faultsOf(entry, state.entries[fact], faults) },
  };
};

/**
 * Takes an answer; the entry it was read from stays, to be shown again as it was typed. The answers to `instead` say the same in
 * another way and are dropped, and what was wrong there does not matter any more; what was typed for them stays, too. What was
 * tried out rested on the answers before, and ends.
 */
export const answer = (fact: string, given: GivenAnswer, instead: readonly string[] = []): Change => (state) => ({
  ...state,
  answers: { ...instead.reduce(without, state.answers), [fact]: given },
  trial: undefined,
  faults: [fact, ...instead].reduce(without, state.faults),
});

/** Withdraws an answer, so that the fact counts as not asked again. What was tried out rested on it, and ends. */
export const withdraw = (fact: string): Change => (state) => ({
  ...state,
  answers: without(state.answers, fact),
  trial: undefined,
  entries: without(state.entries, fact),
  faults: without(state.faults, fact),
});

/** Remembers what was wrong with an entry. An answer given before stays as it was. */
export const refuse = (fact: string, faults: readonly EntryFault[]): Change => (state) => ({
  ...state,
  faults: { ...state.faults, [fact]: faults },
});

/** Uses other answers for all verdicts without taking them as the person's; `undefined` ends that. */
export const tryOut = (trial: Trial | undefined): Change => (state) => ({ ...state, trial });

/** Forgets everything that was said; only the language stays. */
export const clear = (today: IsoDate): Change => (state) => initialState(state.language, today);

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}
