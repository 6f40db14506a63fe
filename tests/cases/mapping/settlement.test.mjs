import assert from "node:assert/strict";
import { test } from "node:test";
import { caseFile } from "../mapping.mjs";

const inGermany = (title, facts, more) =>
  caseFile({ as_of: "2026-11-22", portal: null, person: "", unknown: [], ...more, facts: { nationality: "IN", in_germany: true, current_title: title, ...facts } }).answers;
const spells = (...rows) => rows.map(([title, from, to = null]) => ({ title, from, to }));

test("months with a permit: study and training count by half, a toleration breaks the row", () => {
  const months = (title, ...rows) => inGermany(title, { title_history: spells(...rows) })["counted-permit-months"];
  assert.equal(months("18b", ["18b", "2021-11-22"]), 60);
  assert.equal(months("18b", ["18b", "2021-11-23"]), 59);
  assert.equal(months("18b", ["16b", "2018-11-22", "2021-11-21"], ["18b", "2021-11-22"]), 78);
  assert.equal(months("18a", ["16a", "2022-11-22", "2025-11-21"], ["18a", "2025-11-22"]), 30);
  assert.equal(months("19d", ["duldung", "2018-01-01", "2024-11-21"], ["19d", "2024-11-22"]), 24);
  assert.equal(months("18b", ["18b", "2015-01-01", "2020-01-01"], ["18b", "2024-11-22"]), 24);
  assert.equal(months("18g", ["d_visa", "2024-08-22", "2024-11-21"], ["18g", "2024-11-22"]), 27);
});

test("months of titles that nobody has settled how to count are left out where they could decide", () => {
  const months = (from) => inGermany("18a", { title_history: spells(["16d-1", from, "2025-11-21"], ["18a", "2025-11-22"]) })["counted-permit-months"];
  assert.equal(months("2024-11-22"), 12);
  assert.equal(months("2020-11-22"), undefined);
  const after = (from) => inGermany("18a", { title_history: spells(["16d-1", "2020-11-22", from], ["18a", from]) })["counted-permit-months"];
  assert.equal(after("2021-11-22"), 60);
  assert.equal(after("2021-12-22"), undefined);
});

test("titles as a skilled worker: in a row, from the visa for them", () => {
  const since = (title, facts, more) => inGermany(title, facts, more)["skilled-title-since"];
  assert.equal(since("18g", { title_history: spells(["18b", "2022-03-01", "2024-02-29"], ["18g", "2024-03-01"]) }), "2022-03-01");
  assert.equal(since("18b", { title_history: spells(["d_visa", "2023-09-01", "2023-11-30"], ["18b", "2023-12-01"]) }), "2023-09-01");
  assert.equal(since("18b", { title_history: spells(["16b", "2020-01-01", "2023-11-30"], ["18b", "2023-12-01"]) }), "2023-12-01");
  assert.equal(since("18b", { title_history: spells(["18b", "2020-01-01", "2022-11-30"], ["18b", "2023-12-01"]) }), "2023-12-01");
  assert.equal(since("18a", { current_title_since: "2023-11-21" }), "2023-11-21");
  assert.equal(since("18a", { current_title_since: "2023-11-21" }, { unknown: ["current_title_since"] }), undefined);
  assert.equal(since("21-1", { current_title_since: "2023-11-21" }), undefined);
});

test("work with the Blue Card is not longer than the card is held and contributions are paid", () => {
  const months = (since, facts, more) => inGermany("18g", { current_title_since: since, ...facts }, more)["blue-card-job-months"];
  assert.equal(months("2025-06-01"), 17);
  assert.equal(months("2024-06-01", { pension_months: 20 }), 20);
  assert.equal(months("2024-06-01"), undefined);
  assert.equal(months("2024-06-01", { blue_card_job_months: 28 }), 28);
  assert.equal(months("2025-06-01", {}, { unknown: ["blue_card_job_months"] }), undefined);
});

test("contributions, the couple, what is proven and what is not known", () => {
  const given = inGermany("18a", { pension_months: 40, spouse_pension_months: 61, civic_knowledge: true, job_allowed_permanently: false });
  assert.deepEqual([given["pension-months"], given["pension-months-with-care-gaps"], given["spouse-situation"], given["spouse-pension-months"]], [40, 40, "spouse", 61]);
  assert.deepEqual([given["civic-knowledge"], given["work-permitted-for-good"], given["security-concern"]], ["other-proof", "no", undefined]);
  const open = inGermany("18a", { civic_knowledge: false }, { unknown: ["pension_months", "spouse_pension_months", "security_concern"] });
  assert.deepEqual([open["civic-knowledge"], open["pension-months"], open["spouse-situation"]], ["none", undefined, undefined]);
  assert.deepEqual(open["security-concern"], { state: "dont-know" });
});

test("the highly qualified and civil servants", () => {
  const given = inGermany("18d", { highly_qualified: true, professional_experience_years: 1.9, special_case_confirmed: false });
  assert.deepEqual([given["highly-qualified-as"], given["experience-years"], given["special-case"], given["integration-expected"]], ["scientist", 1, false, undefined]);
  const appointed = (months) => inGermany("18d", { civil_service_appointment: "german_employer", civil_service_months: months });
  assert.deepEqual([appointed(0)["appointment-term"], appointed(36)["appointment-term"], appointed(35)["appointment-term"]], ["three-years-or-more", "three-years-or-more", "shorter"]);
  assert.deepEqual([appointed(0)["appointment-months"], appointed(35)["appointment-months"]], [undefined, 35]);
  const since = (title, facts) => inGermany(title, { civil_service_appointment: "german_employer", job_start: "2027-02-01", ...facts })["civil-servant-since"];
  assert.deepEqual([since("18d"), since("19c-4", { current_title_since: "2024-01-01" })], ["2027-02-01", "2024-01-01"]);
  assert.equal(inGermany("18d", { job_start: "2027-02-01" })["civil-servant-since"], undefined);
  assert.equal(inGermany("18d", {})["civil-service-appointment"], "none");
  assert.equal(inGermany("18d", {}, { unknown: ["civil_service_appointment"] })["civil-service-appointment"], undefined);
});
