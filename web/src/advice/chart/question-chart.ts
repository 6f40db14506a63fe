import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Fact, RouteVerdict, Verdict } from "../../advisor/types.ts";
import { inputValue } from "../../components/fields/field-context.ts";
import { screenLink } from "../../components/link.ts";
import { shownRoutes } from "../../components/shown-routes.ts";
import { verdictOrder } from "../../components/verdict.ts";
import { dependencies } from "../../state/consultation.ts";
import type { View } from "../../view.ts";
import { chart } from "./chart.ts";
import { followedRoute } from "./followed.ts";
import { progress, statuses, type Station } from "./stations.ts";
import { progressText, stationsOf } from "./title-chart.ts";

/** What was drawn last, to tell what an answer has changed. */
interface Drawn {
  readonly route: string;
  readonly about: readonly unknown[];
  readonly met: number;
  readonly statuses: ReadonlyMap<string, Verdict>;
  /** What the last answer has changed. */
  readonly fresh: ReadonlySet<string>;
  /** Whether it has changed how many conditions are met. */
  readonly told: boolean;
}

/** Beside a question: the conditions of one title, which fill in as the answers come. */
export interface QuestionChart {
  readonly draw: (view: View, fact: Fact) => TemplateResult | typeof nothing;
  /** Nothing of somebody's answers is kept when they are gone. */
  readonly forget: () => void;
}

/** What it remembers between two drawings stays in memory: what was drawn, and whether it is unfolded; at first it is where there is room beside the question. */
export function createQuestionChart(window: Pick<Window, "matchMedia">): QuestionChart {
  let drawn: Drawn | undefined;
  let open = window.matchMedia("(width >= 62rem)").matches;

  const draw = (view: View, fact: Fact): TemplateResult | typeof nothing => {
    const { words, state, consultation } = view;
    const report = followedRoute(view, fact, drawn?.route);
    const explained = report === undefined ? undefined : consultation.explain(state, report.id);
    if (report === undefined || explained?.ok !== true) return nothing;
    const all = stationsOf(view, explained.tree, 2);
    drawn = next(drawn, report.id, dependencies(state), all);
    const { met, of } = progress(all);
    return html`<p class="kern-sr-only" role="status">${drawn.told ? progressText(words, report.id, all) : nothing}</p>
      <details
        class="kern-accordion disclosure"
        ?open=${open}
        @toggle=${(event: Event) => {
          if (event.currentTarget instanceof HTMLDetailsElement) ({ open } = event.currentTarget);
        }}
      >
        <summary class="kern-accordion__header">
          <span class="kern-title kern-title--small"
            >${words.say("chart-follow", { title: words.routeName(report.id), met: words.formats.number(met), of: words.formats.number(of) })}</span
          >
        </summary>
        <div class="kern-accordion__body">
          ${choice(view)} ${chart(view, report, all, drawn.fresh)}
          <p class="kern-body">${screenLink({ name: "title", route: report.id }, words.say("result-details"))}</p>
        </div>
      </details>`;
  };
  return {
    draw,
    forget() {
      drawn = undefined;
    },
  };
}

function next(before: Drawn | undefined, route: string, about: readonly unknown[], all: readonly Station[]): Drawn {
  const now = { route, about, met: progress(all).met, statuses: statuses(all), fresh: new Set<string>(), told: false };
  if (before?.route !== route) return now;
  if (about.every((part, index) => part === before.about[index])) return before;
  const changed = [...now.statuses].filter(([id, status]) => before.statuses.has(id) && before.statuses.get(id) !== status);
  return { ...now, fresh: new Set(changed.map(([id]) => id)), told: now.met !== before.met };
}

/** Which title to follow. */
function choice(view: View): TemplateResult {
  const { words, state, actions } = view;
  const routes = shownRoutes(view);
  const groups = verdictOrder.map((verdict) => ({ verdict, ids: routes.filter((route) => route.verdict === verdict).map(({ id }: RouteVerdict) => id) }));
  return html`<div class="kern-form-input chart__choice">
    <label class="kern-label" for="following">${words.say("chart-choose")}</label>
    <div class="kern-form-input__select-wrapper">
      <select
        class="kern-form-input__select"
        id="following"
        .value=${live(state.following)}
        @change=${(event: Event) => {
          actions.follow(inputValue(event));
        }}
      >
        <option value="" ?selected=${state.following === ""}>${words.say("chart-choose-nearest")}</option>
        ${groups.map(({ verdict, ids }) =>
          ids.length === 0
            ? nothing
            : html`<optgroup label=${words.say(`verdict-${verdict}`)}>
                ${ids.map((id) => html`<option value=${id} ?selected=${state.following === id}>${words.routeName(id)}</option>`)}
              </optgroup>`,
        )}
      </select>
    </div>
  </div>`;
}
