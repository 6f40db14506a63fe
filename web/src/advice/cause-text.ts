import type { TimeCause } from "#kompass-advice";
import type { Fact } from "../advisor/types.ts";
import { factLabel, numberText, valueText } from "../components/value-text.ts";
import type { Words } from "../language/words.ts";

/** Why verdicts change on a day, in whole sentences. */
export function causeTexts(words: Words, facts: readonly Fact[], causes: readonly TimeCause[]): readonly string[] {
  const figures = causes.flatMap((cause) => (cause.kind === "figure" ? [words.law("parameters", cause.parameter) ?? cause.parameter] : []));
  const others = causes.flatMap((cause) => {
    const text = cause.kind === "figure" ? undefined : causeText(words, facts, cause);
    return text === undefined ? [] : [text];
  });
  return [...others, ...(figures.length === 0 ? [] : [words.say("time-figures", { count: figures.length, names: words.formats.list(figures) })])];
}

function causeText(words: Words, facts: readonly Fact[], cause: Exclude<TimeCause, { kind: "figure" }>): string | undefined {
  if (cause.kind === "route") return words.say("time-route");
  const fact = facts.find(({ id }) => id === cause.fact);
  if (fact === undefined) return undefined;
  const label = factLabel(words, fact.id);
  if (cause.kind === "number") {
    const value = valueText(words, fact, cause.value);
    return words.say("time-number", { label, value, now: valueText(words, fact, cause.from) });
  }
  const { measure, since, count } = cause;
  if (measure === "value") {
    return since === undefined ? words.say("time-value-surely", { label }) : words.say("time-value", { label, since: words.formats.date(since) });
  }
  const duration = numberText(words, count, units[measure]);
  if (since === undefined) return words.say("time-surely", { label, duration });
  return measure === "age" ? words.say("time-age", { age: duration }) : words.say("time-elapsed", { label, since: words.formats.date(since), duration });
}

const units = { age: "years", "elapsed-months": "months", "elapsed-days": "days" } as const;
