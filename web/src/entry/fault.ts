/**
 * One thing that is wrong with an entry. `code` names a message in the page's
 * words (`fault-<code>`), `field` the part of the entry it is about.
 */
export interface EntryFault {
  readonly code: string;
  readonly field: string;
  /** An English sentence from the core, shown where the page has no words for the code. */
  readonly message?: string;
}
