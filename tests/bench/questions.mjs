// How many questions a person is asked until nothing is open any more: in the core's order; in the order of the catalogue, leaving out what
// cannot matter; and all of them.
import { openModule } from "../../build/wasm/kompass-module.mjs";
import { madeUpCases } from "./cases.mjs";

/** The answers of a person who knows everything, in the order in which they are given until nothing is asked any more; their number. */
function interview(module, asOf, whole, choose) {
  const answers = {};
  for (let asked = 0; ; ++asked) {
    const report = JSON.parse(module.assess(JSON.stringify({ format: "kompass-case/1", "as-of": asOf, answers })));
    if (!report.ok) throw new Error(JSON.stringify(report.errors[0]));
    const fact = choose(report);
    if (fact === null || fact === undefined) return asked;
    answers[fact] = whole[fact];
  }
}

export async function measureQuestions(bundle, asOf, persons) {
  const module = await openModule();
  if (!JSON.parse(module.load(bundle)).ok) throw new Error("the catalogue is refused");
  const { facts } = JSON.parse(module.describe(asOf));
  const all = facts.filter(({ asked }) => asked).length;
  const people = madeUpCases(facts, asOf, persons, () => 0, 11).map(({ answers }) => answers);
  const spread = (counts) => {
    const sorted = [...counts].sort((a, b) => a - b);
    return { mean: sorted.reduce((sum, count) => sum + count, 0) / sorted.length, p95: sorted[Math.floor(sorted.length * 0.95)] };
  };
  const ours = spread(people.map((whole) => interview(module, asOf, whole, ({ next }) => next)));
  const fixed = spread(people.map((whole) => interview(module, asOf, whole, ({ questions }) => questions[0])));
  const text = ({ mean, p95 }) => `${mean.toFixed(1)} (95 %: ${p95})`;
  return [
    { what: "questions until nothing is open", value: ours.mean, text: text(ours), goal: { value: fixed.mean / 2, text: "half of the next", holds: (value) => value <= fixed.mean / 2 }, note: `mean of ${persons} made-up persons` },
    { what: "in the catalogue's order, without what cannot matter", text: text(fixed) },
    { what: "all of them", text: String(all) },
  ];
}
