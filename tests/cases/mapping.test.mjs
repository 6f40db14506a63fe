import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ageOn, completedMonths } from "./dates.mjs";
import { readBundle } from "./engines.mjs";
import { ordinanceCategory } from "./mapping/19c.mjs";
import { caseFile, occupationGroup, relatedExperience } from "./mapping.mjs";
import { told } from "./prose.mjs";

const person = (facts = {}, more = {}) => ({ as_of: "2026-11-22", portal: null, person: "", unknown: [], ...more, facts });
const answers = (facts, more) => caseFile(person(facts, more)).answers;
/** Somebody abroad with a job offer; somebody in Germany with a permit. */
const abroad = (facts, more) => answers({ nationality: "IN", in_germany: false, job_offer: "contract", ...facts }, more);
const inGermany = (title, facts, more) => answers({ nationality: "IN", in_germany: true, current_title: title, ...facts }, more);
const pick = (object, ...names) => names.map((name) => object[name]);

test("a case file has the day, the portal's profile and the answers", () => {
  assert.deepEqual(caseFile(person({ nationality: "IN" }, { portal: "niedersachsen" })).profile, "lower-saxony");
  assert.equal(caseFile(person({}, { portal: "berlin" })).profile, "berlin");
  assert.equal("profile" in caseFile(person()), false);
  assert.equal(caseFile(person())["as-of"], "2026-11-22");
});

test("what is not listed has the standing assumption", () => {
  const given = abroad({});
  assert.deepEqual(pick(given, "livelihood-secured", "passport-valid", "identity-clarified", "expulsion-interest", "entry-ban"), [true, true, true, false, false]);
  assert.deepEqual(pick(given, "degree", "training", "licence", "employment-form", "contract-term"), ["none", "none", "not-needed", "direct", "unlimited"]);
  assert.deepEqual(pick(given, "eu-situation", "held-skilled-permit", "earlier-search-card", "title-decision-year"), ["none", false, "never", "this-year"]);
  assert.equal(given["earlier-stay-months"], 0);
  for (const absent of ["agency-decision", "pay-comparable", "age-rule-waiver", "pension-provision", "occupation-group", "german-level", "stay-status"])
    assert.equal(absent in given, false, absent);
});

test("of a regulated profession no licence is assumed, and work adequate to a degree is qualified", () => {
  assert.equal("licence" in abroad({ profession_regulated: true }), false);
  assert.equal(abroad({ profession_regulated: true, licence: "promised" }).licence, "promised");
  assert.equal(abroad({ profession_regulated: false }).licence, "not-needed");
  assert.equal(abroad({ job_degree_adequate: true })["job-qualified"], true);
  assert.equal("job-qualified" in abroad({ job_degree_adequate: false }), false);
  assert.equal("job-qualified" in abroad({ job_degree_adequate: true }, { unknown: ["job_qualified"] }), false);
});

test("what is unknown is never no: it is left out, or marked where the catalogue assumes something", () => {
  const names = ["birth_date", "degree", "training", "livelihood_secured", "passport_valid", "identity_clarified", "expulsion_interest", "entry_ban", "licence",
    "job_in_germany", "pension_provision", "earlier_stay_de_months_last_5y", "first_18a_18b_title", "temporary_protection", "job_contract_months", "salary_eur_year"];
  const given = abroad({ salary_eur_year: 50_000 }, { unknown: names });
  for (const fact of ["birth-date", "degree", "training", "livelihood-secured", "passport-valid", "identity-clarified", "expulsion-interest", "entry-ban", "licence",
    "employment-form", "pension-provision", "earlier-stay-months", "held-skilled-permit", "eu-situation", "contract-term", "contract-months", "gross-yearly-pay"])
    assert.equal(fact in given, false, fact);
  const assumed = abroad({}, { unknown: ["pay_comparable", "employer_sound", "ba_decision"] });
  assert.deepEqual(pick(assumed, "pay-comparable", "employer-reliable", "agency-decision"), Array(3).fill({ state: "dont-know" }));
  const tolerated = inGermany("duldung", {}, { unknown: ["asylum_status", "prison_sentence", "housing", "deception", "job_gap_months", "public_funds_last_12m",
    "qualified_job_months_de", "adequate_degree_job_months_de", "care_assistant_training", "lawful_stay_since"] });
  for (const fact of ["asylum-status", "conviction", "housing-sufficient", "deception", "employment-gap-months", "public-funds-last-12-months",
    "qualified-employment-months", "adequate-employment-months", "care-assistant-training"])
    assert.equal(fact in tolerated, false, fact);
  assert.equal("job-offer" in answers({ in_germany: false }, { unknown: ["job_offer"] }), false);
  const trained = inGermany("duldung", {}, { unknown: ["de_training_completed"] });
  for (const fact of ["training", "degree", "care-assistant-training"]) assert.equal(fact in trained, false, fact);
  assert.equal("occupation-group" in abroad({}, { unknown: ["job_isco"], person: "a job (ISCO-08 2512)" }), false);
  assert.equal("counted-stay-months" in inGermany("18a", {}, { unknown: ["lawful_stay_since"] }), false);
  assert.equal("earlier-search-card" in abroad({ search_card_months_used: 6 }, { unknown: ["search_card_ended"] }), false);
});

test("a status in Germany and a permit's section", () => {
  const stays = {
    none: ["no-papers"], visa_free: ["visa-free"], schengen_visa: ["schengen-visa"], "18e": ["other-schengen-title"], "19a": ["other-schengen-title"],
    d_visa: ["national-visa", "other-permit"], duldung: ["toleration"], training_duldung: ["training-toleration"], aufenthaltsgestattung: ["asylum-procedure"],
    "16a": ["residence-permit", "16a"], "16b": ["residence-permit", "16b"], "16d-1": ["residence-permit", "16d-1"], "16d-3": ["residence-permit", "16d-3"],
    "16f-language": ["residence-permit", "other-training"], "16g-1": ["residence-permit", "16g"], "18a": ["residence-permit", "18a"], "18b": ["residence-permit", "18b"],
    "18d": ["residence-permit", "18d"], "18f": ["residence-permit", "18f"], "18g": ["residence-permit", "18g"], "18i": ["residence-permit", "18g"],
    "19-2": ["residence-permit", "ict"], "19-3": ["residence-permit", "ict"], "19b": ["residence-permit", "mobile-ict"], "19c-1": ["residence-permit", "19c-1"],
    "19c-2": ["residence-permit", "19c-2"], "19c-3": ["residence-permit", "19c-3"], "19c-4": ["residence-permit", "19c-4"], "19d": ["residence-permit", "19d"],
    20: ["residence-permit", "20"], "20a-search": ["residence-permit", "20a-search"], "20a-followup": ["residence-permit", "20a-followup"],
    "21-1": ["residence-permit", "21-1"], "21-2a": ["residence-permit", "21-2a"], "21-2b": ["residence-permit", "21-2b"], "21-5": ["residence-permit", "21-5"],
    24: ["residence-permit", "24"], "25-1": ["residence-permit", "25-protection"], "25-2": ["residence-permit", "25-protection"],
    "25-3": ["residence-permit", "25-other"], "25-5": ["residence-permit", "25-other"], family: ["residence-permit", "family"],
    turkish_association: ["residence-permit", "other-permit"],
  };
  for (const [title, [status, section]] of Object.entries(stays))
    assert.deepEqual(pick(inGermany(title), "stay-status", "permit-section"), [status, section], title);
  assert.equal("stay-status" in answers({ in_germany: false, current_title: "none" }), false);
  assert.equal(inGermany("visa_free", { eu_title_kind: "national_permit" })["stay-status"], "other-schengen-title");
  assert.equal(inGermany("none", { eu_title_kind: "blue_card", eu_title_state: "CY" })["stay-status"], "no-papers");
  assert.equal(inGermany("none", { eu_title_kind: "blue_card" }, { unknown: ["eu_title_state"] })["stay-status"], undefined);
  assert.equal(inGermany("none", { eu_long_term_resident: true })["stay-status"], "other-schengen-title");
  assert.equal(inGermany("none", { eu_protection: "international_protection" })["stay-status"], "other-schengen-title");
  assert.equal(inGermany("none", { eu_protection: "applied" })["stay-status"], "no-papers");
  const romanian = { nationality: "IN", in_germany: true, current_title: "visa_free", eu_title_kind: "blue_card", eu_title_state: "RO" };
  assert.equal(answers(romanian, { as_of: "2024-12-31" })["stay-status"], "visa-free");
  assert.equal(answers(romanian, { as_of: "2025-01-01" })["stay-status"], "other-schengen-title");
  assert.equal(inGermany("visa_free", { eu_title_kind: "none" })["stay-status"], "visa-free");
  assert.equal(inGermany("d_visa", {}, { person: "He entered with a national visa under § 18b." })["permit-section"], "18b");
});

test("entry, waiver of the visa and what arose after the entry", () => {
  assert.equal(inGermany("visa_free", { entered_on: "2026-10-01" })["entry-date"], "2026-10-01");
  assert.deepEqual(["granted", "refused", "not_decided"].map((waiver) => inGermany("none", { visa_waiver: waiver })["visa-waiver"]), [true, false, undefined]);
  assert.equal(inGermany("visa_free")["claim-after-entry"], false);
  assert.equal(inGermany("visa_free", {}, { person: "All conditions were met only after his entry." })["claim-after-entry"], true);
  assert.equal(inGermany("duldung", { asylum_status: "withdrawn", lawful_stay_since: "2022-05-01" })["entry-date"], "2022-05-01");
  assert.equal(inGermany("duldung", { asylum_status: "withdrawn", lawful_stay_since: "2023-05-01" })["entry-date"], undefined);
  assert.equal(inGermany("duldung", { asylum_status: "withdrawn" }, { person: "She entered Germany on 28 March 2023." })["entry-date"], "2023-03-28");
});

test("asylum procedures and protection", () => {
  const words = { none: "none", pending: "pending", rejected_final: "rejected", withdrawn: "withdrawn", recognised: "recognised" };
  for (const [word, option] of Object.entries(words)) assert.equal(inGermany("duldung", { asylum_status: word })["asylum-status"], option);
  assert.equal(inGermany("duldung")["asylum-status"], "none");
  assert.equal("asylum-status" in inGermany("aufenthaltsgestattung", { asylum_status: "pending" }), false);
  assert.equal("asylum-status" in abroad({ asylum_status: "rejected_final" }), false);
  assert.deepEqual(pick(inGermany("duldung", { asylum_status: "rejected_final" }), "left-after-asylum", "asylum-rejected-as-abusive"), [false, false]);
  assert.equal(inGermany("visa_free", { asylum_status: "rejected_final" }, { person: "He left Germany in 2020 and came back in 2026." })["left-after-asylum"], true);
  assert.equal(inGermany("duldung", { asylum_status: "rejected_final" }, { person: "rejected under § 30 (1) no. 3" })["asylum-rejected-as-abusive"], true);
  assert.equal("left-after-asylum" in inGermany("duldung", { asylum_status: "none" }), false);
  assert.deepEqual([true, false, undefined].map((consent) => inGermany("duldung", { land_asylum_consent: consent })["land-consent"]), [true, false, undefined]);
  const humanitarian = (facts) => inGermany("25-5", { asylum_status: "rejected_final", ...facts })["permit-after-failed-asylum"];
  assert.deepEqual([humanitarian({ humanitarian_under_10_3: true }), humanitarian({})], [true, false]);
  assert.equal("permit-after-failed-asylum" in inGermany("25-5", { asylum_status: "none", humanitarian_under_10_3: true }), false);
});

test("the situation in the Union that bars the Blue Card", () => {
  const situation = (facts, more) => abroad(facts, more)["eu-situation"];
  assert.equal(situation({ temporary_protection: true, posted_worker: true }), "temporary-protection");
  assert.equal(situation({ eu_long_term_resident: true, eu_protection: "applied" }), "eu-long-term-resident");
  assert.equal(situation({ eu_title_kind: "blue_card_then_ltr" }), "eu-long-term-resident");
  assert.equal(situation({ eu_protection: "applied" }), "asylum-pending");
  assert.equal(situation({ eu_protection: "international_protection" }), "none");
  assert.equal(situation({ posted_worker: true }), "posted-worker");
  assert.equal(situation({ asylum_status: "pending" }), "asylum-pending");
  for (const kind of ["none", "blue_card", "researcher_2016_801", "student_2016_801", "seasonal_2014_36", "ict_2014_66", "national_permit"])
    assert.equal(situation({ eu_title_kind: kind }), "none");
  for (const name of ["temporary_protection", "eu_long_term_resident", "eu_protection", "posted_worker", "eu_title_kind"])
    assert.equal(situation({}, { unknown: [name] }), undefined);
  assert.equal(situation({ posted_worker: true }, { unknown: ["temporary_protection"] }), "posted-worker");
});

test("degrees", () => {
  for (const [word, option] of [["none", "none"], ["german", "german"], ["foreign_comparable", "foreign-comparable"],
    ["foreign_not_comparable", "foreign-not-comparable"], ["foreign_not_assessed", "foreign-not-assessed"]])
    assert.equal(abroad({ degree: word }).degree, option);
  assert.equal(abroad({ degree: "none", de_training_completed: "degree" }).degree, "german");
  assert.equal(abroad({ degree: "german", degree_date: "2024-02-29" })["degree-date"], "2024-02-29");
  assert.deepEqual([true, false, undefined].map((level6) => abroad({ tertiary_diploma_level6: level6 })["tertiary-programme"]), [true, false, false]);
  assert.equal("tertiary-programme" in abroad({ degree: "german" }), false);
  const home = (facts) => abroad({ degree: "foreign_not_comparable", ...facts })["degree-home-recognition"];
  assert.equal(home({ degree_state_recognised: true, degree_confirmed: true }), "confirmed");
  assert.equal(home({ degree_state_recognised: true, degree_confirmed: false }), "not-confirmed");
  assert.equal(home({ degree_state_recognised: true }), "not-confirmed");
  assert.equal(home({ degree_state_recognised: false, degree_confirmed: true }), "not-recognised");
  assert.equal(home({}), undefined);
  const measures = (facts) => abroad({ degree: "foreign_not_comparable", ...facts })["measures-required-for-degree"];
  assert.deepEqual([measures({ recognition_finding: "measures_needed" }), measures({ recognition_finding: "full" }), measures({})], [true, false, false]);
  assert.equal(measures({ recognition_finding: "measures_needed", training: "foreign" }), false);
});

test("trainings", () => {
  const training = (facts, more) => abroad(facts, more).training;
  assert.deepEqual([training({ training: "none" }), training({ training: "german" }), training({})], ["none", "german", "none"]);
  const equivalences = { full: "foreign-full", partial: "foreign-partial", refused: "foreign-refused", not_assessed: "foreign-not-assessed" };
  for (const [word, option] of Object.entries(equivalences)) assert.equal(training({ training: "foreign", training_equivalence: word }), option);
  assert.equal(training({ training: "foreign" }), "foreign-not-assessed");
  assert.equal(training({ training: "foreign", recognition_finding: "measures_needed" }), "foreign-partial");
  assert.equal(training({ training: "foreign", recognition_finding: "full" }), "foreign-full");
  assert.equal(training({ training: "foreign" }, { unknown: ["training_equivalence"] }), undefined);
  assert.equal(training({ de_training_completed: "qualified" }), "german");
  assert.equal(training({ ahk_certificate: true }), "foreign-not-assessed");
  const home = (facts) => abroad({ training: "foreign", ...facts })["training-home-recognition"];
  assert.equal(home({ training_state_recognised: true, training_confirmed: true, training_years: 2 }), "confirmed");
  assert.equal(home({ training_state_recognised: true, training_confirmed: true, training_years: 1.5 }), "under-two-years");
  assert.equal(home({ training_state_recognised: true, training_confirmed: false }), "not-confirmed");
  assert.equal(home({ training_state_recognised: false, training_years: 3 }), "not-recognised");
  assert.equal(home({}), undefined);
  assert.deepEqual([true, false, undefined].map((ahk) => abroad({ training: "foreign", ahk_certificate: ahk })["chamber-certificate"]), [true, false, false]);
});

test("occupations by ISCO-08", () => {
  const groups = { 1321: "isco-132", 1330: "isco-133", 1342: "isco-134", 2142: "isco-21", 2212: "isco-221", 2221: "isco-222", 2250: "isco-225", 2261: "isco-226",
    2310: "isco-23", 2514: "isco-25", 25: "isco-25", 2269: "isco-226", 2230: "other", 2240: "other", 2411: "other", 1311: "other", 7231: "other", 1221: "other" };
  for (const [code, group] of Object.entries(groups)) assert.equal(occupationGroup(code), group, code);
  assert.equal(abroad({ job_isco: "2514" })["occupation-group"], "isco-25");
  assert.equal(abroad({}, { person: "works as programmer (ISCO-08 2512)" })["occupation-group"], "isco-25");
  assert.equal(abroad({ qualification_isco: "2145" }, { person: "a degree (ISCO-08 2145)" })["occupation-group"], undefined);
  assert.equal(abroad({ qualification_isco: "2145" })["qualification-group"], "isco-21");
});

test("one window of experience bounds the other", () => {
  assert.deepEqual(relatedExperience(30, undefined), { five: 30, seven: 30 });
  assert.deepEqual(relatedExperience(40, undefined), { five: 40 });
  assert.deepEqual(relatedExperience(60, undefined), { five: 60, seven: 60 });
  assert.deepEqual(relatedExperience(undefined, 62), { five: 38, seven: 62 });
  assert.deepEqual(relatedExperience(undefined, 40), { seven: 40 });
  assert.deepEqual(relatedExperience(undefined, 20), { five: 20, seven: 20 });
  assert.deepEqual(relatedExperience(undefined, 62, true), { seven: 62 });
  assert.deepEqual(relatedExperience(30, undefined, false, true), { five: 30 });
  assert.deepEqual(relatedExperience(70, 100), { five: 60, seven: 84 });
});

test("languages", () => {
  for (const level of ["none", "A1", "A2", "B1", "B2", "C1", "C2"])
    assert.deepEqual(pick(abroad({ german: level, english: level }), "german-level", "english-level"), [level.toLowerCase(), level.toLowerCase()]);
});

test("the job", () => {
  assert.deepEqual(["contract", "binding_offer", "none"].map((offer) => answers({ job_offer: offer })["job-offer"]), ["contract", "binding-offer", "none"]);
  assert.equal(answers({})["job-offer"], "none");
  assert.equal("licence" in answers({ job_offer: "none" }), false);
  assert.equal(abroad({ job_in_germany: false, agency_work: true })["employment-form"], "not-in-germany");
  assert.equal(abroad({ agency_work: true })["employment-form"], "agency-work");
  assert.deepEqual(["not_needed", "granted", "promised", "missing", "temporary"].map((licence) => abroad({ licence }).licence),
    ["not-needed", "granted", "promised", "missing", "temporary"]);
  for (const [name, fact] of [["job_qualified", "job-qualified"], ["job_degree_adequate", "job-adequate-to-degree"], ["job_matches_qualification", "job-matches-qualification"],
    ["pension_provision", "pension-provision"], ["it_skills_degree_level", "it-skills-at-degree-level"], ["pay_comparable", "pay-comparable"], ["employer_sound", "employer-reliable"]])
    assert.deepEqual([true, false, undefined].map((value) => abroad({ [name]: value })[fact]), [true, false, undefined], name);
  assert.equal(abroad({ it_experience_months_last_7y: 90 })["it-experience-months-last-7-years"], 84);
  assert.deepEqual(["granted", "refused", "not_asked"].map((waiver) => abroad({ age45_waiver: waiver })["age-rule-waiver"]), [true, false, undefined]);
});

test("pay in cents, twelve times by the month, without what varies", () => {
  assert.equal(abroad({ salary_eur_year: 50_699.99 })["gross-yearly-pay"], "50699.99");
  assert.equal(abroad({ salary_eur_year: 50_700 })["gross-yearly-pay"], "50700.00");
  assert.equal(abroad({ salary_eur_month: 3646.65 })["gross-yearly-pay"], "43759.80");
  assert.equal(abroad({ salary_eur_month: 3646.65, salary_eur_year: 45_000, salary_variable_eur_year: 9000 })["gross-yearly-pay"], "45000.00");
});

test("the contract's term", () => {
  assert.deepEqual(pick(abroad({ job_contract_months: 0 }), "contract-term", "contract-months"), ["unlimited", undefined]);
  assert.deepEqual(pick(abroad({ job_contract_months: 5 }), "contract-term", "contract-months"), ["fixed-term", 5]);
});

test("the Agency's decision, also for certain routes only", () => {
  assert.deepEqual(["none_yet", "approved", "refused"].map((decision) => abroad({ ba_decision: decision })["agency-decision"]), [undefined, "approved", "refused"]);
  const refused = person({ in_germany: false, job_offer: "contract", ba_decision: "refused", ba_refused_for: ["18b"] });
  assert.equal(caseFile(refused, "18b").answers["agency-decision"], "refused");
  assert.equal("agency-decision" in caseFile(refused, "18g-1-2-shortage").answers, false);
  const approved = person({ in_germany: false, job_offer: "contract", ba_decision: "none_yet", ba_approved_for: ["18a"] });
  assert.equal(caseFile(approved, "18a").answers["agency-decision"], "approved");
  assert.equal("agency-decision" in caseFile(approved, "18b").answers, false);
});

test("permits held, the same job and the graduate's Blue Card", () => {
  assert.deepEqual([true, false, undefined].map((first) => abroad({ first_18a_18b_title: first })["held-skilled-permit"]), [false, true, false]);
  assert.equal(inGermany("18b")["held-skilled-permit"], true);
  assert.equal(abroad({ title_history: [{ title: "18a", from: "2020-01-01", to: "2022-01-01" }] })["held-skilled-permit"], true);
  const offer = { job_offer: "contract" };
  assert.equal(inGermany("18b", { ...offer, application_kind: "renewal" })["same-job"], true);
  assert.equal(inGermany("18b", { ...offer, application_kind: "first" })["same-job"], false);
  assert.equal(inGermany("18b", offer, { person: "She keeps that job." })["same-job"], true);
  assert.equal("same-job" in inGermany("18g", offer), false);
  const graduate = inGermany("18g", { ...offer, blue_card_graduate_first_issued_on: "2025-01-15" });
  assert.deepEqual(pick(graduate, "blue-card-basis", "graduate-card-since"), ["graduate", "2025-01-15"]);
  assert.equal(inGermany("18g", offer)["blue-card-basis"], "standard");
});

test("stay and employment that make the Agency's approval needless", () => {
  assert.equal(inGermany("18a", { lawful_stay_since: "2023-11-22" })["counted-stay-months"], 36);
  assert.equal(inGermany("18a", { lawful_stay_since: "2023-11-23" })["counted-stay-months"], 35);
  assert.equal(inGermany("18a", { current_title_since: "2024-11-22" })["counted-stay-months"], 24);
  assert.equal(inGermany("18a")["counted-stay-months"], 0);
  assert.equal(inGermany("16b", { current_title_since: "2022-11-22" })["counted-stay-months"], 24);
  assert.equal(inGermany("16b", { current_title_since: "2020-11-22" })["counted-stay-months"], 24);
  const history = [{ title: "16b", from: "2022-11-22", to: "2024-11-22" }, { title: "18b", from: "2024-11-22", to: null }];
  assert.equal(inGermany("18b", { lawful_stay_since: "2022-11-22", title_history: history })["counted-stay-months"], 36);
  assert.equal(inGermany("18b", { current_title_since: "2024-11-22", title_history: history })["counted-stay-months"], 36);
  const withGap = [{ title: "16b", from: "2022-11-22", to: "2024-11-20" }, { title: "18b", from: "2024-11-22", to: null }];
  assert.equal(inGermany("18b", { current_title_since: "2024-11-22", title_history: withGap })["counted-stay-months"], 24);
  assert.equal(inGermany("19-2", { current_title_since: "2023-11-22" })["counted-stay-months"], 0);
  assert.equal(inGermany("19c-1", { job_offer: "contract", beschv_section: "11(2)", lawful_stay_since: "2022-11-22", current_title_since: "2023-11-22" })["counted-stay-months"], 12);
  assert.equal(inGermany("19c-1", { job_offer: "contract", beschv_section: "24a", current_title_since: "2023-11-22" })["counted-stay-months"], 36);
  assert.equal(inGermany("18a", { insured_job_months_de: 24 })["insured-employment-months"], 24);
  assert.equal(inGermany("18a")["insured-employment-months"], 0);
  assert.equal("insured-employment-months" in inGermany("duldung"), false);
});

test("tolerated persons", () => {
  const tolerated = (facts, more) => inGermany("duldung", facts, more);
  assert.deepEqual(pick(tolerated({}), "adequate-employment-months", "qualified-employment-months", "employment-gap-months", "public-funds-last-12-months", "conviction"),
    [0, 0, 0, "none", "none"]);
  assert.equal(tolerated({ job_gap_months: 2.2 })["employment-gap-months"], 3);
  assert.deepEqual(["none", "housing_only", "yes"].map((funds) => tolerated({ public_funds_last_12m: funds })["public-funds-last-12-months"]),
    ["none", "housing-only", "other-benefits"]);
  assert.deepEqual(["none", "german", "foreign_equivalent"].map((kind) => tolerated({ care_assistant_training: kind })["care-assistant-training"]), [false, true, false]);
  assert.equal(tolerated({ de_training_completed: "care_assistant" })["care-assistant-training"], true);
  assert.deepEqual(["60c", "16g", "other", "none"].map((status) => tolerated({ training_during: status })["training-status"]),
    ["training-toleration", "16g-permit", "other-status", "other-status"]);
  for (const name of ["deception", "obstruction"]) assert.deepEqual([true, false].map((value) => tolerated({ [name]: value })[name]), [true, false]);
  assert.equal(tolerated({ extremist_links: true })["extremist-links"], true);
  assert.deepEqual([tolerated({ housing: true })["housing-sufficient"], tolerated({ housing_sufficient: false })["housing-sufficient"]], [true, false]);
});

test("two years of matching work of who holds a § 19d permit", () => {
  const worked = (facts) => inGermany("19d", { current_title_since: "2024-11-22", ...facts })["matching-work-for-two-years"];
  assert.deepEqual([worked({ qualified_job_months_de: 24 }), worked({ adequate_degree_job_months_de: 30 }), worked({ qualified_job_months_de: 23 })], [true, true, false]);
  assert.equal(worked({ qualified_job_months_de: 60, current_title_since: "2024-11-23" }), false);
  assert.equal("matching-work-for-two-years" in inGermany("duldung", { qualified_job_months_de: 60 }), false);
});

test("the ground on which a § 19d permit was issued", () => {
  const ground = (facts, more) => inGermany("19d", facts, more)["permit-19d-basis"];
  assert.equal(ground({ training: "german" }), "german-qualification");
  assert.equal(ground({ de_training_completed: "care_assistant" }), "german-qualification");
  assert.equal(ground({ de_training_completed: "qualified", training_during: "60c" }), "training-toleration");
  assert.equal(ground({ degree: "foreign_comparable", adequate_degree_job_months_de: 30 }), "foreign-degree");
  assert.equal(ground({ degree: "foreign_comparable", qualified_job_months_de: 40 }), "qualified-work");
  assert.equal(ground({ training: "german" }, { unknown: ["training_during"] }), undefined);
  assert.equal("permit-19d-basis" in inGermany("duldung", { training: "german" }), false);
});

test("convictions", () => {
  const convicted = (facts, more) => pick(inGermany("duldung", facts, more), "conviction", "fines-ordinary", "fines-foreigner-offences");
  assert.deepEqual(convicted({ prison_sentence: true, fines_ordinary_daily_rates: 30 }), ["prison", undefined, undefined]);
  assert.deepEqual(convicted({ prison_sentence: false, fines_ordinary_daily_rates: 50, fines_foreigner_only_daily_rates: 0 }), ["fines-only", 50, 0]);
  assert.deepEqual(convicted({ fines_foreigner_only_daily_rates: 91 }), ["fines-only", 0, 91]);
  const both = (ordinary, foreigner) => inGermany("duldung", { fines_ordinary_daily_rates: ordinary, fines_foreigner_only_daily_rates: foreigner })["fines-total"];
  assert.deepEqual([both(20, 30), both(20, 0), both(0, 30)], [50, undefined, undefined]);
  assert.deepEqual(convicted({}, { unknown: ["fines_ordinary_daily_rates"] }), ["fines-only", undefined, 0]);
});

test("the search for work", () => {
  const card = (facts) => abroad({ search_card_months_used: 6, search_card_ended: "2026-05-22", since_search_card: "abroad", ...facts })["earlier-search-card"];
  assert.equal(card({}), "waited");
  assert.equal(card({ since_search_card: "lawful_in_germany" }), "waited");
  assert.equal(card({ since_search_card: "none" }), "not-waited");
  assert.equal(card({ search_card_ended: "2026-05-23" }), "not-waited");
  assert.equal(card({ search_card_months_used: 0 }), "never");
  assert.deepEqual([true, false, undefined].map((spouse) => abroad({ spouse_applies_too: spouse })["spouse-applies-too"]), [true, false, undefined]);
  assert.equal("spouse-applies-too" in inGermany("16b", { spouse_applies_too: true }), false);
  assert.equal(abroad({ earlier_stay_de_months_last_5y: 72 })["earlier-stay-months"], 60);
  assert.equal("earlier-stay-months" in inGermany("16b"), false);
  assert.equal(inGermany("16b", { current_title_since: "2026-01-01" })["earlier-stay-months"], 10);
});

test("a claim that arose after the entry", () => {
  for (const prose of ["The conditions of the entitlement were met only after the entry.", "The hosting agreement was signed on 5 November 2026, after her entry.", "The job was first offered after he had arrived."])
    assert.equal(told.claimAroseAfterEntry(prose), true, prose);
  for (const prose of ["The contract was signed before, not after the entry.", "He entered with a Schengen visa.", "The contract was signed in May. He applied after the entry."])
    assert.equal(told.claimAroseAfterEntry(prose), false, prose);
});

test("a title that is decided next year, and the 45th birthday before it", () => {
  const decided = (prose, facts) => pick(abroad(facts, { person: prose }), "title-decision-year", "turns-45-before-decision");
  assert.deepEqual(decided("The visa and Blue Card will be issued in 2027."), ["next-year", undefined]);
  assert.deepEqual(decided("Work starts on 1 March 2027; her card is valid until 31 January 2027."), ["this-year", undefined]);
  assert.deepEqual(decided("His permit was issued on 1 February 2025 and ends on 31 January 2027."), ["this-year", undefined]);
  const issued = (day) => `The title will be issued on ${day}.`;
  assert.deepEqual(decided(issued("10 February 2027"), { birth_date: "1982-02-10" }), ["next-year", true]);
  assert.deepEqual(decided(issued("9 February 2027"), { birth_date: "1982-02-10" }), ["next-year", false]);
  assert.deepEqual(decided(issued("9 February 2027"), { birth_date: "1990-02-10" }), ["next-year", undefined]);
  assert.deepEqual(decided("", { birth_date: "1981-12-10" }), ["this-year", false]);
  assert.deepEqual(decided(issued("9 December 2026"), { birth_date: "1981-12-10" }), ["this-year", false]);
  assert.deepEqual(decided(issued("10 December 2026"), { birth_date: "1981-12-10" }), ["this-year", true]);
  assert.deepEqual(decided("Her permit was issued on 10 January 2026.", { birth_date: "1981-12-10" }), ["this-year", false]);
  assert.deepEqual(decided("", { birth_date: "1982-12-10" }), ["this-year", undefined]);
});

test("what prose tells", () => {
  assert.equal(told.purposeOfVisa("He came with a visa for the Opportunity Card."), "20a-search");
  assert.equal(told.purposeOfVisa("She entered on a family reunification visa."), "family");
  assert.equal(told.purposeOfVisa("She entered with the national visa for the ICT card."), "ict");
  assert.equal(told.purposeOfVisa("He came with a visa under § 19 (2)."), "ict");
  assert.equal(told.purposeOfVisa("He needs no licence."), undefined);
  assert.equal(told.decidedInYear("She will apply in January 2027", 2027), "2027-01-01");
  assert.equal(told.decidedInYear("He applies today", 2027), undefined);
  assert.equal(told.decidedInYear("The title would only be granted at the beginning of 2027.", 2027), "2027-01-01");
  assert.equal(told.decidedInYear("The visa is issued no earlier than 15 March 2027.", 2027), "2027-03-15");
  assert.equal(told.decidedInYear("She applies today for a post from 1 March 2027.", 2027), undefined);
  assert.equal(told.decidedInYear("a permit issued on 1 May 2024 and valid until 30 April 2027", 2027), undefined);
  assert.equal(told.decidedInYear("Her visa was granted today; work begins on 4 January 2027.", 2027), undefined);
  assert.equal(told.leftAndCameBack("his claim was rejected; he never left"), false);
  assert.equal(told.keepsTheJob("a new employer offers a job"), false);
});

test("on a search card, what else could be applied for", () => {
  const card = (facts, more) => pick(inGermany("20a-search", facts, more), "ordinance-category", "self-employment-plan");
  assert.deepEqual(card({}), ["none", "none"]);
  assert.deepEqual(card({}, { unknown: ["beschv_section", "business"] }), [undefined, undefined]);
  assert.deepEqual(card({ job_offer: "contract", beschv_section: "3", liberal_profession: true }), ["executive", "liberal-profession"]);
});

test("a permit that has expired is none", () => {
  const card = (current_title_until) => pick(inGermany("20a-search", { current_title_until }), "stay-status", "permit-section");
  assert.deepEqual(card("2026-11-21"), ["no-papers", undefined]);
  assert.deepEqual(card("2026-11-22"), ["residence-permit", "20a-search"]);
  assert.equal(inGermany("duldung", { current_title_until: "2026-11-21" })["stay-status"], "toleration");
});

test("stays for recognition", () => {
  const measure = abroad({ measure_suitable: true, measure_german_required: "B1", measure_mainly_in_company: false, measure_months: 24, stay_16d1_months_used: 3 });
  assert.deepEqual(pick(measure, "suitable-measure", "measure-german", "measure-mainly-in-company", "measure-months", "measure-permit-months"), [true, "b1", false, 24, 3]);
  assert.deepEqual(pick(abroad({}), "suitable-measure", "recognition-arrangement", "partnership-permit-months"), [undefined, "none", 0]);
  assert.equal(abroad({ partnership_agreement: true })["recognition-arrangement"], "partnership");
  assert.equal("recognition-arrangement" in abroad({}, { unknown: ["partnership_agreement"] }), false);
  assert.equal(inGermany("16d-3", { current_title_since: "2025-10-22" })["partnership-permit-months"], 13);
  assert.equal("measure-permit-months" in inGermany("16d-1", {}), false);
  const exceptions = { none: "neither", collective_agreement: "collective-terms", care_facility: "care-facility" };
  for (const [word, option] of Object.entries(exceptions)) assert.equal(abroad({ licence_waiver_case: word })["job-leading-to-licensed-occupation"], option);
  const inCompany = (facts, more) => abroad({ job_offer: "none", measure_mainly_in_company: true, ...facts }, more)["agency-decision"];
  assert.deepEqual([inCompany({ ba_decision: "refused" }), inCompany({ ba_decision: "none_yet" })], ["refused", undefined]);
  assert.deepEqual(inCompany({}, { unknown: ["ba_decision"] }), { state: "dont-know" });
});

test("job search after a stay", () => {
  const search = (facts, more) => inGermany("family", facts, more);
  const grounds = { german_degree: "german-degree", research: "research", german_training: "german-training", recognition: "recognition",
    assistant_training: "assistant-training", job_loss: "none", none: "none" };
  for (const [word, option] of Object.entries(grounds)) assert.equal(search({ search_reason: word })["search-ground"], option);
  assert.equal("search-ground" in search({}, { unknown: ["search_reason"] }), false);
  const titles = { "16a": "16a", "16b": "16b-16c", "16c": "16b-16c", "16d": "16d", "18d": "18d-18f", "18f": "18d-18f", "18e": "other", family: "other", none: "other", other: "other" };
  for (const [word, option] of Object.entries(titles)) assert.equal(search({ search_reason_title: word })["search-ground-title"], option);
  assert.deepEqual([search({ search_months_used: 7 }), search({}), inGermany("20", { current_title_since: "2026-01-22" })].map((given) => given["search-months-used"]), [7, 0, 10]);
  assert.deepEqual(search({}, { unknown: ["search_target_allowed"] })["search-target-allowed"], { state: "dont-know" });
});

test("months and ages", () => {
  assert.deepEqual([completedMonths("2026-01-31", "2026-02-28"), completedMonths("2026-01-31", "2026-02-27"), completedMonths("2026-05-01", "2026-04-01")], [1, 0, 0]);
  assert.deepEqual([ageOn("1981-11-22", "2026-11-22"), ageOn("1981-11-23", "2026-11-22"), ageOn("2000-02-29", "2027-02-28"), ageOn("2000-02-29", "2027-03-01")], [45, 44, 26, 27]);
});

test("research: the host, its undertaking and its waiver, the length of the stay", () => {
  const research = (facts, more) => abroad({ job_offer: "none", research_host: "public", ...facts }, more);
  assert.equal(abroad({})["research-host"], "none");
  assert.equal(abroad({}, { unknown: ["research_host"] })["research-host"], undefined);
  assert.deepEqual(["recognised", "public", "private_not_recognised"].map((research_host) => research({ research_host })["research-host"]), ["recognised", "public", "other"]);
  assert.equal("undertaking-demanded" in research({ cost_undertaking: false, cost_undertaking_waived: true }), false);
  assert.equal(research({ cost_undertaking: false, cost_undertaking_waived: false })["undertaking-demanded"], true);
  assert.deepEqual(research({}, { unknown: ["cost_undertaking_waived"] })["undertaking-demanded"], { state: "dont-know" });
  assert.equal(research({ research_host: "recognised", cost_undertaking_waived: false })["public-interest-in-the-project"], false);
  assert.deepEqual(["none", "applied", "international_protection"].map((eu_protection) => research({ eu_protection })["international-protection"]), [false, false, true]);
  assert.equal(research({}, { unknown: ["eu_protection"] })["international-protection"], undefined);
  assert.deepEqual(pick(research({ research_days: 365, research_months: 12 }), "research-days-in-360", "research-months"), [360, 12]);
  assert.deepEqual(pick(research({ research_days: 400 }), "research-days-in-360", "research-months"), [360, 13]);
  assert.equal(research({ research_days: 200 }, { unknown: ["research_months"] })["research-months"], undefined);
  assert.deepEqual([5, 6, 7, 13].map((research_months) => research({ research_months })["research-days-in-360"]), [152, undefined, 213, 360]);
  assert.equal(research({ research_months: 7 }, { unknown: ["research_days"] })["research-days-in-360"], undefined);
  const protectedSince = (title, current_title_since, facts = {}) => inGermany(title, { research_host: "public", current_title_since, ...facts })["protection-stay-months"];
  assert.deepEqual([protectedSince("25-1", "2024-11-22"), protectedSince("25-2", "2024-11-23"), protectedSince("18b", "2024-11-22"), protectedSince("25-2", "2024-11-23", { eu_protection_stay_months: 30 })],
    [24, undefined, undefined, 30]);
  assert.deepEqual([true, false].map((notification_by_host) => research({ notification_by_host })["host-has-notified"]), [true, false]);
  assert.equal(research({ employer_sound: false })["research-host-sound"], false);
  assert.deepEqual(research({}, { unknown: ["employer_sound"] })["research-host-sound"], { state: "dont-know" });
});

test("a title of another EU state and what it opens", () => {
  const moving = (facts, more) => abroad({ eu_title_kind: "blue_card", ...facts }, more);
  const kinds = ["none", "blue_card", "blue_card_then_ltr", "researcher_2016_801", "student_2016_801", "ict_2014_66", "seasonal_2014_36", "national_permit"];
  assert.deepEqual(kinds.map((eu_title_kind) => moving({ eu_title_kind })["other-state-title"]),
    ["none", "blue-card", "blue-card-then-long-term", "researcher", "student", "ict", "other", "other"]);
  assert.equal(abroad({}, { unknown: ["eu_title_kind"] })["other-state-title"], undefined);
  assert.deepEqual(pick(moving({ eu_title_months: 11, eu_title_possession_months: 12, eu_prior_long_term_mobility: true, eu_blue_card_experience_based: false }),
    "other-state-card-months", "other-state-card-possession-months", "earlier-long-term-mobility", "other-state-card-on-experience"), [11, 12, true, false]);
  assert.deepEqual([moving({}), moving({ business_linked_to_card_job: true }), moving({ business_linked_to_card_job: false }), moving({ business_days_180: 3 })].map((file) => file["business-trip"]),
    ["none", "linked", "not-linked", undefined]);
  const researching = (facts, more) => moving({ eu_title_kind: "researcher_2016_801", ...facts }, more)["short-mobility"];
  assert.deepEqual([researching({}), researching({ parallel_short_mobility_notice: true }), researching({ applied_during_short_mobility_days_before_end: 30 })], ["none", "notice-pending", "staying"]);
  assert.equal(inGermany("18e", { eu_title_kind: "researcher_2016_801" })["short-mobility"], "staying");
  assert.equal(researching({}, { unknown: ["parallel_short_mobility_notice"] }), undefined);
});

test("a transfer: what is not told of it does not matter", () => {
  const transfer = (facts, more) => abroad({ job_offer: "none", ict_role: "manager", ...facts }, more);
  const stays = [{}, { ict_longer_in_other_ms: true }, { ict_longer_in_other_ms: false, ict_longer_in_germany: false }, { ict_longer_in_germany: false, eu_title_kind: "ict_2014_66" }];
  assert.deepEqual(stays.map((facts) => transfer(facts)["transfer-longest-stay"]), ["germany", "other-state", "equally-long", "other-state"]);
  assert.equal(transfer({}, { unknown: ["ict_longer_in_other_ms"] })["transfer-longest-stay"], undefined);
  const months = [{}, { eu_total_ict_months: 9 }, { eu_title_months: 8 }].map((facts) => transfer({ eu_title_kind: "ict_2014_66", ...facts })["transfer-months-in-eu"]);
  assert.deepEqual(months, [0, 9, 8]);
  for (const name of ["eu_total_ict_months", "eu_title_months"])
    assert.equal(transfer({ eu_title_kind: "ict_2014_66" }, { unknown: [name] })["transfer-months-in-eu"], undefined);
  const programme = (facts, more) => transfer({ ict_role: "trainee", ict_trainee_programme: true, ...facts }, more)["trainee-programme"];
  assert.deepEqual([programme({}), programme({ ict_trainee_paid: false }), programme({}, { unknown: ["ict_trainee_paid"] })], ["paid", "unpaid", undefined]);
});

test("the sections of the Employment Ordinance name kinds of work", () => {
  const kinds = { none: "none", 3: "executive", 5: "science-and-teaching", "8(3)": "recognition-practice", 10: "personnel-exchange", "10(1) no.2": "project-preparation",
    "10(2)": "project-preparation", "11(1)": "mother-tongue-teacher", 11: "speciality-cook", "11(2)": "speciality-cook", 12: "au-pair", 13: "household-of-posted",
    14: "volunteer-or-charity", "14(1)": "volunteer-or-charity", "14(1a)": "religious-work", "14(2)": "short-activity", 15: "funded-internship", "15 no.3": "funded-internship",
    "15 no.4": "agreed-internship", "15 no. 6": "agreed-internship", "15 no.7": "short-activity", "15a": "seasonal-work", "15b": "fairground-helper", "15c": "household-help",
    "15d": "short-term-quota", 16: "short-activity", 17: "short-activity", 18: "accredited-journalist", "18 no.2": "short-activity", "19(1)": "short-activity",
    "19(2)": "machine-works", 20: "cross-border-transport", 21: "posted-by-eu-company", "22 no.1": "short-activity", "22 no.4": "professional-athlete", "22 no.5": "esports",
    "22 no.6": "model", "22a": "care-helper", 23: "sports-event", 24: "ship-or-air-crew", "24a": "driver", "24a(1)": "driver", "24a(2)": "driver-in-training", "24b": "offshore-work",
    25: "arts-and-entertainment", "26(1)": "none", "26(2)": "none", 28: "ethnic-german", "29(1)": "treaty-with-approval", "29(2)": "guest-worker",
    "29(3) s.1": "treaty-without-approval", "29(4)": "world-exhibition", "29(5)": "treaty-with-approval" };
  for (const [section, kind] of Object.entries(kinds)) assert.equal(ordinanceCategory(section), kind, section);
  assert.equal(ordinanceCategory("99"), undefined);
});

test("special conditions of the ordinance are met, not met, unknown or not listed", () => {
  const given = (section, met) => abroad({ beschv_section: section, ...(met === undefined ? {} : { beschv_conditions_met: met }) });
  assert.deepEqual(pick(given("12", true), "ordinance-category", "au-pair-family"), ["au-pair", "first-language"]);
  assert.deepEqual(pick(given("12", false), "ordinance-category", "au-pair-family"), ["au-pair", "no-german"]);
  assert.equal(given("12")["au-pair-family"], "first-language");
  assert.equal(given("5", true)["ordinance-category"], "science-and-teaching");
  assert.equal(given("5", false)["ordinance-category"], "none");
  assert.equal("ordinance-category" in abroad({ beschv_section: "5" }, { unknown: ["beschv_conditions_met"] }), false);
  assert.equal("au-pair-family" in abroad({ beschv_section: "12" }, { unknown: ["beschv_conditions_met"] }), false);
  assert.equal("ordinance-category" in abroad({}, { unknown: ["beschv_section"] }), false);
  assert.equal("ordinance-category" in answers({ nationality: "IN", in_germany: false, beschv_section: "12" }), false);
  assert.equal(given("3 no. 3")["ordinance-category"], "executive");
  assert.deepEqual([given("26(1)", true)["priority-check-passed"], given("26(1)", false)["priority-check-passed"]], [undefined, false]);
  const sameKind = (facts, more) => answers({ nationality: "IN", in_germany: true, current_title: "19c-1", job_offer: "contract", ...facts }, more)["same-kind-of-work"];
  assert.deepEqual([sameKind({ application_kind: "renewal" }), sameKind({ application_kind: "first" }), sameKind({}), sameKind({ current_title: "18a" })], [true, false, true, undefined]);
  assert.equal(sameKind({}, { unknown: ["application_kind"] }), undefined);
  const months = (facts) => answers({ nationality: "IN", in_germany: true, current_title: "19c-1", job_offer: "contract", beschv_section: "11(2)", ...facts })["months-of-such-work"];
  assert.deepEqual([months({ current_title_since: "2022-11-22" }), months({}), months({ current_title: "d_visa" }), months({ application_kind: "first", current_title_since: "2022-11-22" })], [48, undefined, undefined, undefined]);
  assert.equal(months({ beschv_section: "24a", current_title_since: "2022-11-22" }), undefined);
  assert.equal(told.holdsAgencyWorkPermit("She picks fruit with a work permit of the Employment Agency."), true);
  assert.equal(told.holdsAgencyWorkPermit("She needs no work permit."), false);
  const helper = (facts, more) => abroad({ beschv_section: "22a", ...facts }, more)["care-helper-qualification"];
  assert.deepEqual([helper({ care_assistant_training: "german" }), helper({ care_assistant_training: "foreign_equivalent" }), helper({ care_assistant_training: "none" })],
    ["german", "foreign-equivalent", "none"]);
  assert.deepEqual([helper({ beschv_conditions_met: true }), helper({ beschv_conditions_met: false }), helper({ care_assistant_training: "german", beschv_conditions_met: false })],
    ["foreign-equivalent", "none", "none"]);
  assert.equal(helper({}, { unknown: ["care_assistant_training"] }), undefined);
  assert.equal(helper({}, { unknown: ["beschv_conditions_met"] }), undefined);
});

test("nationals of the Western Balkans: where they applied and when they had benefits", () => {
  const western = (facts, more) => pick(abroad({ nationality: "RS", ...facts }, more), "western-balkans-mission", "asylum-seeker-benefits", "asylum-seeker-benefits-ended");
  assert.deepEqual(western({ applied_at_mission_in: "XK" }), [true, false, undefined]);
  assert.deepEqual(western({ applied_at_mission_in: "AT", asylblg_last_benefit: "2024-01-31" }), [false, true, "2024-01-31"]);
  assert.deepEqual(western({}, { unknown: ["applied_at_mission_in", "asylblg_last_benefit"] }), [undefined, undefined, undefined]);
  assert.deepEqual(western({}), [undefined, false, undefined]);
  assert.equal(inGermany("visa_free", { nationality: "RS", job_offer: "contract" })["western-balkans-mission"], false);
  assert.equal("asylum-seeker-benefits" in abroad({}), false);
});

test("what the Agency checks, a public interest, the first working day", () => {
  const given = abroad({ quota_available: false, priority_check: "failed", public_interest_19c3: "confirmed", employer_collective_agreement: true, related_experience_months_last_5y: 26 });
  assert.deepEqual(pick(given, "quota-available", "priority-check-passed", "public-interest", "collective-agreement", "job-experience-months-last-5-years"),
    [false, false, true, true, 26]);
  assert.deepEqual(pick(abroad({}, { unknown: ["quota_available", "priority_check"] }), "quota-available", "priority-check-passed"), Array(2).fill({ state: "dont-know" }));
  assert.deepEqual(pick(abroad({ public_interest_19c3: "denied" }), "public-interest"), [false]);
  for (const facts of [{}, { public_interest_19c3: "not_assessed" }]) assert.equal("public-interest" in abroad(facts), false);
  assert.equal("quota-available" in abroad({}), false);
  const start = (job_start) => abroad({ birth_date: "1982-01-01", job_start })["turns-45-before-start"];
  assert.deepEqual([start("2026-12-31"), start("2027-01-01"), start(undefined)], [false, true, undefined]);
  assert.equal("turns-45-before-start" in abroad({ birth_date: "1990-01-01", job_start: "2027-01-01" }), false);
  assert.equal(abroad({ job_in_germany: false, beschv_section: "26(1)" })["employment-form"], "employer-abroad");
  assert.equal(abroad({ job_in_germany: false, beschv_section: "none" })["employment-form"], "not-in-germany");
  assert.equal(abroad({ job_isco: "3512" })["occupation-group"], "isco-35");
  assert.equal(abroad({ qualification_isco: "3512" })["qualification-group"], "other");
});

test("self-employment: the plan, the scholarship, what the authority judges, the licence", () => {
  const plan = (facts, more) => answers({ nationality: "IN", in_germany: false, ...facts }, more);
  assert.equal(plan({ business: "shop", liberal_profession: false })["self-employment-plan"], "business");
  assert.equal(plan({ business: "shop" })["self-employment-plan"], "business");
  assert.equal(plan({ scholarship: "private" })["self-employment-plan"], "business");
  assert.equal(plan({ business: "art", liberal_profession: true })["self-employment-plan"], "liberal-profession");
  assert.equal("self-employment-plan" in plan({}), false);
  assert.equal(plan({ business: "art" }, { unknown: ["liberal_profession"] })["self-employment-plan"], "unclear");
  const scholarship = (value) => plan({ scholarship: value })["founder-scholarship"];
  assert.deepEqual([scholarship("public_livelihood"), scholarship("private"), scholarship("none"), scholarship(undefined)], ["public", "other", "none", "none"]);
  assert.equal("founder-scholarship" in plan({}, { unknown: ["scholarship"] }), false);
  const given = plan({ business: "shop", scholarship_months: 12, is_researcher: true, activity_linked_to_studies: false, financing: "not_secured", economic_interest: "confirmed",
    positive_effects: "denied", licence: "temporary" });
  assert.deepEqual(pick(given, "scholarship-months", "works-as-researcher", "activity-linked-to-studies", "business-financing", "economic-interest", "positive-economic-effects",
    "self-employment-licence"), [12, true, false, false, true, false, "granted"]);
  assert.equal(plan({ financing: "secured" })["business-financing"], true);
  assert.equal("economic-interest" in plan({ economic_interest: "not_assessed" }), false);
  assert.equal("self-employment-licence" in plan({}, { unknown: ["licence"] }), false);
});

test("old-age provision: proven, in sums, none, unknown", () => {
  const provision = (facts, more) => pick(answers({ in_germany: false, ...facts }, more), "old-age-provision", "old-age-pension-a-month", "old-age-assets");
  assert.deepEqual(provision({ pension_provision: true, pension_eur_month: 10 }), ["accepted", undefined, undefined]);
  assert.deepEqual(provision({ pension_eur_month: 1612.53 }), ["not-checked", "1612.53", "0.00"]);
  assert.deepEqual(provision({ assets_eur: 232_204 }), ["not-checked", "0.00", "232204.00"]);
  assert.deepEqual(provision({ assets_eur: 232_204 }, { unknown: ["pension_eur_month"] }), ["not-checked", undefined, "232204.00"]);
  assert.deepEqual(provision({ pension_provision: false }), ["none", undefined, undefined]);
  assert.deepEqual(provision({ pension_eur_month: 0, assets_eur: 0 }), ["none", undefined, undefined]);
  assert.deepEqual(provision({}), [undefined, undefined, undefined]);
});

test("every fact of the vocabulary bears on the case file of somebody", () => {
  const rows = readFileSync(new URL("README.md", import.meta.url), "utf8").split("## Vocabulary")[1].split("\n").filter((line) => line.startsWith("| `"));
  const names = rows.flatMap((row) => [...row.split("|")[1].matchAll(/`([^`]+)`/gu)].map(([, name]) => name));
  assert.ok(names.length > 80);
  const everything = { nationality: "IN", birth_date: "1990-01-01", in_germany: true, job_offer: "contract", training: "foreign", degree: "foreign_not_comparable",
    asylum_status: "rejected_final", salary_eur_year: 1, search_card_months_used: 3, search_card_ended: "2026-01-01", since_search_card: "abroad",
    lawful_stay_since: "2025-01-01", current_title_since: "2025-01-01", entered_on: "2025-01-01", degree_date: "2020-01-01" };
  const values = [true, false, 0, 1, 24, "2022-03-04", "none", "2514", "B1", "granted", "approved", "renewal", "applied", "measures_needed", "blue_card_then_ltr", "german",
    "foreign_comparable", "foreign", "partial", "temporary", "contract", "qualified", "60c", "yes", "pending", "FR", "CY", "lawful_in_germany", ["18a"], "12", "RS", "2027-06-01", "passed", "confirmed", "secured", "public_livelihood",
    [{ title: "18a", from: "2020-01-01", to: "2022-01-01" }]];
  const transferred = { ...everything, in_germany: false, current_title: "none", job_offer: "none", ict_role: "trainee", ict_transfer_days: 200, eu_title_kind: "ict_2014_66" };
  const researcher = { ...everything, in_germany: false, current_title: "none", research_host: "public", cost_undertaking: false, eu_title_kind: "researcher_2016_801" };
  const bases = [everything, transferred, { ...transferred, ict_transfer_days: undefined }, { ...transferred, ict_trainee_programme: true, agency_work: false },
    { ...transferred, in_germany: true, current_title: "19-2", current_title_since: undefined }, { ...everything, in_germany: false, current_title: "none", asylum_status: "none" }, ...["18a", "18g", "19c-1", "25-5", "16b", "visa_free", "none"].map((current_title) => ({ ...everything, current_title })),
    ...["12", "13", "15a", "15c", "22 no.4", "22a", "24a(2)"].map((beschv_section) => ({ ...everything, nationality: "RS", in_germany: false, current_title: "none", beschv_section })),
    { ...everything, birth_date: "1982-01-01", in_germany: false, current_title: "none" },
    { ...everything, current_title: "19c-1", beschv_section: "12" },
    ...["training_equivalence", "recognition_finding", "salary_eur_year", "lawful_stay_since", "training", "earlier_stay_de_months_last_5y"].map((without) => {
      const base = { ...everything, current_title: "18a" };
      delete base[without];
      return base;
    }), researcher, { ...researcher, eu_title_kind: "blue_card" },
    { ...researcher, in_germany: true, eu_title_kind: "blue_card" }];
  const given = new Set();
  for (const name of names) {
    const matters = bases.some((base) => {
      const before = JSON.stringify(caseFile(person(base), "18a"));
      const changed = (value) => {
        try {
          const file = caseFile(person({ ...base, [name]: value }), "18a");
          for (const fact of Object.keys(file.answers)) given.add(fact);
          return JSON.stringify(file) !== before;
        } catch {
          return false; // a value of another kind
        }
      };
      return values.some(changed);
    });
    assert.ok(matters, name);
  }
  const facts = JSON.parse(readBundle()).parts.flatMap(({ content }) => content.facts ?? [])
    .filter(({ type, derive }) => type !== "periods" && derive === undefined) // the persons tell sums; what is computed is told by nobody
    .map(({ id }) => id);
  assert.deepEqual([...given].filter((fact) => !facts.includes(fact)), []);
  // What only the authority knows and no person is told of, and what the catalogue assumes.
  const never = ["counts-as-liberal-profession", "research-without-degree", "research-ground-overlooked", "short-mobility-refused",
    "religious-language-hardship",
    "hardship-waiver",
    "german-enough-for-the-plan",
    "helper-training-counts",
    "job-seriously-meant",
    "lower-german-accepted",
    "mixed-fines-disregarded",
    "mobile-card-despite-refusal-ground",
    "no-other-permit-possible",
    "refusal-ground-overlooked",
    "state-interests-harmed",
    "transfer-from-the-eu-accepted",
  ];
  // Tested above, or in mapping/settlement.test.mjs.
  const seldom = [
    "civil-servant-since",
    "contract-months",
    "fines-foreigner-offences",
    "fines-ordinary",
    "fines-total",
    "graduate-card-since",
    "matching-work-for-two-years",
    "permit-19d-basis",
    "turns-45-before-decision",
    "undertaking-demanded", "research-host-sound", "host-has-notified",
  ];
  // What the vocabulary has no word for.
  const unspoken = ["exam-proves-german", "placement-permit-months", "twenty-hours-of-work"];
  assert.deepEqual(facts.filter((fact) => !given.has(fact) && !never.includes(fact) && !seldom.includes(fact) && !unspoken.includes(fact)), []);
});
