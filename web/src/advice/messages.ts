/** What the page and its worker say to each other. */
import type { Answer, CaseFile, Explanation } from "#kompass";
import type { Gaps, Paths, Reasons, Timeline, WhatIf } from "#kompass-advice";

export type Question =
  | { readonly kind: "gaps"; readonly caseFile: CaseFile; readonly route: string }
  | { readonly kind: "what-if"; readonly caseFile: CaseFile; readonly fact: string }
  | { readonly kind: "when"; readonly caseFile: CaseFile }
  | { readonly kind: "path"; readonly caseFile: CaseFile }
  | { readonly kind: "reasons"; readonly caseFile: CaseFile; readonly route: string }
  | { readonly kind: "due"; readonly caseFile: CaseFile; readonly routes: readonly string[] };

/** What hangs on some routes, and the days of it: of each what its explanation says. */
export interface Due {
  readonly routes: readonly Pick<Explanation, "id" | "consequences" | "dates">[];
}

/** The answer to each kind of question. */
export interface Replies {
  readonly gaps: Gaps;
  readonly "what-if": WhatIf;
  readonly when: Timeline;
  readonly path: Paths;
  readonly reasons: Reasons;
  readonly due: Due;
}

export type Reply = Answer<Replies[Question["kind"]]>;

export type ToWorker =
  /** The law as data; the first message. */
  | { readonly type: "rules"; readonly bundle: string }
  | { readonly type: "ask"; readonly id: number; readonly question: Question };

export type FromWorker =
  | { readonly type: "answer"; readonly id: number; readonly reply: Reply }
  /** Nothing can be asked any more. */
  | { readonly type: "broken"; readonly reason: string };
