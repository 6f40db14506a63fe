import assert from "node:assert/strict";
import { test } from "node:test";
import { amountToDecimal, decimalToAmount, readAmount } from "../src/values/amount.ts";

const read: readonly (readonly [string, number])[] = [
  ["50700", 5_070_000],
  ["50.700", 5_070_000],
  ["50,700", 5_070_000],
  ["50.700,00", 5_070_000],
  ["50,700.00", 5_070_000],
  ["50 700,5", 5_070_050],
  ["50\u00a0700", 5_070_000],
  ["50\u202f700,25 €", 5_070_025],
  ["50'700.25", 5_070_025],
  ["50’700", 5_070_000],
  ["EUR 4225,-", 422_500],
  ["50700 Euro", 5_070_000],
  ["50.700,25 euros", 5_070_025],
  ["٥٠٧٠٠", 5_070_000],
  ["۵۰٬۷۰۰٫۲۵ €", 5_070_025],
  ["\u200f٤٢٢٥\u200f", 422_500],
  ["५०७००", 5_070_000],
  ["５０７００", 5_070_000],
  ["4.225,–", 422_500],
  ["1.234.567,89", 123_456_789],
  ["1,234,567.89", 123_456_789],
  ["50,7", 5_070],
  ["0.05", 5],
  ["0", 0],
];

for (const [text, cents] of read) {
  test(`reads ${JSON.stringify(text)}`, () => {
    assert.deepEqual(readAmount(text), { ok: true, cents });
  });
}

const refused: readonly (readonly [string, string])[] = [
  ["", "not-an-amount"],
  ["viel", "not-an-amount"],
  ["-5", "not-an-amount"],
  ["5e4", "not-an-amount"],
  ["𝟓𝟎", "not-an-amount"],
  ["99999999999999999999", "not-an-amount"],
  ["1,000,00", "ambiguous"],
  ["50.700.00", "ambiguous"],
  ["12,34,567", "ambiguous"],
  ["1.000,000", "ambiguous"],
  ["1.2.3", "ambiguous"],
  ["50700.", "ambiguous"],
  ["0.500", "too-precise"],
  ["12.3456", "too-precise"],
  ["50700,123", "too-precise"],
];

for (const [text, fault] of refused) {
  test(`refuses ${JSON.stringify(text)} as ${fault}`, () => {
    assert.deepEqual(readAmount(text), { ok: false, fault });
  });
}

test("an amount and its decimal are the same", () => {
  for (const cents of [0, 5, 99, 100, 5_070_001, 1_000_000_000]) {
    assert.equal(decimalToAmount(amountToDecimal(cents)), cents);
  }
  assert.equal(amountToDecimal(5), "0.05");
  assert.equal(decimalToAmount("50700"), undefined);
});
