import { createWords, type LanguageModule, type Words } from "./words.ts";

type Importers = Readonly<Record<string, () => Promise<LanguageModule>>>;

/** The languages this page speaks, and those already here. */
export interface Languages {
  /** Language codes in the catalogue's order. */
  readonly offered: readonly string[];
  /** The words of a language if they are already here. */
  ready(language: string): Words | undefined;
  /** Adds messages that come later, by language; to languages that are brought after them, too. */
  learn(messages: Readonly<Record<string, readonly string[]>>): void;
  /** Brings the words of a language. */
  bring(language: string): Promise<Words>;
}

export function createLanguages(importers: Importers): Languages {
  const here = new Map<string, Words>();
  let later: Readonly<Record<string, readonly string[]>> = {};
  return {
    offered: Object.keys(importers),
    ready: (language) => here.get(language),
    learn(messages) {
      later = messages;
      for (const [language, words] of here) words.learn(messages[language] ?? []);
    },
    async bring(language) {
      const ready = here.get(language);
      if (ready !== undefined) return ready;
      const importer = importers[language];
      if (importer === undefined) throw new Error(`The page does not speak “${language}”.`);
      const words = createWords(language, await importer());
      words.learn(later[language] ?? []);
      here.set(language, words);
      return words;
    },
  };
}

/**
 * The language to begin with: the one asked for in the address (`?lang=en`), else the
 * first of the browser's languages that is offered, else the first offered.
 */
export function firstLanguage(offered: readonly string[], query: string, preferred: readonly string[]): string {
  const asked = new URLSearchParams(query).get("lang");
  const wishes = asked === null ? preferred : [asked, ...preferred];
  for (const wish of wishes) {
    const base = wish.split("-")[0]?.toLowerCase();
    const found = offered.find((language) => language.toLowerCase() === wish.toLowerCase()) ??
      offered.find((language) => language === base);
    if (found !== undefined) return found;
  }
  return offered[0] ?? "de";
}
