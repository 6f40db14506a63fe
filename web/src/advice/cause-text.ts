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
    return words.say("time-number", { label, value: valueText(words, fact, cause.value), now: valueText(words, fact, cause.from) });
  }
  const since = words.formats.date(cause.since);
  switch (cause.measure) {
    case "age":
      return words.say("time-age", { age: numberText(words, cause.count, "years") });
    case "elapsed-months":
      return words.say("time-elapsed", { label, since, duration: numberText(words, cause.count, "months") });
    case "elapsed-days":
      return words.say("time-elapsed", { label, since, duration: numberText(words, cause.count, "days") });
    case "value":
      return words.say("time-value", { label, since });
  }
}
