/** Stays for the recognition of a qualification (§ 16d) and for job search (§ 20): from the vocabulary of the persons to the facts of the advisor. */
import { completedMonths } from "../dates.mjs";

const DONT_KNOW = { state: "dont-know" };

/** Months already spent with a permit: as listed, else since it was issued if it is held now, else none. */
function monthsUsed(person, listed, ...titles) {
  if (person.open(listed)) return undefined;
  const used = person.said(listed);
  if (used !== undefined) return used;
  if (!titles.includes(person.said("current_title"))) return 0;
  const since = person.said("current_title_since");
  return since === undefined ? undefined : completedMonths(since, person.asOf);
}

const EXCEPTIONS = { none: "neither", collective_agreement: "collective-terms", care_facility: "care-facility" };

function recognition(person, give) {
  give("suitable-measure", person.said("measure_suitable"));
  give("measure-german", person.said("measure_german_required")?.toLowerCase());
  give("measure-mainly-in-company", person.said("measure_mainly_in_company"));
  give("measure-months", person.said("measure_months"));
  give("measure-permit-months", monthsUsed(person, "stay_16d1_months_used", "16d-1"));

  // Who is fully recognised already, in a degree or a training, has nothing left to be recognised.
  const recognised = person.said("recognition_finding") === "full";
  if (recognised) give("recognition-arrangement", "none");
  else if (!person.open("partnership_agreement")) give("recognition-arrangement", person.said("partnership_agreement") ? "partnership" : "none");
  give("partnership-permit-months", monthsUsed(person, "stay_16d3_months_used", "16d-3"));
  give("employer-trains", person.said("employer_suitable_for_training"));
  give("job-in-occupation-to-be-recognised", person.said("same_occupational_group"));
  give("job-leading-to-licensed-occupation", EXCEPTIONS[person.or("licence_waiver_case", "none")]);

  // A measure in a company needs the Agency too, even where no job beside it is offered.
  const inCompany = person.open("measure_mainly_in_company") || person.said("measure_mainly_in_company");
  if (inCompany && person.or("job_offer", "none") === "none") {
    const decided = person.said("ba_decision");
    if (person.open("ba_decision")) give("agency-decision", DONT_KNOW);
    else if (decided === "approved" || decided === "refused") give("agency-decision", decided);
    give("pay-comparable", person.open("pay_comparable") ? DONT_KNOW : person.said("pay_comparable"));
    give("employer-reliable", person.open("employer_sound") ? DONT_KNOW : person.said("employer_sound"));
  }
}

const GROUNDS = {
  german_degree: "german-degree", research: "research", german_training: "german-training", recognition: "recognition", assistant_training: "assistant-training",
  none: "none", job_loss: "none",
};
const TITLES = { "16a": "16a", "16b": "16b-16c", "16c": "16b-16c", "16d": "16d", "18d": "18d-18f", "18f": "18d-18f" };

function jobSearch(person, give) {
  give("search-ground", GROUNDS[person.or("search_reason", "none")]);
  const title = person.said("search_reason_title");
  if (title !== undefined) give("search-ground-title", TITLES[title] ?? "other");
  give("search-months-used", monthsUsed(person, "search_months_used", "20"));
  give("search-target-allowed", person.open("search_target_allowed") ? DONT_KNOW : person.said("search_target_allowed"));
}

/**
 * Who is on a search card and is told of a job in words alone has one that falls into no group of the Employment Ordinance, and plans no
 * self-employment: a person's facts name both where they matter.
 */
function followUpCard(person, give) {
  if (person.said("current_title") !== "20a-search") return;
  if (!person.open("beschv_section") && person.said("beschv_section") === undefined) give("ordinance-category", "none");
  const plans = ["business", "liberal_profession", "scholarship"];
  if (plans.every((name) => !person.open(name) && person.said(name) === undefined)) give("self-employment-plan", "none");
}

export function recognitionAndSearch(person, give) {
  recognition(person, give);
  jobSearch(person, give);
  followUpCard(person, give);
}
