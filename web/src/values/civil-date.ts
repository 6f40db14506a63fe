import type { IsoDate } from "../advisor/types.ts";
import { withPlainDigits } from "./digits.ts";

/** What stands in the three fields of a date, as typed. */
export interface DateFields {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type DatePart = keyof DateFields;

export type DateReading =
  | { readonly ok: true; readonly date: IsoDate }
  | { readonly ok: false; readonly fault: "empty" }
  | { readonly ok: false; readonly fault: "incomplete"; readonly part: DatePart }
  | { readonly ok: false; readonly fault: "not-a-number"; readonly part: DatePart }
  | { readonly ok: false; readonly fault: "short-year"; readonly part: "year" }
  | { readonly ok: false; readonly fault: "impossible"; readonly part: DatePart };

export const noDate: DateFields = { day: "", month: "", year: "" };

const parts: readonly DatePart[] = ["day", "month", "year"];

/** Reads the three fields; a fault names the first field that has to be looked at. */
export function readDate(fields: DateFields): DateReading {
  const typed = parts.map((part) => withPlainDigits(fields[part]).trim());
  if (typed.every((text) => text === "")) return { ok: false, fault: "empty" };
  for (const [index, part] of parts.entries()) {
    if (typed[index] === "") return { ok: false, fault: "incomplete", part };
  }
  for (const [index, part] of parts.entries()) {
    if (!/^\d{1,4}$/u.test(typed[index] ?? "")) return { ok: false, fault: "not-a-number", part };
  }
  const [day = 0, month = 0, year = 0] = typed.map(Number);
  if ((typed[2] ?? "").length < 4) return { ok: false, fault: "short-year", part: "year" };
  if (month < 1 || month > 12) return { ok: false, fault: "impossible", part: "month" };
  if (day < 1 || day > daysOfMonth(year, month)) return { ok: false, fault: "impossible", part: "day" };
  return { ok: true, date: isoDate(year, month, day) };
}

/** The fields that show a date. */
export function dateFields(date: IsoDate): DateFields {
  const [year = "", month = "", day = ""] = date.split("-");
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** The day on the clock of this device, in its own time zone. */
export function dayOf(moment: Date): IsoDate {
  return isoDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

function isoDate(year: number, month: number, day: number): IsoDate {
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return leap ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
