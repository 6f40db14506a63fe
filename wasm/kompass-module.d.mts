// What build/wasm/kompass-module.mjs exports: the functions registered in binding.cpp, JSON text in and JSON text out.

export interface KompassModule {
  load(bundle: string): string;
  describe(asOf: string): string;
  assess(caseFile: string): string;
  explain(caseFile: string, route: string): string;
}

/** Unpacks and starts a module of its own, with its own memory. */
export function openModule(): Promise<KompassModule>;
