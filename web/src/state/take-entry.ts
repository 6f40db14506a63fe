import type { Fact } from "../advisor/types.ts";
import { filledRows, type Entry } from "../entry/entry.ts";
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
 * The answer takes the place of those to `instead`, which say the same in another way.
 */
export function takeEntry(
  consultation: Consultation,
  state: State,
  fact: Fact,
  entry: Entry,
  instead: readonly string[] = [],
): Taken {
  const reading = readEntry(fact, entry);
  if (!reading.ok) return { ok: false, change: refuse(fact.id, reading.faults) };

  const tried = consultation.tryAnswer(answer(fact.id, reading.answer, instead)(state));
  const faults: readonly EntryFault[] = tried.ok
    ? []
    : tried.errors
        .filter(({ place }) => `${place}/`.startsWith(`/answers/${fact.id}/`))
        .map(({ code, place, message }) => ({ code, field: fieldAt(entry, place.split("/").slice(3)), message }));
  if (faults.length > 0) return { ok: false, change: refuse(fact.id, faults) };
  return { ok: true, change: answer(fact.id, reading.answer, instead) };
}

/** The field that the core means by a place within an answer; only periods have such places: `0/to`. */
function fieldAt(entry: Entry, [position, end]: readonly string[]): string {
  if (entry.kind !== "periods" || position === undefined) return firstField(entry);
  const row = filledRows(entry)[Number(position)] ?? 0;
  return `${end === "to" ? "to" : "from"}-${String(row)}-day`;
}
