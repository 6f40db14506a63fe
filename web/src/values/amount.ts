import { withPlainDigits } from "./digits.ts";

/** An amount of money in whole cents. */
export type Cents = number;

export type AmountReading =
  | { readonly ok: true; readonly cents: Cents }
  | { readonly ok: false; readonly fault: "not-an-amount" | "ambiguous" | "too-precise" };

/** Whole groups of three digits, held together by one and the same separator. */
const grouped = /^\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*$/u;
const plain = /^\d+$/u;
const decimals = /^(.*)([.,])(\d{1,2})$/u;

/**
 * Reads an amount the way people of different countries write it: `50700`,
 * `50.700,00`, `50,700.00`, `50 700`, `50'700.5`, `٥٠٧٠٠ Euro`. A separator before exactly
 * three digits groups thousands, since no amount has more than two decimals.
 * What could mean two different sums is refused rather than guessed.
 */
export function readAmount(text: string): AmountReading {
  const compact = withPlainDigits(text)
    .replace(/€|euros?|eur/giu, "")
    .replace(/[\u00a0\u2009\u202f]/gu, " ")
    .replace(/[’`]/gu, "'")
    .trim()
    .replace(/,[-–]+$/u, "");
  if (!/^\d[\d.,' ]*$/u.test(compact)) return { ok: false, fault: "not-an-amount" };

  const whole = readWhole(compact, "");
  if (whole !== undefined) return whole;

  const split = decimals.exec(compact);
  if (split?.[1] !== undefined && split[2] !== undefined && split[3] !== undefined) {
    const euros = readWhole(split[1], split[2]);
    if (euros?.ok === true) return { ok: true, cents: euros.cents + Number(split[3].padEnd(2, "0")) };
  }
  if (/^\d+[.,]\d{3,}$/u.test(compact)) return { ok: false, fault: "too-precise" };
  return { ok: false, fault: "ambiguous" };
}

/** Whole euros in cents; `undefined` where the digits are not grouped in a way that has one meaning. */
function readWhole(text: string, decimalSeparator: string): AmountReading | undefined {
  const separator = grouped.exec(text)?.[1];
  const isGrouped = separator !== undefined && separator !== decimalSeparator && !text.startsWith("0");
  if (!isGrouped && !plain.test(text)) return undefined;
  const euros = Number(text.replace(/\D/gu, ""));
  const cents = euros * 100;
  return Number.isSafeInteger(cents) ? { ok: true, cents } : { ok: false, fault: "not-an-amount" };
}

/** The form that crosses the boundary to the core: a decimal with two places. */
export function amountToDecimal(cents: Cents): string {
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The inverse of {@link amountToDecimal}; `undefined` if the text is no such decimal. */
export function decimalToAmount(decimal: string): Cents | undefined {
  const match = /^(\d+)\.(\d{2})$/u.exec(decimal);
  return match ? Number(`${match[1] ?? ""}${match[2] ?? ""}`) : undefined;
}
