import type { Answers } from "./interview.ts";

/** A software engineer abroad with a comparable degree and a well-paid job: the Blue Card's ordinary case. */
export const engineer: Answers = {
  nationality: "IN",
  "birth-date": "17.5.1994",
  "in-germany": "no",
  "other-state-title": "none",
  "transfer-role": "none",
  "held-skilled-permit": "no",
  "eu-situation": "none",
  "asylum-status": "none",
  degree: "foreign-comparable",
  "degree-date": "30.6.2017",
  "degree-home-recognition": "confirmed",
  "measures-required-for-degree": "no",
  training: "none",
  "chamber-certificate": "no",
  "qualification-group": "isco-25",
  "related-experience-months-last-7-years": "60",
  "related-experience-months-last-5-years": "48",
  "it-experience-months-last-7-years": "60",
  "it-skills-at-degree-level": "yes",
  "german-level": "a1",
  "english-level": "c1",
  "job-offer": "contract",
  "employment-form": "direct",
  "job-qualified": "yes",
  "job-adequate-to-degree": "yes",
  "gross-yearly-pay": "62.000,00",
  "title-decision-year": "this-year",
  "contract-term": "unlimited",
  licence: "not-needed",
  "occupation-group": "isco-25",
  "pension-provision": "yes",
  "livelihood-secured": "yes",
  "identity-clarified": "yes",
  "passport-valid": "yes",
  "expulsion-interest": "no",
  "entry-ban": "no",
  "earlier-search-card": "never",
  "earlier-stay-months": "0",
  "spouse-applies-too": "no",
  "recognition-arrangement": "none",
  "civil-service-appointment": "none",
  "ordinance-category": "none",
  "job-experience-months-last-5-years": "48",
  "research-host": "none",
  "search-ground": "none",
  "self-employment-plan": "none",
  "highly-qualified-as": "none",
};

/** A citizen of the European Union: needs no title. */
export const unionCitizen: Answers = { ...engineer, nationality: "FR" };

/** The same with a pay that is too low for the Blue Card. */
export const badlyPaidEngineer: Answers = { ...engineer, "gross-yearly-pay": "45.000,00" };

/** In Germany with a Blue Card for two years and a quarter: on the way to a settlement permit. */
export const cardHolder: Answers = {
  nationality: "UZ", "birth-date": "7.7.1993", "in-germany": "yes", "stay-status": "residence-permit", "permit-section": "18g", "asylum-status": "none",
  "job-offer": "contract", degree: "foreign-comparable", training: "none", "job-qualified": "yes", "employment-form": "direct", licence: "not-needed",
  "counted-permit-months": "27", "pension-months": "27", "blue-card-job-months": "27", "german-level": "a1", "illness-hinders": "no",
  "civic-knowledge": "other-proof", "work-permitted-for-good": "yes", "housing-sufficient": "yes", "livelihood-secured": "yes",
  "identity-clarified": "yes", "passport-valid": "yes", "expulsion-interest": "no", "entry-ban": "no",
};
