/** Holds a report against what is expected of a person's route. */

/** The routes whose law the catalogue states; expectations about others are passed over. */
export const ROUTES = [
  "16d-1", "16d-3", "16g-8", "20", "20a-followup",
  "18a", "18b", "18g-1-1", "18g-1-2-shortage", "18g-1-2-graduate", "18g-2-it",
  "19-2", "19-3", "19a", "19b", "19c-1", "19c-2", "19c-3", "19d-1a", "19d-1b", "19d-1c", "19d-1a-training", "20a-skilled", "20a-points",
  "21-1", "21-2a", "21-2b", "21-5",
  "18c-1", "18c-2", "18c-3", "9", "9-3a", "21-4", "19c-4", "19c-4-settlement",
  "18d", "18d-6", "18e", "18f", "18h", "18i", "18i-3",
];

/** What an expectation may hold that is not answered yet: dates and gaps, and the sentences that explain. */
const NOT_ANSWERED = new Set([
  "because", "gaps", "deadline", "earliest_date", "recommended_by", "work_from", "settlement_fee_eur", "settlement_earliest_date",
]);

export function* nodesOf(tree) {
  yield tree;
  for (const child of tree.children ?? []) yield* nodesOf(child);
  for (const item of tree.of ?? []) for (const { when } of item["best-of"] ?? [item]) yield* nodesOf(when);
}

const statements = (cites) => cites.filter((cite) => /^[A-Z]+-\d+$/u.test(cite));

/** The months that are used up already, where the law fixes a time in all. */
const MONTHS_USED = { "16d-1": "measure-permit-months", "16d-3": "partnership-permit-months", "16d-4": "placement-permit-months", 20: "search-months-used" };

/** Months of the longest title: four years, the contract or a shorter approval and the tail that the law adds, or the transfer within what is left of its maximum. */
function longestTitle(id, durations, answers) {
  const tail = ({ value, figure }) => Math.min(48, (value === "contract-plus-tail" ? answers["contract-months"] : parseInt(value, 10)) + (figure?.value ?? NaN));
  const transfer = (highest) => Math.min(highest - (answers["transfer-months-in-eu"] ?? 0), Math.round(answers["transfer-days"] / 30.4375));
  return durations.map((consequence) => {
    if (consequence.value.endsWith("-plus-tail")) return tail(consequence);
    if (consequence.value === "scholarship") return Math.min(18, answers["scholarship-months"]);
    if (consequence.value === "appointment") return answers["appointment-months"];
    if (consequence.value === "project") return answers["research-months"];
    if (consequence.value === "measure") return answers["measure-months"];
    if (consequence.value === "figure") return consequence.figure?.value;
    const inAll = consequence.value === "rest-of-figure" ? consequence.figure?.value : /^rest-of-(\d+)-months$/u.exec(consequence.value)?.[1];
    if (inAll !== undefined) return inAll - answers[MONTHS_USED[id]];
    const [, highest] = /^transfer-up-to-(\d+)-months$/u.exec(consequence.value) ?? [];
    return highest ? transfer(Number(highest)) : parseInt(consequence.value, 10);
  });
}

/**
 * The differences between a report (with `trees` and `consequences`) and what is expected of one route, as sentences; empty where all agree.
 * `description` is the catalogue of the day, `file` the case file.
 */
export function differences({ route: id, expected, report, description, file }) {
  const out = [];
  const route = report.routes.find((candidate) => candidate.id === id);
  const described = description.routes.find((candidate) => candidate.id === id);
  const differ = (what, wanted, got) => out.push(`${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`);
  const follows = report.consequences[id];
  const met = (kind) =>
    described.consequences.filter((consequence) => consequence.kind === kind && consequence.value && follows[consequence.id] === "met");
  const tree = report.trees[id];
  const checks = {
    verdict(wanted) {
      // To the person it is open either way whether an answer or the authority's judgement is missing.
      const got = route.verdict === "authority" ? "open" : route.verdict;
      if (got !== wanted) differ("verdict", wanted, `${route.verdict} ${JSON.stringify(route.reason ?? route.open)}`);
    },
    effect(wanted) {
      if (route.modality !== wanted) differ("effect", wanted, route.modality);
    },
    ba_approval(wanted) {
      const got = met("agency-approval").map(({ value }) => value);
      if (got.length !== 1 || got[0] !== wanted) differ("approval of the Agency", wanted, got);
    },
    max_months(wanted) {
      const got = longestTitle(id, met("duration"), file.answers);
      if (!got.includes(wanted)) differ("longest title in months", wanted, got);
    },
    fee_eur(wanted) {
      const got = met("fee").filter(({ id: fee }) => fee !== "fee-visa").map(({ value }) => value);
      if (!got.map(Number).includes(wanted)) differ("fee", wanted, got);
    },
    visa_fee_eur(wanted) {
      const got = met("fee").find(({ id: fee }) => fee === "fee-visa")?.value;
      if (got !== String(wanted)) differ("fee of the visa", wanted, got);
    },
    decision_days(wanted) {
      const got = met("processing-time").map(({ value }) => value);
      if (!got.includes(`${wanted}-days`)) differ("days until the decision", wanted, got);
    },
    deemed_permitted(wanted) {
      const got = met("work").some(({ value }) => value === "deemed-permitted");
      if (got !== wanted) differ("stay and work permitted until the decision", wanted, got);
    },
    title_needed(wanted) {
      const got = !met("information").some(({ value }) => value === "no-title");
      if (got !== wanted) differ("title needed", wanted, got);
    },
    points(wanted) {
      const got = [...nodesOf(tree)].find(({ kind }) => kind === "points")?.points;
      if (got?.sure !== wanted || got.possible !== wanted) differ("points", wanted, got);
    },
    points_min(wanted) {
      const got = [...nodesOf(tree)].find(({ kind }) => kind === "points")?.points;
      if (got?.sure !== wanted) differ("points for sure", wanted, got);
    },
    rank_after(wanted) {
      // A route that is still open has precedence too, should it be met.
      const missing = wanted.filter((other) => ROUTES.includes(other) && !route["comes-after"].some(({ id: first }) => first === other));
      if (missing.length > 0) differ("comes after", wanted, route["comes-after"]);
    },
    not_needed(wanted) {
      if ((report["no-title-needed"] === "met") !== wanted) differ("no title needed", wanted, report["no-title-needed"]);
    },
    provisional(wanted) {
      const got = (route.open?.figures ?? []).some(({ status }) => status === "provisional");
      if (got !== wanted) differ("hangs on a provisional figure", wanted, route.open?.figures);
    },
    provisional_threshold_eur(wanted) {
      const got = [...nodesOf(tree)].filter(({ status, threshold }) => status === "open" && threshold?.before).map(({ threshold }) => Number(threshold.value));
      if (!got.includes(wanted)) differ("provisional threshold", wanted, got);
    },
    mentions(wanted) {
      const cites = [...nodesOf(tree), described, ...described.consequences].flatMap((element) => element.cites ?? []);
      const missing = statements(wanted).filter((statement) => !cites.includes(statement));
      if (missing.length > 0) differ("statements mentioned", wanted, missing);
    },
    documents(wanted) {
      const got = described.consequences
        .filter(({ kind, id: consequence }) => kind === "document" && (follows[consequence] ?? "not-met") !== "not-met")
        .flatMap(({ cites }) => statements(cites));
      const missing = wanted.filter((statement) => !got.includes(statement));
      if (missing.length > 0) differ("documents of the statements", missing, got);
    },
  };
  for (const [what, wanted] of Object.entries(expected)) {
    if (checks[what]) checks[what](wanted);
    else if (!NOT_ANSWERED.has(what)) out.push(`nothing checks ${what}`);
  }
  return out;
}
