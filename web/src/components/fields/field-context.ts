import type { Fact } from "../../advisor/types.ts";
import type { Entry } from "../../entry/entry.ts";
import type { Words } from "../../language/words.ts";

/** What a field needs to know to show and to change an entry. */
export interface FieldContext<OneEntry extends Entry = Entry> {
  readonly words: Words;
  readonly fact: Fact;
  readonly entry: OneEntry;
  /** What is wrong, in words, by the name of the field in which it is. */
  readonly faults: ReadonlyMap<string, string>;
  /** Ids of elements that describe the question as a whole. */
  readonly describedBy: string;
  readonly keep: (entry: Entry) => void;
  /** Moves the focus to the element with this id. */
  readonly focusField: (id: string) => void;
}

/** The id of the element for a field's name; faults lead there. */
export const fieldId = (name: string): string => `field-${name}`;

/** The value of the input that an event came from. */
export function inputValue(event: Event): string {
  const { target } = event;
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : "";
}

/** True if the checkbox that an event came from is ticked. */
export function inputChecked(event: Event): boolean {
  return event.target instanceof HTMLInputElement && event.target.checked;
}
