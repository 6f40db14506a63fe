/** What only the prose of a person tells. Each answers false or undefined where the prose says nothing of the kind. */

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** Where a section has several permits: the one that is most often meant. */
const sectionsOfVisas = { "16d": "16d-1", "16f": "other-training", "19c": "19c-1", "20a": "20a-search", 19: "ict", 21: "21-1" };

/** What a national visa was issued for, as the section of the permit that follows. */
function purposeOfVisa(prose) {
  const visa = /[^.;]*\b(?:D[- ]visa|national visa|long-stay visa|visa)\b[^.;]*/giu;
  for (const [sentence] of prose.matchAll(visa)) {
    const section = /(?:§ ?|section |under |pursuant to )(16[abdfg]|18[abdg]|19c|19d|19|20a|20|21)\b/u.exec(sentence)?.[1];
    if (section) return sectionsOfVisas[section] ?? section;
    const words = [
      [/opportunity card|search card/iu, "20a-search"],
      [/blue card/iu, "18g"],
      [/\bICT\b|intra-corporate|transferee/iu, "ict"],
      [/recognition/iu, "16d-1"],
      [/language course/iu, "other-training"],
      [/vocational training|apprentice/iu, "16a"],
      [/stud(?:y|ies|ent)/iu, "16b"],
      [/research/iu, "18d"],
      [/spouse|husband|wife|famil/iu, "family"],
      [/freelanc/iu, "21-5"],
      [/self-employ/iu, "21-1"],
    ];
    for (const [pattern, meaning] of words) if (pattern.test(sentence)) return meaning;
  }
  return undefined;
}

/** The day of the last entry into Germany; the first of the month or year where only that is named. */
function entryDate(prose) {
  const entries = new RegExp(`\\b(?:entered|came to|arrived in)(?: Germany)?(?: [a-z-]+)? (?:on|in) (?:(\\d{1,2}) )?(?:(${MONTHS.join("|")}) )?(\\d{4})\\b`, "gu");
  const last = [...prose.matchAll(entries)].at(-1);
  if (!last) return undefined;
  const month = last[2] ? MONTHS.indexOf(last[2]) + 1 : 1;
  return `${last[3]}-${String(month).padStart(2, "0")}-${String(last[1] ?? 1).padStart(2, "0")}`;
}

/** Whether the entitlement arose only after the entry into Germany. */
function claimAroseAfterEntry(prose) {
  const entered = "(?:after|since) (?:(?:the |his |her |their )?(?:last )?(?:entry|arrival)|(?:he|she|they) (?:had )?(?:entered|arrived))";
  const arose = new RegExp(`\\b(?:arose|came about|were (?:first )?(?:met|fulfilled)|have been (?:met|fulfilled)|exist(?:ed)?)\\b[^.;]*\\b(?:only )?${entered}`, "iu");
  const signed = new RegExp(`\\b(?:offer|contract|agreement|job|post|recognition|equivalence)\\b[^.;]*\\b(?:signed|concluded|offered|made|found|received|issued|completed|came)\\b[^.;]*\\b${entered}`, "iu");
  const told = signed.exec(prose)?.[0];
  return arose.test(prose) || (told !== undefined && !/\b(?:not|before)\b/iu.test(told));
}

/** Whether the person left Germany after a failed asylum claim and came back since. */
function leftAndCameBack(prose) {
  return /\b(?:left|departed|went back|returned home)\b[^.]*\b(?:came back|returned to Germany|re-?entered|entered (?:Germany )?again|new entry|has come back)\b/iu.test(prose);
}

/** Whether an asylum claim was rejected for abuse (§ 30 (1) nos. 3 to 6 of the Asylum Act). */
function rejectedAsAbusive(prose) {
  return /\babusive|§ ?30 ?\(1\) ?(?:s\. ?\d )?nos?\. ?[3-6]/iu.test(prose);
}

/** Whether the person goes on in the same job. */
function keepsTheJob(prose) {
  return /\b(?:keeps?|stays? in|remains? in|continues? in|goes on in)\b (?:that|this|the same|the|his|her|their)(?: present| current| same)? (?:job|post|position|employment|work)|\bsame job\b/iu.test(prose);
}

/** Whether somebody works here with a work permit of the Employment Agency (BeschV §§ 15a, 15d), not with a title. */
function holdsAgencyWorkPermit(prose) {
  return /\b(?:seasonal )?work permit\b[^.;]*\b(?:of|from|by) the (?:federal )?(?:employment )?agency\b|\bArbeitserlaubnis\b/iu.test(prose);
}

/** The ISCO-08 code that stands beside the job. */
function iscoOfJob(prose) {
  return /ISCO(?:-08)? ?(\d{2,4})/u.exec(prose)?.[1];
}

/**
 * Where the prose says that the title is decided in that year: the day if it names one, else the first day of the month or year named;
 * undefined where it says nothing of it. A date of another thing (the start of work, the end of a permit) may not stand between.
 */
function decidedInYear(prose, year) {
  const words = "issued?|issues|grant(?:ed|s)?|decid(?:ed?|es)|decision|appl(?:y|ies|ication)|files?";
  const date = `(?:(\\d{1,2}) )?(?:(${MONTHS.join("|")}) )?${year}\\b`;
  for (const found of prose.matchAll(new RegExp(`\\b(?:${words})\\b(?=([^.;]{0,70}?)\\b${date})`, "gu"))) {
    const [, between, day, month] = found;
    if (/\b(?:until|till|valid|starts?|starting|begins?|beginning on|works?|from|expires?|ends?|ending|jobs?|contract|since|until)\b/u.test(between)) continue;
    const two = (number) => String(number).padStart(2, "0");
    return `${year}-${two(month ? MONTHS.indexOf(month) + 1 : 1)}-${two(day ?? 1)}`;
  }
  return undefined;
}

export const told = { purposeOfVisa, entryDate, claimAroseAfterEntry, leftAndCameBack, rejectedAsAbusive, keepsTheJob, holdsAgencyWorkPermit, iscoOfJob, decidedInYear };
