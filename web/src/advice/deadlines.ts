import type { Consequence, IsoDate } from "../advisor/types.ts";
import { hasLastDay } from "../components/consequences.ts";
import { figureValue } from "../components/figures.ts";
import { shownRoutes } from "../components/shown-routes.ts";
import type { View } from "../view.ts";

/** A day that the titles name: a last day, or one from which on something may be had. */
export interface Deadline {
  readonly date: IsoDate;
  readonly passed: boolean;
  /** Whether it is a last day; the sentence of any other names the day itself. */
  readonly last: boolean;
  readonly sentence: string;
  readonly routes: readonly string[];
}

/** The days that the screens of the titles show that are not out of the question, each once. */
export function deadlines(view: View): readonly Deadline[] {
  const { words, state, consultation, description } = view;
  const practice = description.profiles.find(({ id }) => id === state.profile)?.consequences ?? [];
  const found = new Map<string, Deadline>();
  for (const { id, verdict } of shownRoutes(view)) {
    const route = description.routes.find((candidate) => candidate.id === id);
    const explained = verdict === "not-met" ? undefined : consultation.explain(state, id);
    if (route === undefined || explained?.ok !== true) continue;
    for (const consequence of [...route.consequences, ...practice]) {
      const due = explained.dates[consequence.id];
      // What is counted from today moves on with every day that somebody waits.
      if (due === undefined || consequence.date?.from === "as-of" || (explained.consequences[consequence.id] ?? "not-met") === "not-met") continue;
      const key = `${consequence.id} ${due.date}`;
      const routes = [...(found.get(key)?.routes ?? []), id];
      const sentence = sentenceOf(view, consequence, due.date) ?? words.routeName(id);
      found.set(key, { ...due, last: hasLastDay(consequence), sentence, routes });
    }
  }
  return [...found.values()];
}

function sentenceOf(view: View, { id, figure }: Consequence, date: IsoDate): string | undefined {
  const { words } = view;
  return words.law("consequences", id, {
    figure: figure === undefined ? words.say("threshold-unknown") : figureValue(view, figure),
    date: words.formats.date(date),
  });
}
