import type { Entry } from "./entry.ts";
import type { EntryFault } from "./fault.ts";

/** The name of a field of a row: `from-3-day`. */
const fieldOfRow = /^(from|to)-(\d+)-(\w+)$/u;

/**
 * What is still wrong with an entry of which a row may have been taken out: the faults of that row are gone, those of the rows behind it
 * have moved up with their rows. What has been typed anew is only looked at when the entry is given.
 */
export function faultsOf(entry: Entry, before: Entry | undefined, faults: readonly EntryFault[]): readonly EntryFault[] {
  if (entry.kind !== "periods" || before?.kind !== "periods" || entry.rows.length >= before.rows.length) return faults;
  return faults.flatMap((fault) => {
    const [, end, row, part] = fieldOfRow.exec(fault.field) ?? [];
    if (end === undefined || row === undefined || part === undefined) return [fault];
    const kept = before.rows[Number(row)];
    const now = kept === undefined ? -1 : entry.rows.indexOf(kept); // a row that was not touched is the same object
    return now === -1 ? [] : [{ ...fault, field: `${end}-${String(now)}-${part}` }];
  });
}
