import type { Fact, Value } from "../advisor/types.ts";
import type { EntryFault } from "../entry/fault.ts";
import type { Words } from "../language/words.ts";
import { valueText } from "./value-text.ts";

/**
 * What is wrong with an entry, in words. Where the page has no words for a code of
 * the core, the core's own English sentence is better than silence.
 */
export function faultText(words: Words, fault: EntryFault, fact: Fact | undefined): string {
  const id = `fault-${fault.code}`;
  if (!words.has(id)) return fault.message ?? words.say("fault-unreadable");
  const bound = (value: Value | undefined): string =>
    value === undefined || fact === undefined ? "" : valueText(words, fact, value);
  return words.say(id, {
    minimum: bound(fact?.minimum),
    maximum: bound(fact?.maximum),
    label: fact === undefined ? "" : (words.fact(fact.id, "label") ?? fact.id),
  });
}
