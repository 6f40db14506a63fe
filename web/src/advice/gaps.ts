import { html, nothing, type TemplateResult } from "lit-html";
import type { Gap, RouteGaps } from "#kompass-advice";
import { factList } from "../components/fact-list.ts";
import { disclosure } from "../components/disclosure.ts";
import { routeReasons } from "../components/route-reasons.ts";
import type { RouteVerdict } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { changeItem } from "./change-item.ts";
import { trialOf } from "./trial.ts";

/** So many ways are shown at once; the others are folded. */
const glance = 3;

/** What would have to be otherwise for a title, the best way first, and what would come of it. */
export function gapList(view: View, report: RouteVerdict, found: RouteGaps): TemplateResult {
  const { words } = view;
  const ways = found.gaps.filter(({ changes }) => changes.length > 0);
  if (found.gaps.length > ways.length) return html`<p class="kern-body">${words.say("gap-no-change")}</p>`;
  if (found.fewest === undefined) return nothingHelps(view, found.unchangeable ?? []);
  if (ways.length === 0) {
    return html`<p class="kern-body">${words.say("gap-too-many", { count: found.fewest, value: words.formats.number(found.fewest) })}</p>`;
  }
  const item = (gap: Gap, position: number): TemplateResult => way(view, report, gap, ways.length > 1 ? position + 1 : undefined);
  const rest = ways.slice(glance);
  return html`<p class="kern-body">${words.say("gap-intro", { count: ways.length })}</p>
    <ol class="kern-list ways">${ways.slice(0, glance).map(item)}</ol>
    ${rest.length === 0
      ? nothing
      : disclosure(
          words.say("gap-more", { count: rest.length, value: words.formats.number(rest.length) }),
          html`<ol class="kern-list ways">${rest.map((gap, index) => item(gap, index + glance))}</ol>`,
        )}
    ${found.complete ? nothing : html`<p class="kern-body kern-body--small">${words.say("gap-incomplete")}</p>`}
    <p class="kern-body kern-body--small">${words.say("gap-modest")}</p>`;
}

function nothingHelps(view: View, unchangeable: readonly string[]): TemplateResult {
  const { words } = view;
  return html`<p class="kern-body">${words.say("gap-none")}</p>
    ${factList(view, words.say("gap-none-because"), unchangeable)}`;
}

function way(view: View, report: RouteVerdict, gap: Gap, number: number | undefined): TemplateResult {
  const { words, state, description, assessment, actions } = view;
  const several = gap.changes.length > 1;
  return html`<li class="ways__item">
    ${number === undefined ? nothing : html`<h3 class="kern-heading-small">${words.say("gap-way", { number: words.formats.number(number) })}</h3>`}
    ${several ? html`<p class="kern-body">${words.say("gap-together")}</p>` : nothing}
    <ul class="kern-list ways__changes">${gap.changes.map((change) => changeItem(view, change))}</ul>
    <p class="kern-body ways__then">${words.say(`gap-then-${gap.then}`)}</p>
    ${gap.open === undefined ? nothing : routeReasons(view, { id: report.id, modality: report.modality, "in-force": report["in-force"], "comes-after": [], verdict: gap.then, open: gap.open })}
    <p class="screen-only">
      <button
        type="button"
        class="kern-btn kern-btn--secondary kern-btn--x-small"
        @click=${() => {
          const changes = gap.changes.map(({ fact, nearest }) => ({ fact, value: nearest }));
          actions.tryOut(trialOf(state, description.facts, assessment, changes));
        }}
      >
        <span class="kern-label"
          >${words.say("gap-try")}${number === undefined ? nothing : html`<span class="kern-sr-only">: ${words.say("gap-way", { number: words.formats.number(number) })}</span>`}</span
        >
      </button>
    </p>
  </li>`;
}
