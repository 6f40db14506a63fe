import { isState, type Fact, type GivenAnswer, type Period, type UsedAnswer, type Value } from "../advisor/types.ts";
import type { Words } from "../language/words.ts";
import { decimalToAmount } from "../values/amount.ts";
import { stateless } from "../values/countries.ts";

/** A value of a fact as people write it, with its unit. */
export function valueText(words: Words, fact: Fact, value: Value | readonly Period[]): string {
  const { formats } = words;
  if (typeof value === "object") return periodsText(words, value);
  switch (fact.type) {
    case "yes-no": {
      const option = value === true ? "yes" : "no";
      return words.option(fact.id, option) ?? words.say(option);
    }
    case "choice":
      return words.option(fact.id, String(value)) ?? String(value);
    case "country":
      return countryName(words, String(value));
    case "date":
    case "periods":
      return formats.date(String(value));
    case "number":
      return numberText(words, Number(value), fact.unit);
    case "amount": {
      const amount = bareAmount(words, value);
      const unit = `unit-${fact.unit ?? "euro"}`;
      return words.has(unit) ? words.say(unit, { amount }) : amount;
    }
  }
}

/** Periods as a list in one sentence. */
export function periodsText(words: Words, periods: readonly Period[]): string {
  if (periods.length === 0) return words.say("periods-none");
  const { formats } = words;
  return formats.list(
    periods.map(({ from, to }) =>
      to === undefined
        ? words.say("period-running", { from: formats.date(from) })
        : words.say("period-over", { from: formats.date(from), to: formats.date(to) }),
    ),
  );
}

/** The country of a nationality, or that somebody has none. */
export function countryName(words: Words, code: string): string {
  return code === stateless ? words.say("stateless") : words.formats.country(code);
}

/** A sum of money without its unit. */
export function bareAmount(words: Words, value: Value): string {
  const cents = decimalToAmount(String(value));
  return cents === undefined ? String(value) : words.formats.amount(cents);
}

/** A number with its unit in the right plural. */
export function numberText(words: Words, value: number, unit: string | undefined): string {
  const formatted = words.formats.number(value);
  const message = `unit-${unit ?? ""}`;
  return words.has(message) ? words.say(message, { number: value, value: formatted }) : formatted;
}

/** What a person said, in whatever state it is. */
export function givenText(words: Words, fact: Fact, given: GivenAnswer | undefined): string {
  if (given === undefined) return words.say("nothing-said");
  return isState(given) ? words.say(given.state) : valueText(words, fact, given);
}

/** An answer as the core uses it: said, assumed or worked out. */
export function answerText(words: Words, fact: Fact, answer: UsedAnswer | undefined): string {
  if (answer === undefined) return words.say("nothing-said");
  switch (answer.state) {
    case "dont-know":
    case "not-applicable":
      return words.say(answer.state);
    default:
      return answer.value === undefined ? words.say("nothing-said") : valueText(words, fact, answer.value);
  }
}

/** The fact in whose question an answer is changed: of a number that was worked out, its periods. */
export function sourceOf(fact: Fact, answer: UsedAnswer | undefined): string {
  return answer?.state === "computed" ? (fact["from-periods"]?.of ?? fact.id) : fact.id;
}

/** What a fact is called in a list. */
export function factLabel(words: Words, fact: string): string {
  return words.fact(fact, "label") ?? fact;
}

/** The version of the rules: a day as people write it, anything else as it stands. */
export function versionText(words: Words, version: string): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(version) ? words.formats.date(version) : version;
}
