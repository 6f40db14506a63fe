// How many questions a person is asked until nothing is open any more: in the core's order; in the order of the catalogue, leaving out what
// cannot matter; and how many at least, whatever the order. Worked out natively, by questions.cpp.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The people of tests/cases/met.json, a case file a line: lives that hang together, as no made-up answers do. */
export function peopleWithLives(asOf) {
  const { people } = JSON.parse(readFileSync(new URL("../cases/met.json", import.meta.url), "utf8"));
  // Amounts stand as numbers there.
  const written = (answers) => Object.fromEntries(Object.entries(answers).map(([fact, value]) => [fact, fact === "gross-yearly-pay" && typeof value === "number" ? value.toFixed(2) : value]));
  return Object.values(people).map((answers) => ({ format: "kompass-case/1", "as-of": asOf, answers: written(answers) }));
}

/** The rules as if nothing were said about what is usual or rare. */
function withoutLikelihoods(bundle) {
  const { parts, ...rest } = JSON.parse(bundle);
  const plain = ({ facts, ...content }) => (facts ? { ...content, facts: facts.map(({ usual: _, rare: __, ...fact }) => fact) } : content);
  return JSON.stringify({ ...rest, parts: parts.map(({ name, content }) => ({ name, content: plain(content) })) });
}

export function measureQuestions(program, bundlePath, work, asOf, persons) {
  const livesPath = join(work, "people.ndjson");
  writeFileSync(livesPath, peopleWithLives(asOf).map((file) => `${JSON.stringify(file)}\n`).join(""));
  const plainPath = join(work, "bundle-without-likelihoods.json");
  writeFileSync(plainPath, withoutLikelihoods(readFileSync(bundlePath, "utf8")));

  const run = (rules, ...who) => JSON.parse(execFileSync(program, [rules, asOf, ...who.map(String)], { encoding: "utf8" }));
  const text = ({ mean, p95 }) => `${mean.toFixed(1)} (95 %: ${p95})`;
  const rows = [];
  const measure = (who, found) => {
    const half = found.fixed.mean / 2;
    rows.push(
      {
        what: who, value: found.ours.mean, text: text(found.ours), goal: { value: half, text: "half of fixed", holds: (value) => value <= half },
        note: `${(found.ours.mean / found.least.mean).toFixed(2)} of the indispensable; another topic begins ${found["our-topics"].mean.toFixed(1)} times`,
      },
      { what: "  in the fixed order", text: text(found.fixed), note: `another topic begins ${found["fixed-topics"].mean.toFixed(1)} times` },
      { what: "  indispensable in any order", text: text(found.least) },
    );
    return found;
  };
  const { all } = measure(`questions, ${persons} people as the catalogue expects them`, run(bundlePath, persons, "likely"));
  const lives = run(bundlePath, livesPath, "people");
  measure(`questions, ${lives.people} people whose answers hang together`, lives);
  measure("  the same, who want to settle", run(bundlePath, livesPath, "people", "settlement"));
  measure("  the same, who want to do a job", run(bundlePath, livesPath, "people", "employment"));
  measure(`questions, ${persons} people of whom all is as likely`, run(bundlePath, persons, "uniform"));
  measure("  the same, and the catalogue says so", run(plainPath, persons, "uniform"));
  rows.push({ what: "all questions", text: String(all) });
  return rows;
}
