/** Self-employment (§ 21). */

/** The judgement of the authority about an interest: nothing while it has not been made. */
const judged = (value) => (value === "confirmed" ? true : value === "denied" ? false : undefined);

function plan(person) {
  const liberal = person.said("liberal_profession");
  const names = ["business", "liberal_profession", "scholarship"];
  if (!names.some((name) => person.said(name) !== undefined)) return undefined;
  if (person.open("liberal_profession")) return "unclear";
  return liberal ? "liberal-profession" : "business";
}

/** Old-age provision: what is proven counts; sums that are told are held against the figures; nothing proven and no sums is none. */
function oldAge(person, give) {
  const sums = ["pension_eur_month", "assets_eur"];
  const told = sums.some((name) => person.said(name) !== undefined);
  const proven = person.said("pension_provision");
  if (proven === true) return give("old-age-provision", "accepted");
  if (sums.every((name) => person.said(name) === 0)) return give("old-age-provision", "none");
  if (told || sums.some((name) => person.open(name))) {
    give("old-age-provision", "not-checked");
    const amount = (name) => (person.open(name) ? undefined : (person.said(name) ?? 0).toFixed(2));
    give("old-age-pension-a-month", amount("pension_eur_month"));
    give("old-age-assets", amount("assets_eur"));
  } else if (proven === false) {
    give("old-age-provision", "none");
  }
}

export function selfEmployment(person, give) {
  give("self-employment-plan", plan(person));
  const scholarship = person.or("scholarship", "none");
  if (scholarship !== undefined) give("founder-scholarship", { public_livelihood: "public", private: "other" }[scholarship] ?? "none");
  give("scholarship-months", person.said("scholarship_months"));
  give("works-as-researcher", person.said("is_researcher"));
  give("activity-linked-to-studies", person.said("activity_linked_to_studies"));
  const financing = person.said("financing");
  if (financing !== undefined) give("business-financing", financing === "secured");
  const licence = person.or("licence", "not_needed");
  if (licence !== undefined) give("self-employment-licence", licence === "temporary" ? "granted" : licence.replaceAll("_", "-"));
  oldAge(person, give);
  give("economic-interest", judged(person.said("economic_interest")));
  give("positive-economic-effects", judged(person.said("positive_effects")));
}
