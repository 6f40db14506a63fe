import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [member: string]: Json;
}

/** One file of the catalogue. */
export interface Part {
  readonly name: string;
  readonly content: JsonObject;
}

/** The texts of one language: what is described, by id, in catalogue form. */
export type Texts = Record<string, Record<string, Json>>;

/** Everything below the catalogue's folder, split into what the core reads and what people read. */
export interface Catalogue {
  /** All parts as they stand in the files, sorted by name. */
  readonly parts: readonly Part[];
  /** What the core decides by, as one part; no texts, no source documents. */
  readonly rules: readonly Part[];
  /** Languages in the catalogue's order. */
  readonly languages: readonly string[];
  readonly texts: ReadonlyMap<string, Texts>;
  /** By language, for each sentence the fingerprint of the sentence that it renders. */
  readonly fingerprints: ReadonlyMap<string, Readonly<Record<string, Json>>>;
  /** Absolute paths of all files read. */
  readonly files: readonly string[];
}

/**
 * Reads the law as data. Throws with the file's name where a file is not JSON
 * or where the catalogue does not name its languages.
 */
export function readCatalogue(folder: string): Catalogue {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(sep).join("/"))
    .filter((name) => name.endsWith(".json") && !name.startsWith("schema/"))
    .sort(byCodeUnits);
  const parts = names.map((name) => ({ name, content: readJson(join(folder, name)) }));

  // How a catalogue is split over files is its keepers' choice: any part may hold texts or statements beside rules.
  const rules = merged(parts.map(({ name, content }) => ({ name, content: rulesOf(content) })));
  return {
    parts,
    rules,
    languages: languagesOf(parts),
    texts: withoutUnusedNotes(mergeTexts(parts.filter(({ content }) => "texts" in content)), rules),
    fingerprints: mergeFingerprints(parts),
    files: names.map((name) => join(folder, name)),
  };
}

/** Parts in the form the core's `load` takes. */
export function bundleText(parts: readonly Part[]): string {
  return JSON.stringify({ format: "kompass-catalogue/1", parts });
}

/** Many parts as one: how the rules are split matters to their keepers alone, and one part weighs less. */
function merged(parts: readonly Part[]): readonly Part[] {
  const content: Record<string, Json> = {};
  for (const [member, value] of parts.flatMap((part) => Object.entries(part.content))) {
    const before = content[member];
    content[member] = Array.isArray(before) && Array.isArray(value) ? [...(before as readonly Json[]), ...(value as readonly Json[])] : value;
  }
  return [{ name: "rules.json", content }];
}

function readJson(path: string): JsonObject {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as JsonObject;
  } catch (error) {
    throw new Error(`${relative(process.cwd(), path)}: ${String(error)}`, { cause: error });
  }
}

/** What no verdict rests on: words, the source documents with what became of them, and the name of the format. */
const aside: ReadonlySet<string> = new Set(["texts", "statements", "set-aside", "fingerprints", "$schema"]);

/** What the core decides by. The texts travel apart from the rules, so it is told to expect none. */
function rulesOf(content: JsonObject): JsonObject {
  const rules = Object.fromEntries(Object.entries(content).filter(([member]) => !aside.has(member)));
  const catalogue = rules["catalogue"];
  return withoutStatementIds(isObject(catalogue) ? { ...rules, catalogue: { ...catalogue, languages: [] } } : rules) as JsonObject;
}

/** Citations with the provisions alone: the statements of the source documents are not in the page. What cites nothing else keeps one of its ids, which the core asks for. */
function withoutStatementIds(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((inner) => withoutStatementIds(inner));
  if (!isObject(value)) return value;
  return Object.fromEntries<Json>(
    Object.entries(value).map(([member, inner]): [string, Json] => {
      if (member !== "cites" || !Array.isArray(inner)) return [member, withoutStatementIds(inner)];
      const provisions = inner.filter((cite) => typeof cite !== "string" || !/^[A-Z]+-\d+$/u.test(cite));
      return [member, provisions.length > 0 ? provisions : inner.slice(0, 1)];
    }),
  );
}

function languagesOf(parts: readonly Part[]): readonly string[] {
  for (const { content } of parts) {
    const catalogue = content["catalogue"];
    if (isObject(catalogue) && Array.isArray(catalogue["languages"])) {
      return catalogue["languages"].filter((language) => typeof language === "string");
    }
  }
  throw new Error("The catalogue names no languages.");
}

function mergeTexts(parts: readonly Part[]): Map<string, Texts> {
  const merged = new Map<string, Texts>();
  for (const { name, content } of parts) {
    const texts = content["texts"];
    if (!isObject(texts) || typeof texts["language"] !== "string") {
      throw new Error(`${name}: no texts with a language.`);
    }
    const ofLanguage = merged.get(texts["language"]) ?? {};
    for (const [member, entries] of Object.entries(texts)) {
      if (isObject(entries)) ofLanguage[member] = { ...ofLanguage[member], ...entries };
    }
    merged.set(texts["language"], ofLanguage);
  }
  return merged;
}

/** The notes that only a statement set aside refers to are for those who keep the law, not for the page. */
function withoutUnusedNotes(texts: Map<string, Texts>, rules: readonly Part[]): Map<string, Texts> {
  const used = new Set([...JSON.stringify(rules).matchAll(/"note":"([^"]+)"/gu)].map(([, id]) => id));
  for (const ofLanguage of texts.values()) {
    if (ofLanguage["notes"] === undefined) continue;
    ofLanguage["notes"] = Object.fromEntries(Object.entries(ofLanguage["notes"]).filter(([id]) => used.has(id)));
  }
  return texts;
}

function mergeFingerprints(parts: readonly Part[]): Map<string, Record<string, Json>> {
  const merged = new Map<string, Record<string, Json>>();
  for (const { content } of parts) {
    const kept = content["fingerprints"];
    if (!isObject(kept) || typeof kept["language"] !== "string") continue;
    const sentences = kept["sentences"];
    if (isObject(sentences)) merged.set(kept["language"], { ...merged.get(kept["language"]), ...sentences });
  }
  return merged;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Orders as the core does: by code units, independent of any locale. */
function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
