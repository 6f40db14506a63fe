import { isState, type Fact, type GivenAnswer } from "../advisor/types.ts";
import { decimalToAmount, type Cents } from "../values/amount.ts";
import { dateFields, noDate, type DateFields } from "../values/civil-date.ts";

export type Period = "year" | "month";

interface Untyped {
  /** True where "I don't know" is chosen. */
  readonly unknown: boolean;
}

/** One of several things, or a country. */
export interface ChoiceEntry extends Untyped {
  readonly kind: "choice";
  readonly chosen: string;
}

export interface TextEntry extends Untyped {
  readonly kind: "text";
  readonly text: string;
}

export interface AmountEntry extends Untyped {
  readonly kind: "amount";
  readonly text: string;
  readonly period: Period;
}

export interface DateEntry extends Untyped {
  readonly kind: "date";
  readonly fields: DateFields;
}

/** What stands in the fields of one question, as typed or chosen. */
export type Entry = ChoiceEntry | TextEntry | AmountEntry | DateEntry;

/** The untouched fields of a question. */
export function emptyEntry(fact: Fact): Entry {
  switch (fact.type) {
    case "yes-no":
    case "choice":
    case "country":
      return { kind: "choice", chosen: "", unknown: false };
    case "amount":
      return { kind: "amount", text: "", period: "year", unknown: false };
    case "number":
    case "periods":
      return { kind: "text", text: "", unknown: false };
    case "date":
      return { kind: "date", fields: noDate, unknown: false };
  }
}

/** The fields as they show an answer that was not typed here. */
export function entryOf(fact: Fact, given: GivenAnswer | undefined, formatCents: (cents: Cents) => string): Entry {
  const empty = emptyEntry(fact);
  if (given === undefined) return empty;
  if (isState(given)) return given.state === "dont-know" ? { ...empty, unknown: true } : empty;
  const text = String(given);
  switch (empty.kind) {
    case "choice":
      return { ...empty, chosen: fact.type === "yes-no" ? (given === true ? "yes" : "no") : text };
    case "text":
      return { ...empty, text };
    case "amount": {
      const cents = decimalToAmount(text);
      return { ...empty, text: cents === undefined ? text : formatCents(cents) };
    }
    case "date":
      return { ...empty, fields: dateFields(text) };
  }
}
