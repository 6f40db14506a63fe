/**
 * From the vocabulary in which the persons are written (README.md) to case files of the advisor.
 *
 * What a person's facts list as `unknown` is never guessed: it is left out, or marked "don't know" where the catalogue would assume something.
 * What is not listed has the vocabulary's standing assumption, or stays out because it does not matter for that person.
 */
import { ageOn, completedMonths, dayAfter, earlier } from "./dates.mjs";
import { isTransferred, transfer } from "./mapping/19.mjs";
import { groundOfPermit } from "./mapping/19d.mjs";
import { settlement } from "./mapping/settlement.mjs";
import { otherState, research } from "./mapping/research-and-mobility.mjs";
import { recognitionAndSearch } from "./mapping/recognition-and-search.mjs";
import { otherEmployment, worksForALimitedTime, worksForEmployerAbroad } from "./mapping/19c.mjs";
import { selfEmployment } from "./mapping/21.mjs";
import { told } from "./prose.mjs";

const DONT_KNOW = { state: "dont-know" };

/** Statuses in Germany: how somebody stays, and for permits the section of the law. */
const STAYS = {
  none: ["no-papers"],
  visa_free: ["visa-free"],
  schengen_visa: ["schengen-visa"],
  "18e": ["other-schengen-title"],
  "19a": ["other-schengen-title"],
  d_visa: ["national-visa"],
  duldung: ["toleration"],
  training_duldung: ["training-toleration"],
  aufenthaltsgestattung: ["asylum-procedure"],
};

/** Permits by the vocabulary's word; those not listed stand under their own word. */
const SECTIONS = {
  "16f-language": "other-training", "16g-1": "16g",
  "18i": "18g", "19-2": "ict", "19-3": "ict", "19b": "mobile-ict",
  "25-1": "25-protection", "25-2": "25-protection", "25-3": "25-other", "25-5": "25-other",
  turkish_association: "other-permit",
};

const TRAININGS = { full: "foreign-full", partial: "foreign-partial", refused: "foreign-refused", not_assessed: "foreign-not-assessed" };
const ASYLUM = { none: "none", pending: "pending", rejected_final: "rejected", withdrawn: "withdrawn", recognised: "recognised" };
const PROFILES = { niedersachsen: "lower-saxony" };
const hyphens = (word) => word.replaceAll("_", "-");

/** The group of an ISCO-08 code (one to four digits), as the Blue Card and the Opportunity Card tell occupations apart. */
export function occupationGroup(code) {
  const digits = String(code).replace(/\D/gu, "");
  const three = ["132", "133", "134", "221", "222", "225", "226"].find((group) => digits.startsWith(group));
  if (three) return `isco-${three}`;
  const two = ["21", "23", "25"].find((group) => digits.startsWith(group));
  return two ? `isco-${two}` : "other";
}

const amount = (euros) => (Math.round(euros * 100) / 100).toFixed(2);

/** What is known of one person: `said(name)` is undefined for what is unknown or not listed; `open(name)` tells the former. */
class Person {
  constructor(person) {
    this.facts = person.facts;
    this.asOf = person.as_of;
    this.prose = person.person ?? "";
    this.unknown = new Set(person.unknown ?? []);
  }
  open(name) {
    return this.unknown.has(name);
  }
  said(name) {
    return this.open(name) ? undefined : this.facts[name];
  }
  /** The fact, or what the vocabulary assumes where it is not listed; undefined where it is unknown. */
  or(name, assumption) {
    return this.open(name) ? undefined : (this.facts[name] ?? assumption);
  }
}

/** The permit's section of a person in Germany; a national visa stands for what it was issued for. */
function permitSection(person, title) {
  if (title === "d_visa") return told.purposeOfVisa(person.prose) ?? "other-permit";
  return title in STAYS ? undefined : (SECTIONS[title] ?? title);
}

/** Whether a permit or national visa had expired when the person applied: then nothing continues (§ 81 (4)). */
function permitHasExpired(person, title) {
  const until = person.said("current_title_until");
  return until !== undefined && earlier(until, person.asOf) && (title === "d_visa" || !(title in STAYS));
}

/** Whether somebody stays here with the title of another state of the Schengen area (§ 2 (5)); Cyprus and Ireland are not part of it. */
function holdsOtherSchengenTitle(person) {
  // Who is settled or protected in another member state holds a title there.
  const settled = person.said("eu_long_term_resident") || person.said("eu_protection") === "international_protection";
  if (["none", undefined].includes(person.said("eu_title_kind")) && !settled) return false;
  const state = person.said("eu_title_state");
  return !["CY", "IE"].includes(state) && !(["BG", "RO"].includes(state) && earlier(person.asOf, "2025-01-01"));
}

/** Titles for work that the law itself limits in time; it does not count towards work without approval (BeschV § 9 (2) no. 2, (3) s. 2). */
const LIMITED_IN_TIME = ["19-2", "19-3", "19b"];

/** Where no day is told since when somebody has been here: the beginning of the titles that follow each other until now. */
function beginOfTitles(person) {
  let since = person.said("current_title_since");
  const spells = [...(person.said("title_history") ?? [])].sort((a, b) => (earlier(a.from, b.from) ? 1 : -1));
  for (const { from, to } of spells) {
    const lasts = !to || (since !== undefined && !earlier(dayAfter(to), since));
    if (lasts && (since === undefined || earlier(from, since))) since = from;
  }
  return since;
}

/**
 * Months that count for work without approval (BeschV § 9 (1) no. 2, (3)): time under a study permit counts half, and at most 24 months of it;
 * time with work that the law limits in time does not count.
 */
function countedStay(person, title) {
  const since = person.said("lawful_stay_since") ?? beginOfTitles(person);
  if (!since) return 0;
  const spells = person.said("title_history") ?? [];
  const monthsWith = (titles) => {
    let months = 0;
    for (const { title: held, from, to } of spells) {
      if (!titles.includes(held)) continue;
      const begin = earlier(from, since) ? since : from;
      const end = to ?? person.asOf;
      if (earlier(begin, end)) months += completedMonths(begin, end);
    }
    if (!spells.some(({ title: held }) => titles.includes(held)) && titles.includes(title))
      months = completedMonths(person.said("current_title_since") ?? since, person.asOf);
    return months;
  };
  const study = monthsWith(["16b"]);
  const limited = monthsWith([...LIMITED_IN_TIME, ...(worksForALimitedTime(person) ? ["19c-1"] : [])]);
  return Math.max(0, completedMonths(since, person.asOf) - study - limited + Math.min(24, Math.floor(study / 2)));
}

/** The day of entry; who has stayed in Germany since some day had entered by then, which is enough for a withdrawn asylum claim. */
function entryDate(person) {
  if (person.open("entered_on")) return undefined;
  const entered = person.said("entered_on") ?? told.entryDate(person.prose);
  if (entered || person.said("asylum_status") !== "withdrawn") return entered;
  const since = person.said("lawful_stay_since");
  return since && earlier(since, "2023-03-29") ? since : undefined;
}

function stay(person, give, section) {
  const title = person.said("current_title");
  if (title !== undefined) {
    const foreign = holdsOtherSchengenTitle(person) && ["none", "visa_free"].includes(title);
    const lapsed = permitHasExpired(person, title) ? "no-papers" : undefined;
    const status = foreign ? "other-schengen-title" : (lapsed ?? STAYS[title]?.[0] ?? "residence-permit");
    if (!(foreign && person.open("eu_title_state"))) give("stay-status", status);
    if (status === "residence-permit" || status === "national-visa") give("title-valid-until", person.said("current_title_until"));
    if (section) give("permit-section", section);
  }
  give("entry-date", entryDate(person));
  give("claim-after-entry", told.claimAroseAfterEntry(person.prose));
  const waiver = person.said("visa_waiver");
  if (waiver === "granted" || waiver === "refused") give("visa-waiver", waiver === "granted");

  const asylum = title === "aufenthaltsgestattung" ? undefined : person.or("asylum_status", "none");
  give("asylum-status", asylum && ASYLUM[asylum]);
  if (asylum === "rejected_final" || asylum === "withdrawn") {
    give("left-after-asylum", told.leftAndCameBack(person.prose));
    if (asylum === "rejected_final") give("asylum-rejected-as-abusive", told.rejectedAsAbusive(person.prose));
    if (section === "25-other") give("permit-after-failed-asylum", person.or("humanitarian_under_10_3", false));
  }
  give("land-consent", person.said("land_asylum_consent"));

  if (section && title !== "d_visa") {
    give("insured-employment-months", person.or("insured_job_months_de", 0));
    if (!person.open("lawful_stay_since")) give("counted-stay-months", countedStay(person, title));
  }
}

/** What bars the Blue Card: one word, the first that holds. */
function situationInTheUnion(person) {
  if (person.said("temporary_protection")) return "temporary-protection";
  if (person.said("eu_long_term_resident") || person.said("eu_title_kind") === "blue_card_then_ltr") return "eu-long-term-resident";
  if (person.said("eu_protection") === "applied") return "asylum-pending";
  if (person.said("posted_worker")) return "posted-worker";
  if (!person.said("in_germany") && person.said("asylum_status") === "pending") return "asylum-pending";
  const names = ["temporary_protection", "eu_long_term_resident", "eu_protection", "posted_worker", "eu_title_kind"];
  return names.some((name) => person.open(name)) ? undefined : "none";
}

function heldSkilledPermit(person, section) {
  if (person.open("first_18a_18b_title")) return undefined;
  const first = person.said("first_18a_18b_title");
  if (first !== undefined) return !first;
  const held = (person.said("title_history") ?? []).some(({ title }) => title === "18a" || title === "18b");
  return held || section === "18a" || section === "18b";
}

function training(person) {
  const completed = person.said("de_training_completed");
  if (completed === "qualified") return "german";
  if (person.open("de_training_completed") && person.said("training") === undefined) return undefined;
  const kind = person.or("training", person.said("ahk_certificate") ? "foreign" : "none");
  if (kind === "none" && person.open("ahk_certificate")) return undefined;
  if (kind === "none" && person.said("ahk_certificate")) return "foreign-not-assessed";
  if (kind !== "foreign") return kind;
  if (person.open("training_equivalence")) return undefined;
  const result = person.said("training_equivalence");
  const finding = person.said("recognition_finding");
  if (finding === "measures_needed" && (result === undefined || result === "not_assessed" || result === "partial")) return "foreign-partial";
  if (result === undefined && finding === "full") return "foreign-full";
  return TRAININGS[result ?? "not_assessed"];
}

function degree(person) {
  if (person.said("de_training_completed") === "degree") return "german";
  if (person.open("de_training_completed") && person.said("degree") === undefined) return undefined;
  const kind = person.or("degree", "none");
  return kind && hyphens(kind);
}

/** What the home state and a German body say of a foreign qualification: `prefix` is training or degree. */
function homeRecognition(person, prefix) {
  const recognised = person.said(`${prefix}_state_recognised`);
  const confirmed = person.said(`${prefix}_confirmed`);
  if (recognised === false) return "not-recognised";
  if (prefix === "training" && person.said("training_years") < 2) return "under-two-years";
  if (prefix === "training" && person.open("training_years")) return undefined;
  if (person.open(`${prefix}_state_recognised`) || person.open(`${prefix}_confirmed`)) return undefined;
  if (recognised === undefined && confirmed === undefined) return undefined;
  return confirmed ? "confirmed" : "not-confirmed";
}

/**
 * Months of related experience in the last five and seven years. One bounds the other: two years lie between the windows, so 30 months in
 * five years are at most 54 in seven.
 */
export function relatedExperience(five, seven, unknownFive = false, unknownSeven = false) {
  const out = {};
  if (five !== undefined) out.five = Math.min(five, 60);
  if (seven !== undefined) out.seven = Math.min(seven, 84);
  if (five === undefined && !unknownFive && seven !== undefined) {
    if (seven - 24 >= 24) out.five = seven - 24;
    else if (seven < 24) out.five = seven;
  }
  if (seven === undefined && !unknownSeven && five !== undefined) {
    if (five + 24 < 60 || five >= 60) out.seven = five;
  }
  return out;
}

const experienceOf = (person) =>
  relatedExperience(
    person.said("related_experience_months_last_5y"),
    person.said("related_experience_months_last_7y"),
    person.open("related_experience_months_last_5y"),
    person.open("related_experience_months_last_7y"),
  );

function qualification(person, give) {
  const degreeKind = degree(person);
  const trainingKind = training(person);
  give("degree", degreeKind);
  give("training", trainingKind);
  give("degree-date", person.said("degree_date"));
  if (degreeKind !== "german" && degreeKind !== "foreign-comparable") give("tertiary-programme", person.or("tertiary_diploma_level6", false));
  if (degreeKind === undefined || degreeKind.startsWith("foreign") || trainingKind === "foreign-full") {
    const finding = person.or("recognition_finding", "none");
    // With a foreign training beside the degree the finding is about the training; one that is equivalent may lack something for the licence.
    const another = trainingKind?.startsWith("foreign") && trainingKind !== "foreign-full";
    if (finding !== undefined) give("measures-required-for-degree", finding === "measures_needed" && !another);
  }
  if (degreeKind === undefined || degreeKind.startsWith("foreign")) {
    give("degree-home-recognition", homeRecognition(person, "degree"));
  }
  if (trainingKind === undefined || trainingKind.startsWith("foreign")) {
    give("training-home-recognition", homeRecognition(person, "training"));
    give("chamber-certificate", person.or("ahk_certificate", false));
  }
  const code = person.said("qualification_isco");
  if (code !== undefined) give("qualification-group", occupationGroup(code));
  const months = experienceOf(person);
  give("related-experience-months-last-5-years", months.five);
  give("related-experience-months-last-7-years", months.seven);
  give("german-level", person.said("german")?.toLowerCase());
  give("english-level", person.said("english")?.toLowerCase());
}

/**
 * Whether the title is decided this year or the next, and whether the person turns 45 until then. It is decided on the day of the case, unless the
 * prose tells a later day.
 */
function decision(person, give) {
  const year = Number(person.asOf.slice(0, 4));
  const next = told.decidedInYear(person.prose, year + 1);
  const later = told.decidedInYear(person.prose, year);
  const day = next ?? (later && earlier(person.asOf, later) ? later : person.asOf);
  give("title-decision-year", next ? "next-year" : "this-year");
  const birth = person.said("birth_date");
  if (!birth) return;
  const age = ageOn(birth, person.asOf);
  if (age === 44 || (next && age === 43)) give("turns-45-before-decision", ageOn(birth, day) >= 45);
}

function job(person, give, section, route) {
  const offer = person.or("job_offer", "none");
  give("job-offer", offer && hyphens(offer));
  if (offer !== "none" || isTransferred(person)) employmentTerms(person, give, route);
  if (offer === "none") return;
  const inGermany = person.or("job_in_germany", true);
  const agencyWork = person.or("agency_work", false);
  if (inGermany === false) give("employment-form", worksForEmployerAbroad(person) ? "employer-abroad" : "not-in-germany");
  else if (agencyWork === true) give("employment-form", "agency-work");
  else if (inGermany !== undefined && agencyWork !== undefined) give("employment-form", "direct");
  // Work that is adequate to a degree is qualified work (§ 2 (12b)).
  give("job-qualified", person.said("job_qualified") ?? (person.open("job_qualified") || !person.said("job_degree_adequate") ? undefined : true));
  const toldCode = told.iscoOfJob(person.prose);
  const code = person.open("job_isco") ? undefined : (person.said("job_isco") ?? (toldCode === person.said("qualification_isco") ? undefined : toldCode));
  if (code !== undefined) give("occupation-group", String(code).startsWith("35") ? "isco-35" : occupationGroup(code));
  give("job-adequate-to-degree", person.said("job_degree_adequate"));
  give("job-matches-qualification", person.said("job_matches_qualification"));
  const month = person.said("salary_eur_month");
  const year = person.open("salary_eur_month") ? undefined : (person.said("salary_eur_year") ?? (month === undefined ? undefined : month * 12));
  if (year !== undefined) give("gross-yearly-pay", amount(year));
  const months = person.or("job_contract_months", 0);
  if (months !== undefined) give("contract-term", months === 0 ? "unlimited" : "fixed-term");
  if (months > 0) give("contract-months", months);
  give("pension-provision", person.said("pension_provision"));
  const waiver = person.said("age45_waiver");
  if (waiver === "granted" || waiver === "refused") give("age-rule-waiver", waiver === "granted");
  if (section === "18a" || section === "18b") give("same-job", person.said("application_kind") === "renewal" || told.keepsTheJob(person.prose));
  if (section === "18g") {
    const since = person.said("blue_card_graduate_first_issued_on");
    if (!person.open("blue_card_graduate_first_issued_on")) give("blue-card-basis", since ? "graduate" : "standard");
    give("graduate-card-since", since);
  }
  give("it-experience-months-last-7-years", cap(person.said("it_experience_months_last_7y"), 84));
  give("it-skills-at-degree-level", person.said("it_skills_degree_level"));
  decision(person, give);
}

/** The licence, and what the Agency checks and decides. What the catalogue assumes has to be taken back where it is unknown. */
function employmentTerms(person, give, route) {
  // Of a regulated profession nobody assumes that it needs no licence.
  const licence = person.or("licence", person.said("profession_regulated") ? undefined : "not_needed");
  give("licence", licence && hyphens(licence));
  give("pay-comparable", person.open("pay_comparable") ? DONT_KNOW : person.said("pay_comparable"));
  give("employer-reliable", person.open("employer_sound") ? DONT_KNOW : person.said("employer_sound"));
  const open = ["ba_decision", "ba_refused_for", "ba_approved_for"].some((name) => person.open(name));
  give("agency-decision", open ? DONT_KNOW : agencyDecision(person, route));
}

const cap = (value, highest) => (value === undefined ? undefined : Math.min(value, highest));

/** The Agency's decision as far as it concerns a route: a refusal may name the routes it is about. */
function agencyDecision(person, route) {
  if (person.said("ba_refused_for")?.includes(route)) return "refused";
  if (person.said("ba_approved_for")?.includes(route)) return "approved";
  const decided = person.said("ba_decision");
  if (decided === "refused" && person.said("ba_refused_for")) return undefined;
  if (decided === "approved" && person.said("ba_approved_for")) return undefined;
  return decided === "approved" || decided === "refused" ? decided : undefined;
}

function toleration(person, give) {
  const completed = person.said("de_training_completed");
  if (!person.open("de_training_completed") && !person.open("care_assistant_training"))
    give("care-assistant-training", person.said("care_assistant_training") === "german" || completed === "care_assistant");
  if (person.said("current_title") === "19d" && !person.open("qualified_job_months_de") && !person.open("adequate_degree_job_months_de")) {
    const worked = Math.max(person.or("qualified_job_months_de", 0), person.or("adequate_degree_job_months_de", 0));
    const since = person.said("current_title_since");
    // Matching work counts from the grant of the permit.
    if (worked < 24 || !person.open("current_title_since"))
      give("matching-work-for-two-years", worked >= 24 && since !== undefined && completedMonths(since, person.asOf) >= 24);
  }
  give("permit-19d-basis", groundOfPermit(person));
  const during = person.said("training_during");
  if (during !== undefined) give("training-status", { "60c": "training-toleration", "16g": "16g-permit" }[during] ?? "other-status");
  give("adequate-employment-months", person.or("adequate_degree_job_months_de", 0));
  give("qualified-employment-months", person.or("qualified_job_months_de", 0));
  const gap = person.or("job_gap_months", 0);
  if (gap !== undefined) give("employment-gap-months", Math.ceil(gap));
  const funds = { none: "none", housing_only: "housing-only", yes: "other-benefits" };
  give("public-funds-last-12-months", funds[person.or("public_funds_last_12m", "none")]);
  give("housing-sufficient", person.open("housing") ? undefined : (person.said("housing") ?? person.said("housing_sufficient")));
  give("deception", person.said("deception"));
  give("obstruction", person.said("obstruction"));
  give("extremist-links", person.said("extremist_links"));
  convictions(person, give);
}

function convictions(person, give) {
  const prison = person.or("prison_sentence", false);
  const ordinary = person.or("fines_ordinary_daily_rates", 0);
  const foreigner = person.or("fines_foreigner_only_daily_rates", 0);
  if (prison) return give("conviction", "prison");
  if (prison === undefined) return;
  if (ordinary === 0 && foreigner === 0) return give("conviction", "none");
  // An unknown sum may be none at all; "only fines" with an unknown sum is open in the same way.
  give("conviction", "fines-only");
  give("fines-ordinary", ordinary);
  give("fines-foreigner-offences", foreigner);
  if (ordinary > 0 && foreigner > 0) give("fines-total", ordinary + foreigner);
}

function search(person, give) {
  const used = person.said("search_card_months_used");
  const names = ["search_card_months_used", "search_card_ended", "since_search_card"];
  if (used === undefined || used === 0) {
    if (!names.some((name) => person.open(name))) give("earlier-search-card", "never");
  } else if (!names.some((name) => person.open(name))) {
    const ended = person.said("search_card_ended");
    const elsewhere = ["abroad", "lawful_in_germany"].includes(person.said("since_search_card"));
    give("earlier-search-card", elsewhere && ended && completedMonths(ended, person.asOf) >= used ? "waited" : "not-waited");
  }
  const abroad = person.said("in_germany") === false;
  // A stay with a toleration or in an asylum procedure, which that day may include, is not lawful in the sense of § 20b (1) s. 1 no. 11.
  const asylum = person.or("asylum_status", "none") !== "none";
  const titles = beginOfTitles(person);
  const since = asylum ? titles : (person.said("lawful_stay_since") ?? titles);
  const here = abroad ? 0 : since && completedMonths(since, person.asOf);
  give("earlier-stay-months", cap(person.or("earlier_stay_de_months_last_5y", here), 60));
  if (abroad) give("spouse-applies-too", person.said("spouse_applies_too"));
}

/**
 * The case file of a person (`as_of`, `portal`, `person`, `facts`, `unknown`). `route` matters only where the Agency has decided for
 * certain routes.
 */
export function caseFile(source, route) {
  const person = new Person(source);
  const answers = {};
  const give = (fact, value) => {
    if (value !== undefined && value !== null) answers[fact] = value;
  };
  const title = person.said("in_germany") ? person.said("current_title") : undefined;
  const section = title && !permitHasExpired(person, title) ? permitSection(person, title) : undefined;

  give("nationality", person.said("nationality"));
  give("birth-date", person.said("birth_date"));
  give("in-germany", person.said("in_germany"));
  give("livelihood-secured", person.or("livelihood_secured", true));
  give("passport-valid", person.or("passport_valid", true));
  give("identity-clarified", person.or("identity_clarified", true));
  give("expulsion-interest", person.or("expulsion_interest", false));
  give("entry-ban", person.or("entry_ban", false));
  if (person.said("in_germany")) stay(person, give, section);
  give("held-skilled-permit", heldSkilledPermit(person, section));
  give("eu-situation", situationInTheUnion(person));
  qualification(person, give);
  job(person, give, section, route);
  transfer(person, give, section);
  if (person.said("in_germany")) toleration(person, give);
  search(person, give);
  settlement(person, give, title, DONT_KNOW);
  otherState(person, give);
  research(person, give);
  recognitionAndSearch(person, give);
  otherEmployment(person, give, experienceOf(person).five, section);
  selfEmployment(person, give);

  const file = { format: "kompass-case/1", "as-of": person.asOf, answers };
  if (source.portal) file.profile = PROFILES[source.portal] ?? source.portal;
  return file;
}
