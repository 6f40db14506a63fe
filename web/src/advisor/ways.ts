import type { Fact } from "./types.ts";

/** The numbers that follow from periods, by the fact that holds the periods. */
export function numbersFrom(facts: readonly Fact[], periods: string): readonly Fact[] {
  return facts.filter((fact) => fact["from-periods"]?.of === periods);
}

/** The facts that say the same in another way: of periods the numbers that follow from them, of such a number its periods. Only one way can be given. */
export function otherWays(facts: readonly Fact[], fact: Fact): readonly string[] {
  const of = fact["from-periods"]?.of;
  return of === undefined ? numbersFrom(facts, fact.id).map(({ id }) => id) : [of];
}
