import type { Fact, GivenAnswer, IsoDate, Period as TimePeriod, Value } from "../advisor/types.ts";
import { amountToDecimal, readAmount, type Cents } from "../values/amount.ts";
import { readDate, type DateFields } from "../values/civil-date.ts";
import { readWholeNumber } from "../values/whole-number.ts";
import { emptyRow, filledRows, isBlank, type Entry, type Period, type PeriodsEntry } from "./entry.ts";
import type { EntryFault } from "./fault.ts";

export type EntryReading =
  | { readonly ok: true; readonly answer: GivenAnswer }
  | { readonly ok: false; readonly faults: readonly EntryFault[] };

/** The name of the checkbox or radio that says "I don't know". */
export const unknownField = "unknown";

/**
 * Reads what stands in the fields of a question. The core has the last word on
 * ranges and options; this only turns writing into a value, or says why it cannot.
 */
export function readEntry(fact: Fact, entry: Entry): EntryReading {
  if (entry.unknown) {
    return isEmpty(entry) ? { ok: true, answer: { state: "dont-know" } } : fault("value-and-unknown", firstField(entry));
  }
  switch (entry.kind) {
    case "choice":
      return readChoice(fact, entry.chosen);
    case "text":
      return readNumber(entry.text);
    case "amount":
      return readMoney(entry.text, entry.period);
    case "date": {
      const reading = readDate(entry.fields);
      if (reading.ok) return value(reading.date);
      if (reading.fault === "empty") return fault("no-answer", "day");
      return fault(`date-${reading.fault}`, reading.part);
    }
    case "periods":
      return readPeriods(entry);
  }
}

/** A sum per year from a sum per month or per year, exactly. */
export function centsPerYear(cents: Cents, period: Period): Cents {
  return period === "month" ? cents * 12 : cents;
}

/** True where no value has been typed or chosen. */
export function isEmpty(entry: Entry): boolean {
  switch (entry.kind) {
    case "choice":
      return entry.chosen === "";
    case "text":
    case "amount":
      return entry.text.trim() === "";
    case "date":
      return isBlank(entry.fields);
    case "periods":
      return filledRows(entry).length === 0;
  }
}

/** The name of the field that an error leads to when it is about the whole entry. */
export function firstField(entry: Entry): string {
  switch (entry.kind) {
    case "choice":
      return "choice";
    case "text":
    case "amount":
      return "text";
    case "date":
      return "day";
    case "periods":
      return "from-0-day";
  }
}

function readChoice(fact: Fact, chosen: string): EntryReading {
  if (chosen === "") return fault("no-answer", "choice");
  return value(fact.type === "yes-no" ? chosen === "yes" : chosen);
}

function readNumber(text: string): EntryReading {
  if (text.trim() === "") return fault("no-answer", "text");
  const reading = readWholeNumber(text);
  return reading.ok ? value(reading.value) : fault(`number-${reading.fault}`, "text");
}

function readMoney(text: string, period: Period): EntryReading {
  if (text.trim() === "") return fault("no-answer", "text");
  const reading = readAmount(text);
  if (!reading.ok) return fault(`amount-${reading.fault}`, "text");
  const cents = centsPerYear(reading.cents, period);
  if (!Number.isSafeInteger(cents)) return fault("amount-not-an-amount", "text");
  return value(amountToDecimal(cents));
}

/** All periods, or all that is wrong with them, each beside its field. */
function readPeriods(entry: PeriodsEntry): EntryReading {
  const filled = filledRows(entry);
  if (filled.length === 0) return fault("no-periods", firstField(entry));
  const faults: EntryFault[] = [];
  const periods: TimePeriod[] = [];
  const day = (fields: DateFields, prefix: string, missing: string): IsoDate | undefined => {
    const reading = readDate(fields);
    if (reading.ok) return reading.date;
    if (reading.fault === "empty") faults.push({ code: missing, field: `${prefix}day` });
    else faults.push({ code: `date-${reading.fault}`, field: `${prefix}${reading.part}` });
    return undefined;
  };
  for (const index of filled) {
    const { from: first, to: last, running } = entry.rows[index] ?? emptyRow;
    const from = day(first, `from-${String(index)}-`, "period-no-first-day");
    if (running) {
      if (!isBlank(last)) faults.push({ code: "period-last-day-and-running", field: `to-${String(index)}-day` });
      if (from !== undefined) periods.push({ from });
      continue;
    }
    const to = day(last, `to-${String(index)}-`, "period-no-last-day");
    if (from === undefined || to === undefined) continue;
    if (to < from) faults.push({ code: "period-reversed", field: `to-${String(index)}-day` });
    periods.push({ from, to });
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, answer: periods };
}

function value(answer: Value): EntryReading {
  return { ok: true, answer };
}

function fault(code: string, field: string): EntryReading {
  return { ok: false, faults: [{ code, field }] };
}
