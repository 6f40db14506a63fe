import { html, nothing, type TemplateResult } from "lit-html";
import type { WhatIf, WhatIfGroup } from "#kompass-advice";
import type { Fact, Value, Verdict } from "../advisor/types.ts";
import { screenLink } from "../components/link.ts";
import { shownRoutes } from "../components/shown-routes.ts";
import { bareAmount, factLabel, valueText } from "../components/value-text.ts";
import type { Words } from "../language/words.ts";
import { amountToDecimal, decimalToAmount } from "../values/amount.ts";
import type { View } from "../view.ts";
import { draw, type Drawing, type Row } from "./drawing/drawing.ts";
import { linearScale, roundTicks } from "./drawing/scale.ts";
import { routeList } from "./route-list.ts";
import { turnOf, turns, type Turn } from "./turn.ts";

/** One step of an answer: the values between two thresholds, in words, where it lies on the line, and the verdicts. */
interface Step {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly holdsAnswer: boolean;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** What another value of one answer would change, step by step, as a drawing and as a list. */
export function steps(view: View, fact: Fact, found: WhatIf): TemplateResult {
  const { words, assessment } = view;
  const label = factLabel(words, fact.id);
  const shown = shownRoutes(view).map(({ id }) => id);
  const used = assessment.answers[fact.id];
  const answer = typeof used?.value === "object" ? undefined : used?.value;
  const line = fact.type === "amount" ? amountLine(words, found, answer) : optionLine(words, fact, answer);
  const all = found.groups.map((_group, index) => stepOf(words, fact, found, index, line, answer));
  const changing = shown.filter((route) => new Set(all.map(({ verdicts }) => verdicts.get(route))).size > 1);
  if (changing.length === 0) return html`<p class="kern-body">${words.say("step-none", { label })}</p>`;
  const rows = changing.map((route): Row => {
    const spans = all.map((step) => ({ from: step.from, to: step.to, verdict: verdictOf(step, route) }));
    const text = all
      .filter((step, index) => index === 0 || verdictOf(step, route) !== verdictOf(all[index - 1] ?? step, route))
      .map((step) => words.say("step-line", { step: step.text, verdict: words.say(`verdict-${verdictOf(step, route)}`) }));
    return { label: screenLink({ name: "title", route }, words.routeName(route)), text: text.join(" "), spans };
  });
  return html`<p class="kern-body">${words.say("step-intro", { label })}</p>
    ${draw(words, { caption: words.say("step-caption", { label }), rows, ticks: line.ticks, now: line.now })}
    <ol class="kern-list days">${all.map((step, index) => stepItem(words, step, all[index - 1], changing, shown))}</ol>`;
}

function stepItem(words: Words, step: Step, before: Step | undefined, changing: readonly string[], shown: readonly string[]): TemplateResult {
  const routes = (turn: Turn): readonly string[] =>
    before === undefined
      ? shown.filter((route) => turn === "met" && verdictOf(step, route) === "met")
      : changing.filter((route) => verdictOf(step, route) !== verdictOf(before, route) && turnOf(verdictOf(before, route), verdictOf(step, route)) === turn);
  const nothingMet = before === undefined && routes("met").length === 0;
  return html`<li class="days__day">
    <p class="kern-body days__date">${step.text}${step.holdsAnswer ? html` <span class="remark">${words.say("step-now")}</span>` : nothing}</p>
    ${nothingMet ? html`<p class="kern-body">${words.say("step-first-none")}</p>` : nothing}
    ${turns.map((turn) => routeList(words, words.say(before === undefined ? "step-first-met" : `step-then-${turn}`), routes(turn)))}
  </li>`;
}

function verdictOf({ verdicts }: Step, route: string): Verdict {
  return verdicts.get(route) ?? "open";
}

/** How values lie on the line. */
interface Line {
  readonly from: (value: Value | undefined) => number;
  readonly to: (value: Value | undefined) => number;
  readonly ticks: Drawing["ticks"];
  readonly now: Drawing["now"];
}

function stepOf(words: Words, fact: Fact, found: WhatIf, index: number, line: Line, answer: Value | undefined): Step {
  const group = found.groups[index] ?? { verdicts: [] };
  const { from, to } = ends(group);
  const verdicts = new Map(found.routes.map((route, position) => [route, group.verdicts[position] ?? "open"]));
  return { text: rangeText(words, fact, index, group, found.groups[index + 1]), from: line.from(from), to: line.to(to), holdsAnswer: answer !== undefined && holds(group, answer), verdicts };
}

function ends({ intervals, values }: WhatIfGroup): { readonly from: Value | undefined; readonly to: Value | undefined } {
  return intervals === undefined ? { from: values?.[0], to: values?.at(-1) } : { from: intervals[0]?.from, to: intervals.at(-1)?.to };
}

function holds(group: WhatIfGroup, answer: Value): boolean {
  if (group.values !== undefined) return group.values.includes(answer);
  const number = Number(answer);
  return (group.intervals ?? []).some(({ from, to }) => Number(from ?? -Infinity) <= number && number <= Number(to ?? Infinity));
}

/** From which value on, and of the lowest step below which; a single option by its name. */
function rangeText(words: Words, fact: Fact, index: number, found: WhatIfGroup, next: WhatIfGroup | undefined): string {
  const { from } = ends(found);
  const above = next === undefined ? undefined : ends(next).from;
  if (index === 0 && fact.type === "choice" && found.values?.length === 1 && from !== undefined) return valueText(words, fact, from);
  if (index > 0 && from !== undefined) return words.say("step-from", { from: valueText(words, fact, from) });
  return above === undefined ? words.say("step-any") : words.say("step-below", { to: valueText(words, fact, above) });
}

/** From a bit below the lowest of the thresholds and the answer to a bit above the highest. */
function amountLine(words: Words, found: WhatIf, answer: Value | undefined): Line {
  const cents = (value: Value | undefined): number | undefined => (value === undefined ? undefined : decimalToAmount(String(value)));
  const known = [...found.groups.map(({ intervals }) => cents(intervals?.[0]?.from)), cents(answer)].filter((one) => one !== undefined);
  const room = Math.max(500_000, (Math.max(...known) - Math.min(...known)) / 4);
  const low = Math.max(0, Math.min(...known) - room);
  const high = Math.max(...known) + room;
  const scale = linearScale(low, high);
  const given = cents(answer);
  return {
    from: (value) => scale(cents(value) ?? low),
    to: (value) => scale(cents(value) ?? high),
    ticks: roundTicks(low, high, 4)
      .map((at) => ({ at: scale(at), label: bareAmount(words, amountToDecimal(at)) }))
      .filter(({ at }) => at > 11 && at < 89),
    now: given === undefined ? undefined : { at: scale(given), label: words.say("step-now-value", { value: bareAmount(words, answer ?? "") }) },
  };
}

/** A ladder: every option is as wide as any other. */
function optionLine(words: Words, fact: Fact, answer: Value | undefined): Line {
  const options = fact.options ?? [];
  const width = 100 / Math.max(1, options.length);
  const position = (value: Value | undefined): number => Math.max(0, options.indexOf(String(value)));
  const name = (option: string): string => valueText(words, fact, option);
  return {
    from: (value) => position(value) * width,
    to: (value) => (value === undefined ? 100 : (position(value) + 1) * width),
    // Long names do not fit below a rung; the list has them.
    ticks: options.map((option, index) => ({ at: (index + 0.5) * width, label: name(option).length > 4 ? "–" : name(option) })),
    now: answer === undefined ? undefined : { at: (position(answer) + 0.5) * width, label: words.say("step-now-value", { value: valueText(words, fact, answer) }) },
  };
}
