import { isState, type Fact, type GivenAnswer, type Period as TimePeriod } from "../advisor/types.ts";
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

/** The first and the last day of a period; one that still runs has no last day. */
export interface PeriodRow {
  readonly from: DateFields;
  readonly to: DateFields;
  readonly running: boolean;
}

export interface PeriodsEntry extends Untyped {
  readonly kind: "periods";
  readonly rows: readonly PeriodRow[];
}

export const emptyRow: PeriodRow = { from: noDate, to: noDate, running: false };

/** As many periods as the core takes. */
export const mostRows = 60;

/** What stands in the fields of one question, as typed or chosen. */
export type Entry = ChoiceEntry | TextEntry | AmountEntry | DateEntry | PeriodsEntry;

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
      return { kind: "text", text: "", unknown: false };
    case "date":
      return { kind: "date", fields: noDate, unknown: false };
    case "periods":
      return { kind: "periods", rows: [emptyRow], unknown: false };
  }
}

/** The fields as they show an answer that was not typed here. */
export function entryOf(fact: Fact, given: GivenAnswer | undefined, formatCents: (cents: Cents) => string): Entry {
  const empty = emptyEntry(fact);
  if (given === undefined) return empty;
  if (isState(given)) return given.state === "dont-know" ? { ...empty, unknown: true } : empty;
  if (typeof given === "object") {
    return empty.kind === "periods" && given.length > 0 ? { ...empty, rows: given.map(rowOf) } : empty;
  }
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
    case "periods":
      return empty;
  }
}

function rowOf({ from, to }: TimePeriod): PeriodRow {
  return { from: dateFields(from), to: to === undefined ? noDate : dateFields(to), running: to === undefined };
}

/** True where nothing stands in the fields of a date. */
export function isBlank(fields: DateFields): boolean {
  return [fields.day, fields.month, fields.year].every((text) => text.trim() === "");
}

/** The positions of the rows in which something stands. Rows left blank are no periods. */
export function filledRows({ rows }: PeriodsEntry): readonly number[] {
  return rows.flatMap((row, index) => (isBlank(row.from) && isBlank(row.to) && !row.running ? [] : [index]));
}
