import type { Advisor, Assessed, CaseFile, Described, Explained, IsoDate } from "../advisor/types.ts";
import type { State } from "./state.ts";

/**
 * Asks the core about the present state, and asks only once about the same one.
 */
export interface Consultation {
  describe(asOf: IsoDate): Described;
  assess(state: State): Assessed;
  explain(state: State, route: string): Explained;
  /** What the core would say of another state; what is remembered of the present one stays. */
  tryAnswer(state: State): Assessed;
}

export function createConsultation(advisor: Advisor): Consultation {
  const describe = lastResult(
    (asOf: IsoDate) => advisor.describe(asOf),
    (asOf) => [asOf],
  );
  const assess = lastResult(
    (state: State) => advisor.assess(caseFileOf(state)),
    dependencies,
  );
  const explanations = lastResult(
    (state: State) => {
      const file = caseFileOf(state);
      return eachOnce((route: string) => advisor.explain(file, route));
    },
    dependencies,
  );
  return {
    describe,
    assess,
    explain: (state, route) => explanations(state)(route),
    tryAnswer: (state) => advisor.assess(caseFileOf(state)),
  };
}

/** The case as the core takes it, with what is tried out. */
export function caseFileOf(state: State): CaseFile {
  return {
    format: "kompass-case/1",
    "as-of": state.asOf,
    ...(state.profile === "" ? {} : { profile: state.profile }),
    ...(state.interests.length > 0 ? { routes: [...state.interests] } : {}),
    answers: { ...(state.trial?.answers ?? state.answers) },
  };
}

/** All of a state that the core looks at. */
export function dependencies(state: State): readonly unknown[] {
  return [state.answers, state.trial, state.asOf, state.profile, state.interests];
}

/** Remembers every result. */
function eachOnce<Output>(compute: (key: string) => Output): (key: string) => Output {
  const known = new Map<string, Output>();
  return (key) => {
    const output = known.get(key) ?? compute(key);
    known.set(key, output);
    return output;
  };
}

/** Remembers the last result for as long as what it depends on is the same. */
function lastResult<Input, Output>(
  compute: (input: Input) => Output,
  dependsOn: (input: Input) => readonly unknown[],
): (input: Input) => Output {
  let last: { readonly keys: readonly unknown[]; readonly output: Output } | undefined;
  return (input) => {
    const keys = dependsOn(input);
    if (last?.keys.every((key, index) => key === keys[index]) !== true) {
      last = { keys, output: compute(input) };
    }
    return last.output;
  };
}
