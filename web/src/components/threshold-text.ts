import type { Fact, ReasonNode, Value } from "../advisor/types.ts";
import type { Words } from "../language/words.ts";
import { bareAmount, numberText, valueText } from "./value-text.ts";

/** One value that a comparison holds against a fact: in the fact's unit, or in that of an age or a time passed. */
export function thresholdValue(words: Words, fact: Fact, value: Value, node: ReasonNode): string {
  const unit = node.threshold?.unit;
  return unit === undefined ? valueText(words, fact, value) : numberText(words, Number(value), unit);
}

/** The figure of a comparison as it stands inside a sentence: the sentence itself says per what. */
export function thresholdInSentence(words: Words, fact: Fact | undefined, node: ReasonNode): string {
  const value = node.threshold?.value;
  if (fact === undefined || value === undefined || value === null) return words.say("threshold-unknown");
  return fact.type === "amount" ? bareAmount(words, value) : thresholdValue(words, fact, value, node);
}

/**
 * What a comparison with a figure needs, with the share it is made of; `undefined`
 * where the condition's own sentence says it all.
 */
export function thresholdText(words: Words, fact: Fact, node: ReasonNode): string | undefined {
  const { operator, threshold } = node;
  const value = threshold?.value;
  if (value === undefined || value === null || operator === undefined) return undefined;
  if (fact.type !== "amount" && fact.type !== "number") return undefined;
  const message = `tree-threshold-${operator}`;
  if (!words.has(message)) return undefined;
  const text = words.say(message, { value: thresholdValue(words, fact, value, node) });
  const base = threshold?.figures?.[0];
  if (threshold?.share === undefined || base === undefined) return text;
  return words.say("tree-threshold-share", {
    threshold: text,
    share: threshold.share.replace(/\d+(?:\.\d+)?/u, (number) => words.formats.number(Number(number))),
    base: bareAmount(words, base.value),
  });
}
