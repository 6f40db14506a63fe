import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { createFormats, type Formats } from "./formats.ts";
import type { FactMember, LawTexts, OfficeTexts, SentenceKind } from "./law-texts.ts";

/** What the chunk of one language holds. */
export interface LanguageModule {
  /** The page's own words: the text of each `.ftl` file. */
  readonly messages: readonly string[];
  /** The catalogue's sentences. */
  readonly texts: LawTexts;
}

export type Arguments = Readonly<Record<string, FluentVariable>>;

/** Every word of one language, and how it writes values. */
export interface Words {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly formats: Formats;
  /** A message of the page; its id where the language lacks it. */
  say(id: string, args?: Arguments): string;
  /** True if the page has a message of that id. */
  has(id: string): boolean;
  /** A sentence of the catalogue, or `undefined`. */
  law(kind: SentenceKind, id: string, args?: Arguments): string | undefined;
  fact(id: string, member: FactMember): string | undefined;
  option(fact: string, option: string): string | undefined;
  optionHint(fact: string, option: string): string | undefined;
  /** A sentence about an office of a profile. */
  office(id: string, member: keyof OfficeTexts): string | undefined;
  routeName(id: string): string;
  routeSummary(id: string): string | undefined;
  /** Adds messages of the page that come later. */
  learn(messages: readonly string[]): void;
}

/** Scripts written from right to left, for browsers that do not tell themselves. */
const rightToLeft = new Set(["ar", "ckb", "fa", "he", "ps", "prs", "ur"]);

/** Makes the words of one language out of its chunk. Faulty messages are reported on the console. */
export function createWords(language: string, module: LanguageModule): Words {
  const bundle = new FluentBundle(language);
  const learn = (messages: readonly string[]): void => {
    for (const text of messages) report(bundle.addResource(new FluentResource(text)));
  };
  learn(module.messages);
  const { texts } = module;

  const say = (id: string, args?: Arguments): string => {
    const pattern = bundle.getMessage(id)?.value;
    if (pattern === undefined || pattern === null) {
      report([new Error(`No message “${id}” in ${language}.`)]);
      return id;
    }
    const errors: Error[] = [];
    const said = bundle.formatPattern(pattern, args ?? null, errors);
    report(errors);
    return said;
  };

  // The catalogue's sentences are patterns too. Each is read when it is first needed.
  const lawMessage = (path: readonly string[], pattern: string | undefined, args?: Arguments): string | undefined => {
    if (pattern === undefined) return undefined;
    const id = `law-${path.join("--").replace(/[^a-zA-Z0-9-]/gu, "_")}`;
    if (!bundle.hasMessage(id)) {
      report(bundle.addResource(new FluentResource(`${id} = ${keptTogether(pattern)}`)));
    }
    return say(id, args);
  };

  return {
    language,
    direction: rightToLeft.has(new Intl.Locale(language).language) ? "rtl" : "ltr",
    formats: createFormats(language),
    say,
    has: (id) => bundle.hasMessage(id),
    law: (kind, id, args) => lawMessage([kind, id], texts[kind]?.[id], args),
    fact: (id, member) => lawMessage(["facts", id, member], texts.facts?.[id]?.[member]),
    option: (fact, option) => lawMessage(["options", fact, option], texts.facts?.[fact]?.options?.[option]),
    optionHint: (fact, option) =>
      lawMessage(["option-hints", fact, option], texts.facts?.[fact]?.["option-hints"]?.[option]),
    office: (id, member) => lawMessage(["offices", id, member], texts.offices?.[id]?.[member]),
    routeName: (id) => lawMessage(["routes", id, "name"], texts.routes?.[id]?.name) ?? id,
    routeSummary: (id) => lawMessage(["routes", id, "summary"], texts.routes?.[id]?.summary),
    learn,
  };
}

/** On one line, as Fluent wants it, and with sections of law that do not break in two. */
function keptTogether(pattern: string): string {
  return pattern.replace(/\s+/gu, " ").replace(/(§§?|\bAbs\.|\bSatz|\bNr\.|\bno\.|\bsentence|\bsubsection) (?=\d)/gu, "$1\u00a0");
}

function report(errors: readonly Error[]): void {
  for (const error of errors) console.error(error);
}
