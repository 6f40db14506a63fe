import type { Catalogue, Json, Texts } from "./catalogue-files.ts";

/** FNV-1a over the UTF-8 bytes, 64 bits, as the catalogue's keepers write it (core/catalogue/README.md). */
export function fingerprint(sentence: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(sentence)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}

/** The translated sentences that nobody has compared with the first language's sentence as it stands now, as `en: facts.pay.label`. */
export function staleTranslations(catalogue: Catalogue): readonly string[] {
  const [first, ...others] = catalogue.languages;
  const originals = new Map(sentencesOf(catalogue.texts.get(first ?? "") ?? {}));
  return others.flatMap((language) => {
    const kept = catalogue.fingerprints.get(language);
    if (kept === undefined) return []; // still being written; see core/catalogue/README.md
    return [...sentencesOf(catalogue.texts.get(language) ?? {})]
      .filter(([path]) => kept[path] !== fingerprint(originals.get(path) ?? ""))
      .map(([path]) => `${language}: ${path}`);
  });
}

function* sentencesOf(texts: Texts | Json, path = ""): Generator<[string, string]> {
  if (typeof texts === "string") yield [path, texts];
  if (typeof texts !== "object" || texts === null) return;
  for (const [key, below] of Object.entries(texts)) yield* sentencesOf(below, path === "" ? key : `${path}.${key}`);
}
