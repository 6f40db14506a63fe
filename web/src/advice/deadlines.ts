import type { Consequence, IsoDate } from "../advisor/types.ts";
import { hasLastDay } from "../components/consequences.ts";
import { figureValue } from "../components/figures.ts";
import { shownRoutes } from "../components/shown-routes.ts";
import type { View } from "../view.ts";
import type { Due } from "./messages.ts";

/** A day that the titles name: a last day, or one from which on something may be had. */
export interface Deadline {
  readonly date: IsoDate;
  readonly passed: boolean;
  /** Whether it is a last day; the sentence of any other names the day itself. */
  readonly last: boolean;
  readonly sentence: string;
  readonly routes: readonly string[];
}

/** The titles whose days matter: those that are not out of the question. */
export function withDeadlines(view: View): readonly string[] {
  return shownRoutes(view).flatMap(({ id, verdict }) => (verdict === "not-met" ? [] : [id]));
}

/** The days that their screens show, each once. */
export function deadlines(view: View, { routes: due }: Due): readonly Deadline[] {
  const { words, state, description } = view;
  const practice = description.profiles.find(({ id }) => id === state.profile)?.consequences ?? [];
  const found = new Map<string, Deadline>();
  for (const { id, dates, consequences } of due) {
    const route = description.routes.find((candidate) => candidate.id === id);
    if (route === undefined) continue;
    for (const consequence of [...route.consequences, ...practice]) {
      const day = dates[consequence.id];
      // What is counted from today moves on with every day that somebody waits.
      if (day === undefined || consequence.date?.from === "as-of" || (consequences[consequence.id] ?? "not-met") === "not-met") continue;
      const key = `${consequence.id} ${day.date}`;
      const routes = [...(found.get(key)?.routes ?? []), id];
      const sentence = sentenceOf(view, consequence, day.date) ?? words.routeName(id);
      found.set(key, { ...day, last: hasLastDay(consequence), sentence, routes });
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
