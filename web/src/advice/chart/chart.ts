import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { ReasonNode, RouteVerdict } from "../../advisor/types.ts";
import { conditionText } from "../../components/comparison.ts";
import { statusLook, verdictOrder } from "../../components/verdict.ts";
import type { View } from "../../view.ts";
import { linesOf, middle, step, symbolAt, throughBelow, type Place } from "./rails.ts";
import { sentencesInstead, type Station } from "./stations.ts";
import { symbol } from "./symbol.ts";

/** More points than this would not fit into a line. */
const mostPips = 12;

const none: ReadonlySet<string> = new Set();

/**
 * The conditions of a title as the stops of a line that ends at the title. It is a list, and reads as one. `fresh` are those
 * whose status the last answer has changed.
 */
export function chart(view: View, report: RouteVerdict, all: readonly Station[], fresh: ReadonlySet<string> = none): TemplateResult {
  const { words } = view;
  const goal: Place = { level: 1, status: report.verdict, before: all.at(-1)?.status, last: true, hangs: "in-line", unfolded: false, parent: undefined, through: [] };
  const present = verdictOrder.filter((status) => all.some((one) => holds(one, status)));
  return html`<div class="chart">
    <ul class="chart__legend" aria-hidden="true">
      ${present.map((status) => html`<li><svg width="26" height="26">${symbol(status, 13, 13)}</svg> ${words.say(`status-needed-${status}`)}</li>`)}
    </ul>
    <ul class="chart__list">
      ${all.map((station, index) =>
        row(view, fresh, station, { level: 1, status: station.status, before: all[index - 1]?.status, last: false, hangs: "in-line", unfolded: station.parts.length > 0, parent: undefined, through: [] }),
      )}
      <li>
        <div class="chart__row chart__row--goal">
          <svg class="chart__rails" aria-hidden="true" width=${step} height="100%">
            ${goal.before === undefined ? nothing : line({ x1: middle(1), y1: 0, x2: middle(1), y2: symbolAt, status: goal.before })} ${symbol(report.verdict, middle(1), symbolAt)}
          </svg>
          <p class="chart__label"><strong>${words.routeName(report.id)}</strong>: ${words.say(`verdict-${report.verdict}`)}</p>
        </div>
      </li>
    </ul>
  </div>`;
}

function holds(station: Station, status: Station["status"]): boolean {
  return station.status === status || station.parts.some((part) => holds(part, status));
}

function row(view: View, fresh: ReadonlySet<string>, station: Station, place: Place): TemplateResult {
  const { words } = view;
  const { parts, more } = station;
  const through = throughBelow(place);
  return html`<li>
    <div class="chart__row">
      <svg class="chart__rails" aria-hidden="true" width=${step * place.level} height="100%">
        ${linesOf(place).map(line)} ${symbol(station.status, middle(place.level), symbolAt)}
      </svg>
      <p class="chart__label">
        ${text(view, station)}<span class="kern-sr-only">: ${statusWord(view, station)}.</span>
        ${fresh.has(station.node.id) ? html`<span class="remark">${words.say("chart-fresh")}</span>` : nothing} ${pips(station)} ${rule(view, station)}
        ${more === 0 ? nothing : html`<span class="chart__rule">${words.say("chart-more", { count: more, value: words.formats.number(more) })}</span>`}
      </p>
    </div>
    ${parts.length === 0
      ? nothing
      : html`<ul class="chart__list">
          ${parts.map((part, index) =>
            row(view, fresh, part, {
              level: place.level + 1,
              status: part.status,
              before: parts[index - 1]?.status,
              last: index === parts.length - 1,
              hangs: station.rule === "any" ? "side-by-side" : "in-line",
              unfolded: part.parts.length > 0,
              parent: station.status,
              through,
            }),
          )}
        </ul>`}
  </li>`;
}

function line({ x1, y1, x2, y2, status }: ReturnType<typeof linesOf>[number]): TemplateResult {
  return svg`<line class="chart__line chart__line--${status}" x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>`;
}

function text(view: View, station: Station): string {
  const { words } = view;
  const { node, shared, rule: counts } = station;
  const sentences = sentencesInstead(station);
  if (sentences.length > 0) return sentences.map((part) => nodeText(view, part, "single")).join(" ");
  if (shared) return words.say("chart-shared");
  return nodeText(view, node, counts);
}

function nodeText(view: View, node: ReasonNode, counts: Station["rule"]): string {
  const { words } = view;
  if (node.kind === "not" && !node.text) return negated(view, node);
  if (node.text || node.kind === "compare" || node.kind === "constant" || node.kind === "route" || node.kind === "not") return conditionText(view, node);
  return words.say(counts === "points" ? "tree-points-rule" : `tree-${node.kind}-needed`);
}

/** What must not be there, in one sentence where it has one. */
function negated(view: View, node: ReasonNode): string {
  const { words } = view;
  const child = node.children?.[0];
  const named = child !== undefined && (child.text || child.kind === "route" || child.kind === "compare");
  return named ? words.say("tree-not-this", { condition: conditionText(view, child) }) : words.say("tree-not");
}

/** The status in a word that fits the sentence: what must not be there is there or not. */
function statusWord({ words }: View, { node }: Station): string {
  const child = node.kind === "not" && !node.text ? node.children?.[0] : undefined;
  return child === undefined ? statusLook(words, node.status, "needed").word : statusLook(words, child.status, "unwanted").word;
}

/** How the parts of a condition count, and how many of them are met. */
function rule({ words }: View, { node, rule: counts, parts, met, of }: Station): TemplateResult | typeof nothing {
  const numbers = { count: met, met: words.formats.number(met), of: words.formats.number(of) };
  if (counts === "points") {
    const { sure = 0, possible = 0 } = node.points ?? {};
    const number = (value: number): string => words.formats.number(value);
    return html`<span class="chart__rule">${words.say("tree-points", { needed: number(node["at-least"] ?? 0), sure: number(sure), possible: number(possible) })}</span>`;
  }
  if (counts === "all" && (parts.length === 0 || node.text)) return html`<span class="chart__rule">${words.say("chart-all", numbers)}</span>`;
  if (counts === "any" && parts.length === 0) return html`<span class="chart__rule">${words.say("chart-any", { count: of, of: numbers.of })}</span>`;
  return counts === "any" && node.text ? html`<span class="chart__rule">${words.say("tree-any-needed")}</span>` : nothing;
}

/** Points as a row of places to be filled: certain, possible, and still empty. */
function pips({ node, rule: counts }: Station): TemplateResult | typeof nothing {
  const needed = node["at-least"] ?? 0;
  if (counts !== "points" || needed > mostPips) return nothing;
  const { sure = 0, possible = 0 } = node.points ?? {};
  return html`<svg class="chart__pips" aria-hidden="true" width=${16 * needed} height="16">
    ${Array.from({ length: needed }, (_, index) => {
      const fill = index < sure ? "met" : index < possible ? "open" : "not-met";
      return svg`<circle class="chart__pip chart__pip--${fill}" cx=${16 * index + 8} cy="8" r="6"></circle>`;
    })}
  </svg>`;
}
