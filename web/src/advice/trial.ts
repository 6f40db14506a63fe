import type { Assessment, Fact, GivenAnswer } from "../advisor/types.ts";
import { numbersFrom } from "../advisor/ways.ts";
import type { State, Trial, TrialChange } from "../state/state.ts";

/**
 * The answers with some changes to be tried out, on top of what is tried out already. A number that follows from periods cannot be
 * given beside them: then all numbers that follow from these periods stand in their place, as they were worked out.
 */
export function trialOf(state: State, facts: readonly Fact[], assessment: Assessment, changes: readonly TrialChange[]): Trial {
  const before = state.trial ?? { changes: [], answers: state.answers };
  let answers: Readonly<Record<string, GivenAnswer>> = before.answers;
  for (const { fact: id, value } of changes) {
    const periods = facts.find((fact) => fact.id === id)?.["from-periods"]?.of;
    if (periods !== undefined && answers[periods] !== undefined) answers = withNumbers(answers, facts, assessment, periods);
    answers = { ...answers, [id]: value };
  }
  const others = before.changes.filter(({ fact }) => !changes.some((change) => change.fact === fact));
  return { changes: [...others, ...changes], answers };
}

function withNumbers(
  answers: Readonly<Record<string, GivenAnswer>>,
  facts: readonly Fact[],
  assessment: Assessment,
  periods: string,
): Readonly<Record<string, GivenAnswer>> {
  const others = Object.entries(answers).filter(([id]) => id !== periods);
  const numbers = numbersFrom(facts, periods).flatMap(({ id }): [string, GivenAnswer][] => {
    const used = assessment.answers[id];
    return used?.state === "computed" && used.value !== undefined ? [[id, used.value]] : [];
  });
  return Object.fromEntries([...others, ...numbers]);
}
