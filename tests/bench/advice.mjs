// What goes beyond the verdicts, as WebAssembly in Node: gaps, what if, when, path, and the next question.
import { readFileSync } from "node:fs";
import { openModule } from "../../build/wasm/kompass-advice-module.mjs";
import { below, clock, median, milliseconds, quantile } from "./table.mjs";

/** The people of tests/cases/met.json: lives that hang together, as no made-up answers do. */
function people(asOf) {
  const { people: answers } = JSON.parse(readFileSync(new URL("../cases/met.json", import.meta.url), "utf8"));
  return Object.values(answers).map((given) => ({ format: "kompass-case/1", "as-of": asOf, answers: written(given) }));
}

/** Amounts stand as numbers there. */
function written(answers) {
  return Object.fromEntries(Object.entries(answers).map(([fact, value]) => [fact, fact === "gross-yearly-pay" && typeof value === "number" ? value.toFixed(2) : value]));
}

export async function measureAdvice(bundle, asOf, sets) {
  const module = await openModule();
  if (!JSON.parse(module.load(bundle)).ok) throw new Error(module.load(bundle));
  const good = (text) => JSON.parse(module.assess(text)).ok;
  const persons = people(asOf).map((file) => JSON.stringify(file)).filter(good);
  const madeUp = sets["any number of answers"].slice(0, 100).map((file) => JSON.stringify(file)).filter(good);
  const measure = (what, goal, ask) => {
    for (const text of persons) ask(text); // warm
    const times = (texts) =>
      texts.map((text) => {
        const elapsed = clock();
        if (!ask(text).startsWith('{"ok":true')) throw new Error(ask(text).slice(0, 500));
        return elapsed();
      });
    const ofPersons = times(persons);
    const value = median(ofPersons);
    const spread = (values) => `95 % ${milliseconds(quantile(values, 0.95))}, slowest ${milliseconds(Math.max(...values))}`;
    const random = times(madeUp);
    const note = `${persons.length} people: ${spread(ofPersons)}; made-up cases: median ${milliseconds(median(random))}, ${spread(random)}`;
    return { what, value, text: milliseconds(value), goal: below(goal, `${goal} ms`), note };
  };
  return [
    measure("gaps of all routes, up to 3 changes", 20, (text) => module.gaps(text, "", 3)),
    measure("what if, over the pay", 5, (text) => module.whatIf(text, "gross-yearly-pay", "")),
    measure("what if, over all countries", 5, (text) => module.whatIf(text, "nationality", "")),
    measure("when, over ten years", 50, (text) => module.when(text)),
    measure("path to settlement", 200, (text) => module.path(text)),
    measure("next question (with all verdicts)", 5, (text) => module.assess(text)),
  ];
}
