import { html, nothing, type TemplateResult } from "lit-html";
import type { Route, RouteVerdict } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { conditionTree } from "./condition-tree.ts";
import { consequences } from "./consequences.ts";
import { figureList, figuresOf } from "./figures.ts";
import { offices } from "./offices.ts";
import { routeOrder } from "./route-order.ts";
import { routeReasons } from "./route-reasons.ts";

/** Everything the core can say about one route; `advice` stands behind the reasons. */
export function routeDetails(view: View, route: Route, report: RouteVerdict, advice: unknown): TemplateResult {
  const { words, state, consultation } = view;
  const explained = consultation.explain(state, route.id);
  const tree = explained.ok ? explained.tree : undefined;
  const gives = explained.ok ? consequences(view, route, explained) : nothing;
  const where = offices(view, route);
  const order = routeOrder(view, report);
  const figures = tree === undefined ? [] : figuresOf(tree);
  return html`${section(words.say("title-why"), html`${verdictSentence(view, report)} ${routeReasons(view, report)}`)} ${advice}
    ${tree === undefined
      ? nothing
      : section(
          words.say("title-tree-heading"),
          html`<div class="tree-intro screen-only">
              <p class="kern-body">${words.say("title-tree-intro")}</p>
              ${foldButton(view)}
            </div>
            <div id="tree">${conditionTree(view, tree)}</div>`,
        )}
    ${gives === nothing ? nothing : section(words.say("title-gives-heading"), gives)}
    ${where === nothing ? nothing : section(words.say("title-office-heading"), where)}
    ${order === nothing ? nothing : section(words.say("title-order-heading"), order)}
    ${figures.length === 0 ? nothing : section(words.say("title-figures-heading"), figureList(view, figures))}
    ${section(words.say("title-limits-heading"), limits(view, route))}`;
}

function verdictSentence({ words }: View, report: RouteVerdict): TemplateResult {
  const { open } = report;
  const onlyFigures =
    report.verdict === "open" && open?.questions.length === 0 && open["dont-know"].length === 0 && open.figures.length > 0;
  return html`<p class="kern-body">
      ${words.say(onlyFigures ? "verdict-open-figures-sentence" : `verdict-${report.verdict}-sentence`)}
    </p>
    <p class="kern-body">${words.say(`modality-${report.modality}-sentence`)}</p>`;
}

function foldButton({ words, actions }: View): TemplateResult {
  return html`<button
    type="button"
    class="kern-btn kern-btn--tertiary kern-btn--x-small"
    aria-controls="tree"
    @click=${() => {
      actions.toggleAll("tree");
    }}
  >
    <span class="kern-label">${words.say("tree-unfold")}</span>
  </button>`;
}

/** What the law also requires and this page does not check. */
function limits({ words }: View, route: Route): TemplateResult {
  return html`<ul class="kern-list kern-list--bullet compact-list">
    ${route["blind-spots"].map((spot) => html`<li>${words.law("blind-spots", spot) ?? spot}</li>`)}
    <li>${words.say("title-limits-authority")}</li>
  </ul>`;
}

function section(heading: string, body: unknown): TemplateResult {
  return html`<section class="detail-section">
    <h2 class="kern-heading-medium">${heading}</h2>
    ${body}
  </section>`;
}
