/** Research (§§ 18d to 18f) and titles of other EU states (§§ 18h, 18i and what §§ 19a, 19b share with them). */
import { completedMonths } from "../dates.mjs";

const TITLES = {
  none: "none", blue_card: "blue-card", blue_card_then_ltr: "blue-card-then-long-term", researcher_2016_801: "researcher", student_2016_801: "student",
  ict_2014_66: "ict", seasonal_2014_36: "other", national_permit: "other",
};
const HOSTS = { none: "none", recognised: "recognised", public: "public", private_not_recognised: "other" };
/** Stays in Germany with another state's title and a notification only. */
const SHORT_STAYS = ["18e", "19a"];
const DONT_KNOW = { state: "dont-know" };

const within = (value, highest) => (value === undefined ? undefined : Math.min(value, highest));

function shortMobility(person) {
  if (person.said("parallel_short_mobility_notice")) return "notice-pending";
  if (SHORT_STAYS.includes(person.said("current_title")) || person.said("applied_during_short_mobility_days_before_end") !== undefined) return "staying";
  const names = ["parallel_short_mobility_notice", "current_title", "applied_during_short_mobility_days_before_end"];
  return names.some((name) => person.open(name)) ? undefined : "none";
}

function businessTrip(person) {
  const linked = person.said("business_linked_to_card_job");
  if (linked !== undefined) return linked ? "linked" : "not-linked";
  return person.open("business_linked_to_card_job") || person.open("business_days_180") || person.said("business_days_180") !== undefined ? undefined : "none";
}

export function otherState(person, give) {
  const kind = person.or("eu_title_kind", "none");
  give("other-state-title", kind && TITLES[kind]);
  if (kind === "none") return;
  give("other-state-title-stays-valid", person.said("eu_title_valid_through_procedure"));
  give("other-state-card-months", person.said("eu_title_months"));
  give("other-state-card-possession-months", person.said("eu_title_possession_months"));
  give("other-state-card-on-experience", person.said("eu_blue_card_experience_based"));
  give("earlier-long-term-mobility", person.said("eu_prior_long_term_mobility"));
  give("business-trip", businessTrip(person));
  give("business-days-in-180", within(person.said("business_days_180"), 180));
  give("short-mobility", shortMobility(person));
  give("days-left-of-short-mobility", within(person.said("applied_during_short_mobility_days_before_end"), 360));
  give("application-days-before-stay", within(person.said("applied_days_before_stay"), 720));
}

/** Months of the project, begun months as whole ones; a longer stay in days tells that a year is exceeded. */
function researchMonths(person) {
  const months = person.said("research_months");
  const days = person.said("research_days");
  if (days > 366) return Math.max(months ?? 0, 13);
  return months ?? (person.open("research_months") || days === undefined ? undefined : Math.ceil(days / 31));
}

/** Days in Germany within 360 days; from months alone where their number leaves no doubt on which side of 180 days they lie. */
function researchDays(person) {
  const days = person.said("research_days");
  const months = person.said("research_months");
  if (days !== undefined || person.open("research_days") || months === undefined || months === 6) return within(days, 360);
  return Math.min(360, Math.round(months * 30.4375));
}

/** Months in the state that gave protection; in Germany at least those with the title that followed from it. */
function protectedMonths(person) {
  const since = ["25-1", "25-2"].includes(person.said("current_title")) ? person.said("current_title_since") : undefined;
  if (person.said("eu_protection_stay_months") !== undefined || person.open("eu_protection_stay_months") || since === undefined) return person.said("eu_protection_stay_months");
  const held = completedMonths(since, person.asOf);
  return held >= 24 ? held : undefined;
}

export function research(person, give) {
  const host = person.or("research_host", "none");
  give("research-host", host && HOSTS[host]);
  if (host === "none") return;
  give("hosting-agreement", person.said("hosting_agreement"));
  give("research-degree", person.said("research_suitable_degree"));
  const undertaking = person.said("cost_undertaking");
  const waived = person.said("cost_undertaking_waived");
  give("cost-undertaking", undertaking);
  if (host === "public") {
    // The law lets the authority waive the undertaking of a public host as a rule; the catalogue assumes it.
    if (person.open("cost_undertaking_waived")) give("undertaking-demanded", DONT_KNOW);
    else if (waived === false && undertaking === false) give("undertaking-demanded", true);
  }
  give("public-interest-in-the-project", waived);
  const protection = person.or("eu_protection", "none");
  if (protection !== undefined) give("international-protection", protection === "international_protection");
  give("protection-stay-months", protectedMonths(person));
  give("blue-card-application-pending", person.or("applied_for_blue_card", false));
  give("research-months", researchMonths(person));
  give("research-days-in-360", researchDays(person));
  give("host-has-notified", person.said("notification_by_host"));
  give("research-host-sound", person.open("employer_sound") ? DONT_KNOW : person.said("employer_sound"));
}
