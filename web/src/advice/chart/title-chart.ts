import { html, type TemplateResult } from "lit-html";
import type { Description, ReasonNode, RouteVerdict } from "../../advisor/types.ts";
import type { Words } from "../../language/words.ts";
import type { View } from "../../view.ts";
import { section } from "../section.ts";
import { chart } from "./chart.ts";
import { progress, sharedBy, stations, type Levels, type Station } from "./stations.ts";

const shared = new WeakMap<Description, (node: ReasonNode) => boolean>();

/** The stops of the line of a title. */
export function stationsOf({ description }: Pick<View, "description">, tree: ReasonNode, levels: Levels): readonly Station[] {
  const known = shared.get(description) ?? sharedBy(description);
  shared.set(description, known);
  return stations(tree, known, levels);
}

/** How many conditions of a title are met, in one sentence. */
export function progressText(words: Words, route: string, all: readonly Station[]): string {
  const { met, of } = progress(all);
  return words.say("chart-progress", { count: met, met: words.formats.number(met), of: words.formats.number(of), title: words.routeName(route) });
}

/** The conditions of a title as a picture; the list below says the same and more. */
export function titleChart(view: View, report: RouteVerdict, tree: ReasonNode): TemplateResult {
  const { words } = view;
  const all = stationsOf(view, tree, 3);
  const sentence = progressText(words, report.id, all);
  return section(
    "chart",
    words.say("chart-heading"),
    html`<p class="kern-body">${sentence}</p>
      <div role="img" aria-label=${`${sentence} ${words.say("chart-alternative")}`}>${chart(view, report, all)}</div>`,
  );
}
