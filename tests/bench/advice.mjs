// What goes beyond the verdicts, as WebAssembly in Node: gaps, what if, when, path, and the next question.
import { openModule } from "../../build/wasm/kompass-advice-module.mjs";
import { peopleWithLives } from "./questions.mjs";
import { below, clock, median, milliseconds, quantile } from "./table.mjs";

/** The report with its next question, at every step of every person's interview from the first question on; what a person left open is not known. */
function measureInterviews(module, persons) {
  const times = [];
  const steps = (file, elapsed) => {
    const answers = {};
    for (;;) {
      const text = JSON.stringify({ ...file, answers });
      const timed = clock();
      const report = module.assess(text);
      elapsed.push(timed());
      const { next } = JSON.parse(report);
      if (next === null) return;
      answers[next] = file.answers[next] ?? { state: "dont-know" };
    }
  };
  for (const file of persons) steps(file, []); // warm
  for (const file of persons) steps(file, times);
  const value = median(times);
  return { what: "next question (with all verdicts)", value, text: milliseconds(value), goal: below(5, "5 ms"), note: `slowest of ${times.length} steps of ${persons.length} interviews ${milliseconds(Math.max(...times))}` };
}

export async function measureAdvice(bundle, asOf, sets) {
  const module = await openModule();
  if (!JSON.parse(module.load(bundle)).ok) throw new Error(module.load(bundle));
  const good = (text) => JSON.parse(module.assess(text)).ok;
  const persons = peopleWithLives(asOf).map((file) => JSON.stringify(file)).filter(good);
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
    measureInterviews(module, persons.map((text) => JSON.parse(text))),
  ];
}
