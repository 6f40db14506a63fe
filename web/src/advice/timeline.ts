import { html, nothing, type TemplateResult } from "lit-html";
import type { TimeEvent, Timeline } from "#kompass-advice";
import type { IsoDate } from "../advisor/types.ts";
import { screenLink } from "../components/link.ts";
import { shownRoutes } from "../components/shown-routes.ts";
import type { View } from "../view.ts";
import { causeTexts } from "./cause-text.ts";
import { deadlines, type Deadline } from "./deadlines.ts";
import { draw, type Row, type Span } from "./drawing/drawing.ts";
import { linearScale } from "./drawing/scale.ts";
import type { Due } from "./messages.ts";
import { glance, routeList } from "./route-list.ts";
import { turnOf, turns } from "./turn.ts";

/** More lines than this are not taken in; the list says it all. */
const mostLines = 8;

/** The days that matter from now on, as a drawing and as a list. */
export function timeline(view: View, found: Timeline, due: Due): TemplateResult {
  const { words } = view;
  const shown = new Set(shownRoutes(view).map(({ id }) => id));
  const events = found.events
    .map((event) => ({ ...event, routes: event.routes.filter(({ id }) => shown.has(id)) }))
    .filter(({ routes }) => routes.length > 0);
  const last = deadlines(view, due);
  return html`<p class="kern-body">${words.say(events.length + last.length === 0 ? "time-none" : "time-intro", { until: words.formats.date(found.until) })}</p>
    ${events.length === 0 ? nothing : picture(view, found, events)} ${list(view, events, last)}`;
}

function picture(view: View, found: Timeline, events: readonly TimeEvent[]): TemplateResult {
  const { words, state, valid } = view;
  const moment = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);
  const scale = linearScale(moment(found["as-of"]), moment(found.until));
  const flipping = shownRoutes(view).filter(({ id }) => events.some(({ routes }) => routes.some((route) => route.id === id)));
  const first = Number(state.asOf.slice(0, 4)) + 1;
  const years = Array.from({ length: Number(found.until.slice(0, 4)) - first + 1 }, (_, index) => first + index);
  const rows = flipping.slice(0, mostLines).map(({ id, verdict }): Row => {
    const flips = events.flatMap(({ date, routes }) => routes.filter((route) => route.id === id).map(({ to }) => ({ date, to })));
    const stages = [{ date: found["as-of"], to: verdict }, ...flips];
    const spans = stages.map(({ date, to }, index): Span => {
      const end = stages[index + 1]?.date ?? found.until;
      return { from: scale(moment(date)), to: scale(moment(end)), verdict: to };
    });
    const text = stages.map(({ date, to }, index) =>
      words.say(index === 0 ? "time-line-now" : "time-line-from", { date: words.formats.date(date), verdict: words.say(`verdict-${to}`) }),
    );
    return { label: screenLink({ name: "title", route: id }, words.routeName(id)), text: text.join(" "), spans };
  });
  return draw(words, {
    caption: words.say(flipping.length > mostLines ? "time-caption-some" : "time-caption", { count: mostLines, value: words.formats.number(mostLines) }),
    rows,
    ticks: years
      .map((year, index) => ({ at: scale(moment(`${String(year)}-01-01`)), label: String(year), minor: index % 2 === 1 }))
      .filter(({ at }) => at > 6 && at < 94),
    ahead: { from: scale(moment(valid.to)), label: words.say("time-ahead") },
  });
}

function list(view: View, events: readonly TimeEvent[], last: readonly Deadline[]): TemplateResult {
  const { words, state } = view;
  const today = { date: state.asOf, order: 1, body: todayBody(view) };
  const entries = [
    today,
    ...last.map((deadline) => ({ date: deadline.date, order: 2, body: deadlineBody(view, deadline) })),
    ...events.map((event) => ({ date: event.date, order: 3, body: eventBody(view, event) })),
  ].sort((left, right) => (left.date === right.date ? left.order - right.order : left.date < right.date ? -1 : 1));
  return html`<ol class="kern-list days">
    ${entries.map(
      ({ date, body }) => html`<li class="days__day">
        <p class="kern-body days__date">
          <time datetime=${date}>${words.formats.date(date)}</time>${date === state.asOf ? html` <span class="remark">${words.say("time-today")}</span>` : nothing}
        </p>
        ${body}
      </li>`,
    )}
  </ol>`;
}

function todayBody(view: View): TemplateResult {
  const { words } = view;
  const met = shownRoutes(view).filter(({ verdict }) => verdict === "met").map(({ id }) => id);
  return met.length === 0
    ? html`<p class="kern-body">${words.say("time-today-none")}</p>`
    : html`${routeList(words, words.say("time-today-met"), met)}`;
}

function deadlineBody({ words }: View, { sentence, passed, last, routes }: Deadline): TemplateResult {
  return html`<p class="kern-body">
      ${last ? html`<strong>${words.say(passed ? "time-deadline-passed" : "time-deadline")}</strong>` : nothing} ${sentence}
    </p>
    ${routes.length > glance
      ? html`<p class="kern-body">${words.say("time-deadline-many", { value: words.formats.number(routes.length) })}</p>`
      : routeList(words, words.say("time-deadline-routes"), routes)}`;
}

function eventBody({ words, description }: View, event: TimeEvent): TemplateResult {
  return html`${event["law-known"] ? nothing : html`<p class="kern-body"><span class="remark">${words.say("time-ahead")}</span></p>`}
    ${causeTexts(words, description.facts, event.because).map((text) => html`<p class="kern-body">${text}</p>`)}
    ${turns.map((turn) => routeList(words, words.say(`time-then-${turn}`), event.routes.filter(({ from, to }) => turnOf(from, to) === turn).map(({ id }) => id)))}`;
}
