import { withPlainDigits } from "./digits.ts";

export type NumberReading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly fault: "not-a-number" | "not-whole" };

/** Reads a whole number as typed, such as a count of months. */
export function readWholeNumber(text: string): NumberReading {
  const compact = withPlainDigits(text).trim();
  if (/^\d+[.,]\d+$/u.test(compact)) return { ok: false, fault: "not-whole" };
  if (!/^\d{1,9}$/u.test(compact)) return { ok: false, fault: "not-a-number" };
  return { ok: true, value: Number(compact) };
}
