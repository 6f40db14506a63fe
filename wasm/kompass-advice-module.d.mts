// What build/wasm/kompass-advice-module.mjs exports: the functions of binding.cpp and of advice_binding.cpp.
import type { KompassModule } from "./kompass-module.mjs";

export interface KompassAdviceModule extends KompassModule {
  /** An empty route stands for all that the case file names. */
  gaps(caseFile: string, route: string, bound: number): string;
  /** An empty other fact stands for none. */
  whatIf(caseFile: string, fact: string, other: string): string;
  when(caseFile: string): string;
  path(caseFile: string): string;
  reasons(caseFile: string, route: string): string;
}

/** Unpacks and starts a module of its own, with its own memory. */
export function openModule(): Promise<KompassAdviceModule>;
