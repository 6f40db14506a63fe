import type { Fact } from "../advisor/types.ts";
import type { Entry } from "../entry/entry.ts";
import type { EntryFault } from "../entry/fault.ts";
import { firstField, readEntry } from "../entry/read-entry.ts";
import { answer, refuse, type Change } from "./changes.ts";
import type { Consultation } from "./consultation.ts";
import type { State } from "./state.ts";

export interface Taken {
  readonly ok: boolean;
  readonly change: Change;
}

/**
 * Turns an entry into an answer if both the page can read it and the core takes it.
 * Otherwise the answer given before stays, and the faults are remembered.
 */
export function takeEntry(consultation: Consultation, state: State, fact: Fact, entry: Entry): Taken {
  const reading = readEntry(fact, entry);
  if (!reading.ok) return { ok: false, change: refuse(fact.id, reading.faults) };

  const tried = consultation.tryAnswer(state, fact.id, reading.answer);
  const faults: readonly EntryFault[] = tried.ok
    ? []
    : tried.errors
        .filter(({ place }) => place === `/answers/${fact.id}`)
        .map(({ code, message }) => ({ code, field: firstField(entry), message }));
  if (faults.length > 0) return { ok: false, change: refuse(fact.id, faults) };
  return { ok: true, change: answer(fact.id, reading.answer) };
}
