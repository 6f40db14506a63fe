import type { AnswerChange, Interval, NeededAnswer } from "#kompass-advice";
import type { Fact } from "../advisor/types.ts";
import { factLabel, numberText, valueText } from "../components/value-text.ts";
import type { Words } from "../language/words.ts";

/** So many options are named one by one; of more the nearest stands for all. */
const fewOptions = 4;

/** What an answer would have to be, in one sentence with what it is now. */
export function changeText(words: Words, fact: Fact, change: AnswerChange): string {
  const value = (one: AnswerChange["nearest"]): string => valueText(words, fact, one);
  const said = { label: factLabel(words, fact.id), now: value(change.from) };
  const near = { ...said, value: value(change.nearest) };
  const time = fact.type === "date" ? "date" : "number";
  const [interval, ...more] = change.intervals ?? [];
  if (interval !== undefined) {
    if (more.length > 0) return words.say("gap-example", near);
    return intervalText(words, interval, time, value, said);
  }
  const values = change.values ?? [change.nearest];
  if (values.length === 1) return words.say("gap-is", near);
  if (isFromOneUp(fact, values)) return words.say("gap-number-from", near);
  if (values.length <= fewOptions) return words.say("gap-is", { ...said, value: oneOf(words, fact, values) });
  return words.say("gap-example", { ...near, value: oneOf(words, fact, [change.nearest]) });
}

function intervalText(
  words: Words,
  { from, to }: Interval,
  time: "date" | "number",
  value: (one: AnswerChange["nearest"]) => string,
  said: { readonly label: string; readonly now: string },
): string {
  if (from !== undefined && from === to) return words.say("gap-is", { ...said, value: value(from) });
  if (from !== undefined && to !== undefined) return words.say("gap-between", { ...said, from: value(from), to: value(to) });
  if (from !== undefined) return words.say(`gap-${time}-from`, { ...said, value: value(from) });
  return words.say(`gap-${time}-to`, { ...said, value: to === undefined ? said.now : value(to) });
}

/** Whether options are all from one of an ordered choice up. */
function isFromOneUp(fact: Fact, values: readonly unknown[]): boolean {
  const options = fact.options ?? [];
  return fact.ordered === true && options.slice(-values.length).every((option) => values.includes(option));
}

/** Any of these values. Options are quoted: many have a comma of their own, and where one ends would not be seen. */
function oneOf(words: Words, fact: Fact, values: readonly AnswerChange["nearest"][]): string {
  const texts = values.map((one) => valueText(words, fact, one));
  return words.formats.either(fact.type === "choice" ? texts.map((option) => words.say("gap-option", { option })) : texts);
}

/** Which values of an answer that is needed suffice. */
export function neededText(words: Words, fact: Fact, needed: NeededAnswer): string {
  const value = (one: AnswerChange["nearest"]): string => valueText(words, fact, one);
  const time = fact.type === "date" ? "date" : "number";
  const intervals = (needed.intervals ?? []).map(({ from, to }) => {
    if (from !== undefined && from === to) return value(from);
    if (from !== undefined && to !== undefined) return words.say("need-between", { from: value(from), to: value(to) });
    if (from !== undefined) return words.say(`need-${time}-from`, { value: value(from) });
    return to === undefined ? words.say("need-any") : words.say(`need-${time}-to`, { value: value(to) });
  });
  const values = needed.values ?? [];
  const [first] = values;
  if (first === undefined) return words.formats.either(intervals);
  if (values.length === 1) return value(first);
  if (isFromOneUp(fact, values)) return words.say("need-number-from", { value: value(first) });
  return values.length <= fewOptions
    ? oneOf(words, fact, values)
    : words.say("need-one-of", { count: words.formats.number(values.length), value: oneOf(words, fact, [first]) });
}

/** Who can change it, and how long that usually takes: a rule of thumb. */
export function effortText(words: Words, fact: Fact): readonly string[] {
  if (fact.change === "by-time") return [words.say("gap-by-time")];
  const by = fact["changed-by"];
  const takes = durationText(words, fact.takes);
  return [
    ...(by === undefined ? [] : [words.say(`gap-by-${by}`)]),
    ...(takes === undefined ? [] : [words.say(fact.ordered === true ? "gap-takes-step" : "gap-takes", { duration: takes })]),
  ];
}

/** A duration such as `6 months` in words. */
export function durationText(words: Words, duration: string | undefined): string | undefined {
  const parts = /^(\d+) (day|week|month|year)s?$/u.exec(duration ?? "");
  return parts?.[2] === undefined ? undefined : numberText(words, Number(parts[1]), `${parts[2]}s`);
}
