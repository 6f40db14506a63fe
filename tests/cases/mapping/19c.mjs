/** Other employment (§ 19c): the kinds of work of the Employment Ordinance, practical experience, public interest. */
import { ageOn, completedMonths } from "../dates.mjs";
import { told } from "../prose.mjs";

const DONT_KNOW = { state: "dont-know" };

/** The kinds of work by the section of the Employment Ordinance, the more exact one first. § 26 is about nationals, whatever their work. */
const CATEGORIES = [
  [/^none$|^26/u, "none"],
  [/^3\b/u, "executive"],
  [/^5\b/u, "science-and-teaching"],
  [/^8\b/u, "recognition-practice"],
  [/^10 ?\(1\) ?no\. ?2|^10 ?\(2\)/u, "project-preparation"],
  [/^10\b/u, "personnel-exchange"],
  [/^11 ?\(1\)/u, "mother-tongue-teacher"],
  [/^11\b/u, "speciality-cook"],
  [/^12\b/u, "au-pair"],
  [/^13\b/u, "household-of-posted"],
  [/^14 ?\(1a\)/u, "religious-work"],
  [/^14 ?\(2\)|^15 no\. ?[78]|^1[67]\b|^18 no\. ?2|^19 ?\(1\)|^22 no\. ?[123789]|^30\b/u, "short-activity"],
  [/^14\b/u, "volunteer-or-charity"],
  [/^15a\b/u, "seasonal-work"],
  [/^15b\b/u, "fairground-helper"],
  [/^15c\b/u, "household-help"],
  [/^15d\b/u, "short-term-quota"],
  [/^15 no\. ?[46]/u, "agreed-internship"],
  [/^15\b/u, "funded-internship"],
  [/^18\b/u, "accredited-journalist"],
  [/^19\b/u, "machine-works"],
  [/^20\b/u, "cross-border-transport"],
  [/^21\b/u, "posted-by-eu-company"],
  [/^22 no\. ?4/u, "professional-athlete"],
  [/^22 no\. ?5/u, "esports"],
  [/^22 no\. ?6/u, "model"],
  [/^22a\b/u, "care-helper"],
  [/^23\b/u, "sports-event"],
  [/^24a ?\(2\)/u, "driver-in-training"],
  [/^24a\b/u, "driver"],
  [/^24b\b/u, "offshore-work"],
  [/^24\b/u, "ship-or-air-crew"],
  [/^25\b/u, "arts-and-entertainment"],
  [/^28\b/u, "ethnic-german"],
  [/^29 ?\(2\)/u, "guest-worker"],
  [/^29 ?\(3\) ?s\. ?1|^29 ?\(5\) ?s\. ?2/u, "treaty-without-approval"],
  [/^29 ?\(4\)/u, "world-exhibition"],
  [/^29\b/u, "treaty-with-approval"],
];

/** The states of § 26 (2). */
const WESTERN_BALKANS = ["AL", "BA", "ME", "MK", "RS", "XK"];

/** The kind of work that a section of the Employment Ordinance ("22a", "14(1)", "22 no.4") names; undefined for an unknown one. */
export function ordinanceCategory(section) {
  const text = String(section).replace(/^§ ?/u, "").trim();
  return CATEGORIES.find(([pattern]) => pattern.test(text))?.[1];
}

/** What a kind of work asks for beside what the vocabulary has a fact for, as answers that meet it and that do not. */
function ownConditions(category, met) {
  const conditions = {
    "au-pair": { "au-pair-family": met ? "first-language" : "no-german" },
    "household-of-posted": { "household-employment": met },
    "mother-tongue-teacher": { "earlier-work-of-this-kind": met ? "none" : "not-waited" },
    "speciality-cook": { "earlier-work-of-this-kind": met ? "none" : "not-waited" },
    "seasonal-work": { "placement-arrangement": met },
    "fairground-helper": { "placement-arrangement": met },
    "household-help": { "placement-arrangement": met, "earlier-work-of-this-kind": "none" },
    "professional-athlete": { "federation-confirmation": met },
    esports: { "federation-confirmation": met },
    "driver-in-training": { "driver-training-terms": met, "home-driving-licence": met },
  };
  return conditions[category];
}

function careHelper(person, met) {
  const training = person.said("care_assistant_training");
  if (person.open("care_assistant_training")) return undefined;
  if (training === undefined) return met === undefined ? undefined : met ? "foreign-equivalent" : "none";
  return met === false ? "none" : training.replaceAll("_", "-");
}

function ordinance(person, give) {
  const section = person.said("beschv_section");
  if (section === undefined) return;
  const category = ordinanceCategory(section);
  const met = person.or("beschv_conditions_met", true);
  if (category === "care-helper") {
    give("ordinance-category", category);
    give("care-helper-qualification", careHelper(person, met));
    return;
  }
  const own = category && ownConditions(category, met);
  if (own) {
    give("ordinance-category", category);
    if (met !== undefined) for (const [fact, value] of Object.entries(own)) give(fact, value);
  } else if (met !== undefined) {
    // A kind that is only described: who does not fit the description does other work.
    give("ordinance-category", met || category === "short-activity" ? category : "none");
    // What § 26 itself asks of every job beside its own facts is the priority check.
    if (!met && category === "none" && section !== "none" && person.said("priority_check") === undefined) give("priority-check-passed", false);
  }
}

function westernBalkans(person, give) {
  if (!WESTERN_BALKANS.includes(person.said("nationality"))) return;
  if (!person.open("applied_at_mission_in")) {
    const mission = person.said("applied_at_mission_in");
    if (mission !== undefined) give("western-balkans-mission", WESTERN_BALKANS.includes(mission));
    else if (person.said("in_germany")) give("western-balkans-mission", false);
  }
  if (person.open("asylblg_last_benefit")) return;
  const last = person.said("asylblg_last_benefit");
  give("asylum-seeker-benefits", last !== undefined);
  give("asylum-seeker-benefits-ended", last);
}

/** What the catalogue assumes stays open where it is unknown. */
function assumed(person, give, fact, name, yes) {
  if (person.open(name)) return give(fact, DONT_KNOW);
  const value = person.said(name);
  if (value !== undefined) give(fact, value === yes);
}

/**
 * Whether a permit or visa under § 19c (1) was already issued for such work. The vocabulary calls that a renewal; a visa was issued for the job
 * that is now to begin or goes on.
 */
function sameKindOfWork(person, give, section) {
  if (section !== "19c-1" || person.open("application_kind")) return;
  const visa = person.said("current_title") === "d_visa";
  const same = visa || person.said("application_kind") !== "first" || told.keepsTheJob(person.prose);
  give("same-kind-of-work", same);
  const since = person.said("current_title_since");
  if (same && worksForALimitedTime(person) && (since || visa)) give("months-of-such-work", since ? Math.min(120, completedMonths(since, person.asOf)) : 0);
}

/** `experience` are the months of related experience in the last five years, as far as they are known. */
export function otherEmployment(person, give, experience, section) {
  const offer = person.or("job_offer", "none");
  if (offer === undefined || offer === "none") return;
  ordinance(person, give);
  westernBalkans(person, give);
  sameKindOfWork(person, give, section);
  if (person.said("current_title") === "visa_free") give("agency-work-permit", told.holdsAgencyWorkPermit(person.prose));
  assumed(person, give, "quota-available", "quota_available", true);
  assumed(person, give, "priority-check-passed", "priority_check", "passed");
  give("collective-agreement", person.said("employer_collective_agreement"));
  give("job-experience-months-last-5-years", experience);
  const interest = person.said("public_interest_19c3");
  if (interest === "confirmed" || interest === "denied") give("public-interest", interest === "confirmed");
  const birth = person.said("birth_date");
  const start = person.said("job_start");
  if (birth && start && ageOn(birth, person.asOf) === 44) give("turns-45-before-start", ageOn(birth, start) >= 45);
}

/** Kinds of work that the ordinance limits in time. */
const LIMITED = ["personnel-exchange", "project-preparation", "mother-tongue-teacher", "speciality-cook", "au-pair", "household-of-posted", "agreed-internship",
  "seasonal-work", "fairground-helper", "household-help", "short-term-quota", "machine-works", "driver-in-training", "offshore-work", "guest-worker"];

/** Whether somebody holds the permit for work that the ordinance limits in time, and goes on with it. */
export function worksForALimitedTime(person) {
  const section = person.said("beschv_section");
  return section !== undefined && person.said("application_kind") !== "first" && LIMITED.includes(ordinanceCategory(section));
}

/** Where somebody works for an employer without an establishment in Germany, as the ordinance allows for some kinds of work. */
export function worksForEmployerAbroad(person) {
  const section = person.said("beschv_section");
  return section !== undefined && section !== "none";
}
