import type { Verdict } from "../../advisor/types.ts";

/** The width of one level, and how far down in a row its symbol stands; in pixels, so that both keep their size on every screen. */
export const step = 26;
export const symbolAt = 16;

/** Where a line begins or ends: in pixels from above, or at the lower edge of the row, wherever that is. */
export type Height = number | "100%";

export interface Line {
  readonly x1: number;
  readonly y1: Height;
  readonly x2: number;
  readonly y2: Height;
  readonly status: Verdict;
}

/** What goes through a row without ending in it: the lines of levels further out. */
export type Through = readonly { readonly level: number; readonly status: Verdict }[];

/** Where a row stands in the picture. */
export interface Place {
  readonly level: number;
  readonly status: Verdict;
  /** Of the row before on the same line, if there is one. */
  readonly before: Verdict | undefined;
  /** Whether another one follows on the same line. */
  readonly last: boolean;
  /** On what it hangs: one after the other, or side by side. */
  readonly hangs: "in-line" | "side-by-side";
  /** Whether rows of a deeper level follow that belong to it. */
  readonly unfolded: boolean;
  /** The status of what it belongs to; undefined on the first level. */
  readonly parent: Verdict | undefined;
  readonly through: Through;
}

/** The middle of a level. */
export function middle(level: number): number {
  return step * (level - 0.5);
}

/**
 * The lines of one row. What is all needed stands on one line, like the stops of a railway; of what is only needed once each has a branch
 * of its own. From a symbol on the line has its status.
 */
export function linesOf(place: Place): readonly Line[] {
  const { level, status, before, last, hangs, unfolded, parent, through } = place;
  const x = middle(level);
  const upright = (at: number, y1: Height, y2: Height, of: Verdict): Line => ({ x1: middle(at), y1, x2: middle(at), y2, status: of });
  const lines = through.map((line) => upright(line.level, 0, "100%", line.status));
  const onLine = parent === undefined || hangs === "in-line";
  if (onLine && before !== undefined) lines.push(upright(level, 0, symbolAt, before));
  if (unfolded || (onLine && !last) || parent === undefined) lines.push(upright(level, symbolAt, "100%", status));
  if (parent !== undefined && (!onLine || before === undefined)) {
    lines.push({ x1: middle(level - 1), y1: symbolAt, x2: x, y2: symbolAt, status });
    // Where the line further out does not go through anyhow it comes down as far as the branches need it.
    if (!through.some((line) => line.level === level - 1)) lines.push(upright(level - 1, 0, !onLine && !last ? "100%" : symbolAt, parent));
  }
  return lines;
}

/** What goes through the rows below a row that belong to it. */
export function throughBelow({ level, status, last, hangs, parent, through }: Place): Through {
  const onLine = parent === undefined || hangs === "in-line";
  const own = (onLine && !last) || parent === undefined ? [{ level, status }] : [];
  const outer = parent !== undefined && !onLine && !last && !through.some((line) => line.level === level - 1) ? [{ level: level - 1, status: parent }] : [];
  return [...through, ...outer, ...own];
}
