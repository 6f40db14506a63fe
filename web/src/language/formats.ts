import type { IsoDate } from "../advisor/types.ts";
import type { Cents } from "../values/amount.ts";

/** How values are written in one language. */
export interface Formats {
  /** A sum of money, without cents where there are none. */
  readonly amount: (cents: Cents) => string;
  /** A sum as it is typed into a field, without a currency sign. */
  readonly typedAmount: (cents: Cents) => string;
  readonly number: (value: number) => string;
  /** A whole date with the month as a word. */
  readonly date: (date: IsoDate) => string;
  /** A country's name, or its code where the browser knows no name. */
  readonly country: (code: string) => string;
  /** Several things in a row, joined as the language joins them. */
  readonly list: (items: readonly string[]) => string;
  /** Several things of which one is enough. */
  readonly either: (items: readonly string[]) => string;
  /** For sorting words as the language sorts them. */
  readonly compare: (left: string, right: string) => number;
}

/** The region whose habits fit a page about Germany, where a language alone would mean another continent's. */
const regions: Readonly<Record<string, string>> = { en: "en-GB" };

/**
 * The browser's own knowledge of a language. Calendar and digits are fixed: some
 * languages would otherwise count years in another era, which no German authority does.
 */
export function createFormats(language: string): Formats {
  const locale = `${regions[language] ?? language}-u-ca-gregory-nu-latn`;
  const amounts = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: "EUR",
    trailingZeroDisplay: "stripIfInteger",
  });
  const typedAmounts = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    trailingZeroDisplay: "stripIfInteger",
  });
  const numbers = new Intl.NumberFormat(locale);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const countries = new Intl.DisplayNames(locale, { type: "region" });
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const choices = new Intl.ListFormat(locale, { type: "disjunction" });
  const collator = new Intl.Collator(locale);
  return {
    amount: (cents) => amounts.format(cents / 100),
    typedAmount: (cents) => typedAmounts.format(cents / 100),
    number: (value) => numbers.format(value),
    date: (date) => dates.format(new Date(`${date}T00:00:00Z`)),
    country: (code) => countries.of(code) ?? code,
    list: (items) => lists.format(items),
    either: (items) => choices.format(items),
    compare: (left, right) => collator.compare(left, right),
  };
}
