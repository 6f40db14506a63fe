/** The noughts of the scripts whose digits keyboards write and people here are likely to type: Arabic, Persian and Urdu, Devanagari, Bengali, full width. */
const noughts = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10] as const;

/** Marks of direction, which a keyboard may add and nobody sees. */
const invisible = /[\u200e\u200f\u061c\u2066-\u2069]/gu;

/**
 * A number as typed, with the digits 0 to 9 in place of those of another script, and with point and comma in place of the Arabic signs for
 * decimals and thousands. Everything else stays.
 */
export function withPlainDigits(text: string): string {
  return text
    .replace(invisible, "")
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const nought = noughts.find((first) => code >= first && code < first + 10);
      return nought === undefined ? digit : String(code - nought);
    })
    .replace(/\u066b/gu, ",")
    .replace(/\u066c/gu, ".");
}
