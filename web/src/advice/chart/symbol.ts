import { svg, type TemplateResult } from "lit-html";
import type { Verdict } from "../../advisor/types.ts";

/** Each status has a shape of its own, and a sign in it: colours only repeat it. Drawn around a middle of 0, 0. */
const shapes: Readonly<Record<Verdict, TemplateResult>> = {
  met: svg`<circle r="10"></circle><path d="M-5 0 L-1.5 4 L5 -4"></path>`,
  authority: svg`<path d="M0 -12 L12 0 L0 12 L-12 0 Z"></path><path d="M-4.5 0 H4.5"></path>`,
  open: svg`<circle r="10"></circle><path d="M-3 -2.5 C-3 -6.5 3 -6.5 3 -2.5 C3 0 0 0 0 2.5 M0 5 V6"></path>`,
  "not-met": svg`<rect x="-9" y="-9" width="18" height="18"></rect><path d="M-4.5 -4.5 L4.5 4.5 M4.5 -4.5 L-4.5 4.5"></path>`,
};

export function symbol(status: Verdict, x: number, y: number): TemplateResult {
  // Signs are not mirrored where the picture is: the inner group turns them back.
  return svg`<g transform="translate(${x} ${y})"><g class="chart__symbol chart__symbol--${status}">${shapes[status]}</g></g>`;
}
