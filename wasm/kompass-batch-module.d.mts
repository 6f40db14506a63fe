// What build/wasm/kompass-batch-module.mjs exports: the module of the page, and the functions registered in batch_binding.cpp.
import type { KompassModule } from "./kompass-module.mjs";

export interface KompassBatchModule extends KompassModule {
  /** Opens a batch for one day, replacing the one before; its layout as JSON, or `{ ok: false, errors }`. */
  batchLayout(asOf: string): string;
  /** Room for so many encoded cases. The view is valid until the next `batchLayout` or `batchReserve`, and until the memory grows; then its length is 0. */
  batchReserve(cases: number): Int32Array;
  /** Assesses the cases `first` to `first + count - 1`. */
  batchAssess(first: number, count: number): void;
  /** The verdicts of all cases. As long valid as that of `batchReserve`. */
  batchResults(): Uint32Array;
}

/** Unpacks and starts a module of its own, with its own memory. */
export function openModule(): Promise<KompassBatchModule>;
