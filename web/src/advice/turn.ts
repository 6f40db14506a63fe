import type { Verdict } from "../advisor/types.ts";

/** What becomes of a title: its new verdict, and of one that is open whether it was better before. */
export type Turn = Verdict | "open-again";

export const turns: readonly Turn[] = ["met", "authority", "open", "open-again", "not-met"];

export function turnOf(from: Verdict, to: Verdict): Turn {
  return to === "open" && from !== "not-met" ? "open-again" : to;
}
