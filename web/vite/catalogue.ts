import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";
import { Kompass } from "../../wasm/kompass.ts";
import type { KompassModule } from "../../wasm/kompass-module.mjs";
import { bundleText, readCatalogue, type Catalogue } from "./catalogue-files.ts";
import { staleTranslations } from "./fingerprints.ts";

interface Folders {
  /** The law as data. */
  readonly catalogue: string;
  /** The page's own words: one folder per language, one `.ftl` file per topic. */
  readonly messages: string;
  /** The core as the page will load it. */
  readonly module: string;
}

interface ModuleFile {
  readonly openModule: () => Promise<KompassModule>;
}

const rulesModule = "virtual:catalogue";
const languagesModule = "virtual:languages";
const laterWordsModule = "virtual:later-words";
const languagePrefix = "virtual:language/";

/** Topics that the first view does not need; they come with what speaks of them. */
const laterTopics: ReadonlySet<string> = new Set(["advice.ftl"]);

/**
 * Hands the law and the words to the page as modules: the rules once, the words
 * as one chunk per language that is imported when somebody reads it. A figure of
 * law thus changes with the data alone, and nothing is fetched at run time.
 */
export function catalogueModules(folders: Folders): Plugin {
  let read: Catalogue | undefined;
  const catalogue = (): Catalogue => (read ??= readCatalogue(folders.catalogue));
  const languages = (): string[] =>
    catalogue().languages.filter((language) => existsSync(join(folders.messages, language)));

  return {
    name: "catalogue-modules",
    async buildStart() {
      await refuseFaults(catalogue(), folders.module);
    },
    resolveId(id) {
      const own = [rulesModule, languagesModule, laterWordsModule].includes(id) || id.startsWith(languagePrefix);
      return own ? `\0${id}` : null;
    },
    load(resolved) {
      if (!resolved.startsWith("\0virtual:")) return null;
      const id = resolved.slice(1);
      for (const file of catalogue().files) this.addWatchFile(file);
      if (id === rulesModule) return `export default ${JSON.stringify(bundleText(catalogue().rules))};`;
      if (id === languagesModule) return languagesSource(languages());
      if (id === laterWordsModule) return laterWordsSource(languages(), folders.messages);
      if (id.startsWith(languagePrefix)) {
        const language = id.slice(languagePrefix.length);
        return languageSource(language, catalogue(), folders.messages);
      }
      return null;
    },
    watchChange() {
      read = undefined;
    },
  };
}

/**
 * Stops the build where the core refuses the catalogue with its texts: otherwise
 * a page would be published that tells every visitor that it cannot be loaded.
 */
async function refuseFaults(catalogue: Catalogue, module: string): Promise<void> {
  const { openModule } = (await import(pathToFileURL(module).href)) as ModuleFile;
  const answer = new Kompass(await openModule()).load(bundleText(catalogue.parts));
  if (answer.ok) {
    const stale = staleTranslations(catalogue);
    if (stale.length === 0) return;
    throw new Error(`These translations were not compared with their sentence as it stands now; the page was not built.\n  ${stale.join("\n  ")}`);
  }
  const faults = answer.errors.map(({ place, message }) => `  ${place}: ${message}`);
  throw new Error(`The catalogue has faults; the page was not built.\n${faults.join("\n")}`);
}

function languagesSource(languages: readonly string[]): string {
  const entries = languages.map(
    (language) => `${JSON.stringify(language)}: () => import(${JSON.stringify(languagePrefix + language)}),`,
  );
  return `export default {\n${entries.join("\n")}\n};`;
}

function languageSource(language: string, catalogue: Catalogue, messages: string): string {
  const folder = join(messages, language);
  const topics = topicsIn(folder).filter((name) => !laterTopics.has(name));
  const imports = topics.map((name, index) => rawImport(`topic${String(index)}`, join(folder, name)));
  const texts = JSON.stringify(catalogue.texts.get(language) ?? {});
  return [
    ...imports,
    `export const messages = [${topics.map((_, index) => `topic${String(index)}`).join(", ")}];`,
    `export const texts = JSON.parse(${JSON.stringify(texts)});`,
  ].join("\n");
}

function laterWordsSource(languages: readonly string[], messages: string): string {
  const files = languages.flatMap((language) =>
    topicsIn(join(messages, language))
      .filter((name) => laterTopics.has(name))
      .map((name) => ({ language, path: join(messages, language, name) })),
  );
  const entries = languages.map((language) => {
    const own = files.flatMap((file, index) => (file.language === language ? [`topic${String(index)}`] : []));
    return `${JSON.stringify(language)}: [${own.join(", ")}],`;
  });
  return [...files.map(({ path }, index) => rawImport(`topic${String(index)}`, path)), `export default {`, ...entries, `};`].join("\n");
}

function topicsIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".ftl")).sort();
}

function rawImport(name: string, path: string): string {
  return `import ${name} from ${JSON.stringify(`${path}?raw`)};`;
}
