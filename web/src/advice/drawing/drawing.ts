import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { Verdict } from "../../advisor/types.ts";
import { verdictOrder } from "../../components/verdict.ts";
import type { Words } from "../../language/words.ts";

/** A stretch of a line, in shares of it from 0 to 100, with the verdict that holds there. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly verdict: Verdict;
}

/** One title: what it is called, what its line says, and the line. */
export interface Row {
  readonly label: unknown;
  readonly text: string;
  readonly spans: readonly Span[];
}

export interface Tick {
  readonly at: number;
  readonly label: string;
  /** Left out where there is little room. */
  readonly minor?: boolean;
}

export interface Drawing {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly ticks: readonly Tick[];
  /** Where the person stands now. */
  readonly now?: { readonly at: number; readonly label: string } | undefined;
  /** From where on things are less certain. */
  readonly ahead?: { readonly from: number; readonly label: string } | undefined;
}

/** The height of a stretch says the same as its colour, for paper and for eyes that tell colours badly. */
const heights: Readonly<Record<Verdict, number>> = { met: 16, authority: 11, open: 6, "not-met": 2 };
const height = 18;

/**
 * Lines above a common scale, one per title. Each is named in words for those who do not see it; lengths are shares of the width,
 * so that letters keep their size on every screen.
 */
export function draw(words: Words, drawing: Drawing): TemplateResult {
  const { rows, ticks, now, ahead, caption } = drawing;
  const side = sides(words);
  const present = verdictOrder.filter((verdict) => rows.some(({ spans }) => spans.some((span) => span.verdict === verdict)));
  return html`<figure class="drawing">
    <figcaption class="kern-body kern-body--small">${caption}</figcaption>
    <ul class="drawing__legend" aria-hidden="true">
      ${present.map((verdict) => html`<li>${swatch(bar(verdict, 0, 100))} ${words.say(`verdict-${verdict}`)}</li>`)}
      ${ahead === undefined ? nothing : html`<li>${swatch(svg`<rect class="drawing__ahead" width="100%" height=${height}></rect>`)} ${ahead.label}</li>`}
      ${now === undefined ? nothing : html`<li>${swatch(svg`<line class="drawing__now" x1="50%" x2="50%" y1="0" y2=${height}></line>`)} ${now.label}</li>`}
    </ul>
    ${rows.map(
      ({ label, text, spans }) => html`<div class="drawing__row">
        <p class="drawing__label">${label}</p>
        <svg class="drawing__line" role="img" aria-label=${text} width="100%" height=${height}>
          ${ahead === undefined ? nothing : rect("drawing__ahead", side(ahead.from, 100), 0, height)}
          ${joined(spans).map(({ verdict, from, to }) => bar(verdict, ...side(from, to)))}
          ${now === undefined ? nothing : upright("drawing__now", side(now.at, now.at)[0], 0, height)}
        </svg>
      </div>`,
    )}
    <svg class="drawing__scale" aria-hidden="true" width="100%" height="30">
      ${rect("drawing__axis", [0, 100], 0, 1)}
      ${ticks.map(({ at, label, minor }) => {
        const [x] = side(at, at);
        return svg`<g class=${minor === true ? "drawing__minor" : "drawing__major"}>${upright("drawing__tick", x, 0, 6)}<text x=${percent(x)} y="24" text-anchor="middle">${label}</text></g>`;
      })}
    </svg>
  </figure>`;
}

/** Neighbours of one verdict as one stretch, so that no seam is seen between them. */
export function joined(spans: readonly Span[]): readonly Span[] {
  return spans.reduce<readonly Span[]>((before, span) => {
    const last = before.at(-1);
    return last?.verdict === span.verdict ? [...before.slice(0, -1), { ...last, to: span.to }] : [...before, span];
  }, []);
}

/** Where a stretch begins as seen from the left, and how wide it is. */
export function sides(words: Words): (from: number, to: number) => readonly [x: number, width: number] {
  return (from, to) => [words.direction === "rtl" ? 100 - to : from, to - from];
}

function bar(verdict: Verdict, x: number, width: number): TemplateResult {
  const tall = heights[verdict];
  return rect(`drawing__bar drawing__bar--${verdict}`, [x, width], (height - tall) / 2, tall);
}

function rect(name: string, [x, width]: readonly [number, number], y: number, tall: number): TemplateResult {
  return svg`<rect class=${name} x=${percent(x)} width=${percent(width)} y=${y} height=${tall}></rect>`;
}

function upright(name: string, x: number, from: number, to: number): TemplateResult {
  return svg`<line class=${name} x1=${percent(x)} x2=${percent(x)} y1=${from} y2=${to}></line>`;
}

function swatch(content: TemplateResult): TemplateResult {
  return html`<svg class="drawing__swatch" width="28" height=${height}>${content}</svg>`;
}

export function percent(share: number): string {
  return `${String(Math.round(share * 100) / 100)}%`;
}
