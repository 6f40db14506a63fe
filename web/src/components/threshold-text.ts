import type { Fact, ReasonNode, Threshold, Value } from "../advisor/types.ts";
import type { Words } from "../language/words.ts";
import { bareAmount, valueText } from "./value-text.ts";

/** The figure of a comparison as it stands inside a sentence: the sentence itself says per what. */
export function thresholdInSentence(words: Words, fact: Fact | undefined, threshold: Threshold | undefined): string {
  if (threshold?.value === undefined || fact === undefined) return "";
  return each(words, threshold.value, (value) =>
    fact.type === "amount" ? bareAmount(words, value) : fact.type === "number" ? words.formats.number(Number(value)) : valueText(words, fact, value),
  );
}

/**
 * What a comparison with a figure needs, with the share it is made of; `undefined`
 * where the condition's own sentence says it all.
 */
export function thresholdText(words: Words, fact: Fact | undefined, node: ReasonNode): string | undefined {
  const { operator, threshold } = node;
  if (fact === undefined || threshold?.value === undefined || operator === undefined) return undefined;
  if (fact.type !== "amount" && fact.type !== "number") return undefined;
  const message = `tree-threshold-${operator}`;
  if (!words.has(message)) return undefined;
  const text = words.say(message, { value: each(words, threshold.value, (value) => valueText(words, fact, value)) });
  const base = threshold.figures?.[0];
  if (threshold.share === undefined || base === undefined) return text;
  return words.say("tree-threshold-share", {
    threshold: text,
    share: threshold.share,
    base: bareAmount(words, base.value),
  });
}

function each(words: Words, values: Value | readonly Value[], write: (value: Value) => string): string {
  return Array.isArray(values)
    ? words.formats.list((values as readonly Value[]).map(write))
    : write(values as Value);
}
