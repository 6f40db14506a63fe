/** A statement of a source document (`G-321`); it is for the catalogue's keepers, not for readers. */
const statement = /^[A-Z]{1,3}-\d+[a-z]?$/u;

/** Only the citations that a reader can look up: provisions of law. */
export function provisionsOf(cites: readonly string[]): readonly string[] {
  return cites.filter((cite) => !statement.test(cite));
}

/** A law, a section, and nothing but numbers and their abbreviations behind it. */
const provision = /^\p{L}[\p{L}/]*(?: \d{4})? §§? \d+[a-z]*(?:[ ,]+(?:\(\d+[a-z]?\)|s\. \d+|nos?\. \d+[a-z]?|\d+[a-z]?|[a-z]))*$/u;

/** True if a text is a citation and not a sentence about one. */
export function isProvision(text: string): boolean {
  return provision.test(text);
}

/** The name of the message that says what a source is called which is not a bare provision. */
export function sourceMessage(text: string): string {
  return `source-${text.toLowerCase().replace(/[^a-z0-9]+/gu, "-").slice(0, 64)}`;
}

/** Where the provision of another law begins. */
const anotherLaw = /, (?=\p{L}[\p{L}/]*(?: \d{4})? §)/u;

/** Provisions as they are cited in German, those of several laws one after the other. */
export function germanCitation(cite: string): string {
  return cite.split(anotherLaw).map(oneProvision).join(", ");
}

/**
 * A provision as it is cited in German: `AufenthG § 18g (1) s. 2 no. 1` becomes
 * `§ 18g Abs. 1 Satz 2 Nr. 1 AufenthG`. What is written otherwise stays as it is.
 */
function oneProvision(cite: string): string {
  const match = /^(\p{L}[\p{L}/]*(?: \d{4})?) (§§?) (.+)$/u.exec(cite);
  if (match === null) return cite;
  const [, law = "", sign = "", rest = ""] = match;
  const place = rest
    .replace(/\((\d+[a-z]?)\)/gu, "Abs. $1")
    .replace(/\bs\. (?=\d)/gu, "Satz ")
    .replace(/\bnos?\. (?=\d)/gu, "Nr. ")
    .replace(/\bsentence (?=\d)/gu, "Satz ")
    .replace(/\bnumber (?=\d)/gu, "Nr. ")
    .replace(/\bto\b/gu, "bis")
    .replace(/\band\b/gu, "und")
    .replace(/\bor\b/gu, "oder");
  return `${sign}\u00a0${place} ${law}`;
}
