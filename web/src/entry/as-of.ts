import type { IsoDate } from "../advisor/types.ts";
import type { State } from "../state/state.ts";
import { dateFields, readDate, type DateFields } from "../values/civil-date.ts";
import type { EntryFault } from "./fault.ts";

/** Where the entry for the as-of date is kept; no fact of the catalogue can have this id. */
export const asOfKey = "@as-of";

/** What stands in the fields of the as-of date. */
export function asOfFields(state: State): DateFields {
  const entry = state.entries[asOfKey];
  return entry?.kind === "date" ? entry.fields : dateFields(state.asOf);
}

export type AsOfReading =
  | { readonly ok: true; readonly asOf: IsoDate }
  | { readonly ok: false; readonly fault: EntryFault };

/** Reads the as-of date; it has to lie where the rules are known. */
export function readAsOf(fields: DateFields, valid: { readonly from: IsoDate; readonly to: IsoDate }): AsOfReading {
  const reading = readDate(fields);
  if (!reading.ok) {
    const code = reading.fault === "empty" ? "date-incomplete" : `date-${reading.fault}`;
    return { ok: false, fault: { code, field: reading.fault === "empty" ? "day" : reading.part } };
  }
  // ISO dates sort as text.
  if (reading.date < valid.from || reading.date > valid.to) {
    return { ok: false, fault: { code: "date-outside-validity", field: "day" } };
  }
  return { ok: true, asOf: reading.date };
}
