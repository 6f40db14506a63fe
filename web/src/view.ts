import type { Actions } from "./actions.ts";
import type { Advice } from "./advice/advice.ts";
import type { Assessment, Description, Failure, IsoDate } from "./advisor/types.ts";
import type { Words } from "./language/words.ts";
import type { Consultation } from "./state/consultation.ts";
import type { State } from "./state/state.ts";

/** What every screen is drawn from, also when the core has nothing to say. Drawing changes nothing. */
export interface FrameView {
  readonly state: State;
  readonly words: Words;
  /** German words where they are already here, for names beside a translation. */
  readonly german: Words | undefined;
  /** Languages that can be switched to, with the name each has for itself. */
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  /** Something to tell about the page itself, such as a language that could not be loaded. */
  readonly notice: string | undefined;
  readonly today: IsoDate;
  /** The days for which the catalogue knows the law. */
  readonly valid: { readonly from: IsoDate; readonly to: IsoDate };
  readonly consultation: Consultation;
  /** What goes beyond the verdicts, once it is here. */
  readonly advice: Advice | "failed" | undefined;
  readonly actions: Actions;
}

/** What a screen is drawn from that speaks of the law. */
export interface View extends FrameView {
  readonly description: Description;
  readonly assessment: Assessment;
}

/** What is left when the core refuses the present state. */
export interface FailedView extends FrameView {
  readonly failure: Failure;
}
