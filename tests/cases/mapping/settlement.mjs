/** The vocabulary's facts about staying for good (§§ 9, 18c, 21 (4)) and about civil servants (§ 19c (4)) as facts of the advisor. */
import { completedMonths, earlier } from "../dates.mjs";

const SKILLED = ["18a", "18b", "18d", "18g", "18i"];
/** § 9 (4) no. 3: times of study and vocational training count by half. */
const HALF = ["16a", "16b", "16g-1"];
/** Whether and how these count is not settled (16d, 16f, 20a-search); the sum is left open where that could decide. */
const UNSETTLED = ["16d-1", "16d-3", "16f-language", "20a-search"];
/** What is no residence permit breaks the possession. */
const NO_PERMIT = ["none", "visa_free", "schengen_visa", "18e", "19a", "duldung", "training_duldung", "aufenthaltsgestattung"];

const dayAfter = (date) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** The titles without a gap up to the day of the case, the latest first; undefined where the beginnings are not known. */
function unbrokenTitles(person) {
  const current = person.said("current_title");
  const since = person.said("current_title_since");
  if (person.open("title_history") || person.open("current_title_since")) return undefined;
  const listed = (person.said("title_history") ?? []).filter(({ from }) => from);
  const spells = listed.some(({ to }) => !to || !earlier(to, person.asOf)) || !since ? listed : [...listed, { title: current, from: since, to: null }];
  const latestFirst = [...spells].sort((a, b) => (a.from < b.from ? 1 : -1));
  const out = [];
  let end = person.asOf;
  for (const { title, from, to } of latestFirst) {
    // A title that is still held, or that ended on the day before the next one or later.
    if (to && earlier(dayAfter(to), out.length === 0 ? person.asOf : end)) break;
    out.push({ title, from, to: end });
    end = from;
  }
  return out.length > 0 ? out : undefined;
}

/** The first day of the titles in a row for which the rule holds; a national visa directly before them counts (§ 6 (3) s. 3). */
function rowSince(titles, holds) {
  let since;
  for (const { title, from } of titles) {
    if (!holds(title) && !(title === "d_visa" && since)) break;
    since = from;
  }
  return since;
}

/** Months with a residence permit as § 9 (4) counts them. */
function countedMonths(person, titles) {
  const row = [];
  for (const spell of titles) {
    if (NO_PERMIT.includes(spell.title)) break;
    row.push(spell);
  }
  if (row.length === 0) return 0;
  const begin = row.at(-1).from;
  const all = completedMonths(begin, person.asOf);
  const sum = (kinds) => row.filter(({ title }) => kinds.includes(title)).reduce((total, { from, to }) => total + completedMonths(from, to), 0);
  const half = sum(HALF);
  const most = all - half + Math.floor(half / 2);
  const least = most - sum(UNSETTLED);
  // Between the two it is not settled; it does not matter where the law's three and five years lie on the same side of both.
  return [36, 60].every((limit) => most < limit || least >= limit) ? least : undefined;
}

/** Where nobody says how long the work with the card was: it was no longer than the card is held and contributions were paid, which may be too short for sure. */
function blueCardMonths(person, titles, title) {
  const told = person.said("blue_card_job_months");
  if (told !== undefined || person.open("blue_card_job_months") || !titles || !["18g", "18i"].includes(title)) return told;
  const held = completedMonths(rowSince(titles, (kind) => ["18g", "18i"].includes(kind)), person.asOf);
  const most = Math.min(held, person.said("pension_months") ?? held);
  return most < 21 ? most : undefined;
}

function months(person, give, title) {
  const titles = unbrokenTitles(person);
  if (titles) {
    if (SKILLED.includes(title)) give("skilled-title-since", rowSince(titles, (held) => SKILLED.includes(held)));
    give("counted-permit-months", countedMonths(person, titles));
  }
  const contributions = person.said("pension_months");
  give("pension-months", contributions);
  // No gaps for childcare or care at home are known to the vocabulary.
  give("pension-months-with-care-gaps", contributions);
  give("blue-card-job-months", blueCardMonths(person, titles, title));
  give("self-employed-months", person.said("self_employed_months"));
}

function highlyQualified(person, give) {
  const qualified = person.said("highly_qualified");
  if (qualified !== undefined) give("highly-qualified-as", qualified ? "scientist" : "none");
  const years = person.said("professional_experience_years");
  if (years !== undefined) give("experience-years", Math.floor(years));
  give("special-case", person.said("special_case_confirmed"));
  give("integration-expected", person.said("integration_expected"));
}

function civilService(person, give) {
  const appointment = person.or("civil_service_appointment", "none");
  give("civil-service-appointment", appointment?.replaceAll("_", "-"));
  if (appointment === "german_employer") give("civil-servant-since", person.said(person.said("current_title") === "19c-4" ? "current_title_since" : "job_start"));
  const length = person.said("civil_service_months");
  if (length === undefined) return;
  const shorter = length > 0 && length < 36;
  give("appointment-term", shorter ? "shorter" : "three-years-or-more");
  if (shorter) give("appointment-months", length);
}

/** `dontKnow` takes back what the catalogue assumes. */
export function settlement(person, give, title, dontKnow) {
  civilService(person, give);
  highlyQualified(person, give);
  give("security-concern", person.open("security_concern") ? dontKnow : person.said("security_concern"));
  if (title === undefined) return;
  months(person, give, title);
  const civics = person.said("civic_knowledge");
  if (civics !== undefined) give("civic-knowledge", civics ? "other-proof" : "none");
  const permitted = person.said("job_allowed_permanently");
  if (permitted !== undefined) give("work-permitted-for-good", permitted ? "yes" : "no");
  give("income-covers-family", person.said("income_covers_family"));
  give("business-success-expected", person.said("business_sustainable"));
  const ofSpouse = person.said("spouse_pension_months");
  if (!person.open("spouse_pension_months")) give("spouse-situation", ofSpouse === undefined ? "none" : "spouse");
  give("spouse-pension-months", ofSpouse);
  // The vocabulary knows no illness, no training beside the title and no release from the integration course.
  give("illness-hinders", "no");
  give("in-recognised-training", ["16a", "16b", "16g-1"].includes(title));
  give("integration-course-not-required", false);
}
