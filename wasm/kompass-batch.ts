/** The typed face of the module that also has the encoded batch; see README.md. */
import { Kompass, type Answer, type FactType, type IsoDate } from "./kompass.ts";
import type { KompassBatchModule } from "./kompass-batch-module.mjs";

/** How a case is encoded for a batch: one integer per fact, in this order; see README.md. */
export interface BatchLayout {
  "as-of": IsoDate;
  facts: { id: string; type: FactType; options?: string[] }[];
  routes: string[];
  /** How many words of a result hold the routes that are met; as many follow for those that are not met. */
  words: number;
}

/** The encoding of an answer that is not there. */
export const MISSING = -2147483648;

export class KompassBatch extends Kompass {
  readonly #batch: KompassBatchModule;

  constructor(module: KompassBatchModule) {
    super(module);
    this.#batch = module;
  }

  /** Opens a batch of encoded cases for one day, in place of the one before. */
  openBatch(asOf: IsoDate): Answer<BatchLayout> {
    return JSON.parse(this.#batch.batchLayout(asOf)) as Answer<BatchLayout>;
  }

  /** Room for so many cases, one row of `facts.length` integers each. Valid until the next call of any function. */
  reserveBatch(cases: number): Int32Array {
    return this.#batch.batchReserve(cases);
  }

  assessBatch(first: number, count: number): void {
    this.#batch.batchAssess(first, count);
  }

  /** Per case the bits of the routes that are met, then of those that are not met. Valid until the next call of any function. */
  batchResults(): Uint32Array {
    return this.#batch.batchResults();
  }
}
