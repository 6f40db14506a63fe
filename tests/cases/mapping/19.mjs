/** Transfers within a company (§§ 19, 19a, 19b): from the vocabulary to answers. `DONT_KNOW` takes back what the catalogue assumes. */
import { completedMonths } from "../dates.mjs";

const DONT_KNOW = { state: "dont-know" };

/** As what the person is transferred; whoever comes for an internship within studies is no trainee. */
function role(person) {
  const kind = person.or("ict_role", "none");
  if (kind === undefined) return undefined;
  if (kind !== "none" && person.open("ict_student_internship")) return undefined;
  return kind !== "none" && person.said("ict_student_internship") ? "student-intern" : kind;
}

/** Whether the person is transferred within a company, or may be. */
export const isTransferred = (person) => person.or("ict_role", "none") !== "none";

/** A trainee is in a programme and paid; one of the two that fails settles it. */
function traineeProgramme(person) {
  if (person.said("ict_trainee_programme") === false) return "no-programme";
  if (person.said("ict_trainee_programme") === undefined) return undefined;
  const paid = person.or("ict_trainee_paid", true);
  return paid === undefined ? undefined : paid ? "paid" : "unpaid";
}

/** Where the person stays longest during the transfer. */
function longestStay(person) {
  const elsewhere = person.said("ict_longer_in_other_ms");
  const here = person.said("ict_longer_in_germany");
  if (elsewhere) return "other-state";
  if (here) return "germany";
  if (elsewhere === false && here === false) return "equally-long";
  // Only the one that matters for the person is told; then the other follows.
  if (elsewhere === false && !person.open("ict_longer_in_germany")) return "germany";
  if (here === false && !person.open("ict_longer_in_other_ms")) return "other-state";
  // Of no other state is anything told: the person works in Germany only.
  const open = ["ict_longer_in_other_ms", "ict_longer_in_germany", "eu_title_kind"].some((name) => person.open(name));
  return !open && person.or("eu_title_kind", "none") === "none" ? "germany" : undefined;
}

/** Days of the transfer; a whole number of months where only that is told. */
function days(person) {
  if (person.open("ict_transfer_days")) return undefined;
  const months = person.said("ict_transfer_months");
  return person.said("ict_transfer_days") ?? (months === undefined ? undefined : Math.round(months * 30.4375));
}

/** Most days within 180 days: as told, else a transfer is without a break. */
function daysWithin180(person) {
  if (person.open("business_days_180")) return undefined;
  const within = person.said("business_days_180") ?? days(person);
  return within === undefined ? undefined : Math.min(180, within);
}

/** Months already spent in the EU on the transfer; with another state's card and nothing told they do not matter. */
function monthsInTheUnion(person, section) {
  if (person.open("eu_total_ict_months")) return undefined;
  const since = person.said("current_title_since");
  const here = section === "ict" && since ? completedMonths(since, person.asOf) : undefined;
  const untold = person.said("eu_title_kind") === "ict_2014_66" && !person.open("eu_title_months") ? 0 : undefined;
  return person.said("eu_total_ict_months") ?? here ?? person.said("eu_title_months") ?? untold;
}

/** Whether the prose says that the Federal Office was told of a short transfer. */
export function shortTransferNotified(prose) {
  const told = /\b(?:has|have|had) (?:duly |completely |fully )?(?:notified|informed) (?:the )?(?:BAMF|Federal Office)|\b(?:BAMF|Federal Office)\b[^.;]* (?:was|were|has been|have been) (?:notified|informed)\b|\b(?:notice|notification)\b[^.;]* (?:was|has been) (?:sent|made|given|submitted|filed|received)\b/iu;
  return told.test(prose);
}

/** What became of the notice of a short transfer. */
function notice(person) {
  const left = person.said("applied_during_short_mobility_days_before_end");
  if (left !== undefined || person.open("applied_during_short_mobility_days_before_end") || person.said("current_title") === "19a") return "running";
  if (person.open("parallel_short_mobility_notice") || person.open("notification_by_host")) return undefined;
  if (person.said("parallel_short_mobility_notice")) return "sent";
  return (person.said("notification_by_host") ?? shortTransferNotified(person.prose)) ? "sent" : "not-sent";
}

/** `section` is the section of the German permit, if the person holds one. */
export function transfer(person, give, section) {
  const kind = role(person);
  give("transfer-role", kind);
  if (kind === "none" || kind === "student-intern") return;
  const outside = person.said("ict_company_outside_eu");
  if (outside !== undefined) give("transfer-company-seat", outside ? "outside" : "eu");
  give("transfer-same-group", person.said("ict_same_group"));
  give("transfer-months-in-group", person.said("ict_months_in_group"));
  give("transfer-days", days(person));
  give("transfer-days-within-180", daysWithin180(person));
  give("transfer-longest-stay", longestStay(person));
  give("transfer-papers-complete", person.said("ict_papers_complete"));
  give("transfer-qualification-shown", person.said("ict_papers_complete"));
  give("transfer-return", person.said("ict_return_outside_eu"));
  give("trainee-programme", traineeProgramme(person));
  if (!person.open("ict_last_stay_ended")) {
    const ended = person.said("ict_last_stay_ended");
    give("earlier-transfer", ended !== undefined);
    give("earlier-transfer-ended", ended);
  }
  give("transfer-months-in-eu", monthsInTheUnion(person, section));
  give("transfer-card-valid", person.said("eu_title_valid_through_procedure"));
  give("short-transfer-notice", notice(person));
  give("short-transfer-days-left", person.said("applied_during_short_mobility_days_before_end"));
  give("transfer-application-lead", person.said("applied_days_before_stay"));
  const shell = person.open("ict_shell_branch") ? undefined : person.or("ict_shell_branch", false);
  give("host-branch-genuine", shell === undefined ? DONT_KNOW : !shell);
  give("lent-to-other-companies", person.open("agency_work") ? DONT_KNOW : person.said("agency_work"));
}
