/** The catalogue's sentences in one language, by kind and id. Values are Fluent patterns. */
export interface LawTexts {
  readonly topics?: Readonly<Record<string, string>>;
  readonly facts?: Readonly<Record<string, FactTexts>>;
  readonly conditions?: Readonly<Record<string, string>>;
  readonly routes?: Readonly<Record<string, RouteTexts>>;
  readonly titles?: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly consequences?: Readonly<Record<string, string>>;
  readonly "blind-spots"?: Readonly<Record<string, string>>;
  readonly notes?: Readonly<Record<string, string>>;
  readonly profiles?: Readonly<Record<string, string>>;
  readonly purposes?: Readonly<Record<string, string>>;
  readonly offices?: Readonly<Record<string, OfficeTexts>>;
}

export interface FactTexts {
  readonly label: string;
  readonly question?: string;
  readonly hint?: string;
  readonly why?: string;
  readonly "find-out"?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly "option-hints"?: Readonly<Record<string, string>>;
}

export interface RouteTexts {
  readonly name: string;
  readonly summary?: string;
}

/** An office of a profile. */
export interface OfficeTexts {
  readonly name: string;
  /** What it is responsible for. */
  readonly handles?: string;
  readonly hours?: string;
  readonly appointment?: string;
  /** Whether everybody can get in. */
  readonly access?: string;
  /** How to get there. */
  readonly directions?: string;
  /** Where to hand in letters. */
  readonly letters?: string;
}

/** Kinds of sentences that are found by one id alone. */
export type SentenceKind =
  | "topics" | "purposes" | "conditions" | "titles" | "parameters" | "consequences" | "blind-spots" | "notes" | "profiles";

/** Members of a fact's texts that are single sentences. */
export type FactMember = "label" | "question" | "hint" | "why" | "find-out";
