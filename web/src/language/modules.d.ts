declare module "virtual:catalogue" {
  /** The law as data, as the text that the core's `load` takes. */
  const bundle: string;
  export default bundle;
}

declare module "virtual:later-words" {
  /** By language code: the page's own words that the first view does not need. */
  const messages: Readonly<Record<string, readonly string[]>>;
  export default messages;
}

declare module "virtual:languages" {
  /** By language code: imports the words of that language. */
  const languages: Readonly<Record<string, () => Promise<import("./words.ts").LanguageModule>>>;
  export default languages;
}
