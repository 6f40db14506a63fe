/**
 * The typed face of the module: every JSON shape of README.md as a type, and one class that turns objects into JSON text and back.
 * It decides nothing and keeps nothing.
 */
import type { KompassModule } from "./kompass-module.mjs";

/** `YYYY-MM-DD`. */
export type IsoDate = string;

/** What is wrong with an input: a stable word, a JSON pointer, an English sentence. */
export interface Fault {
  code: string;
  place: string;
  message: string;
}

export interface Failure {
  ok: false;
  errors: Fault[];
}

export type Answer<T> = ({ ok: true } & T) | Failure;

export interface Part {
  name: string;
  content: unknown;
}

/** The law as data, its parts sorted by name; see core/catalogue/README.md. */
export interface Bundle {
  format: "kompass-catalogue/1";
  parts: Part[];
}

export interface CatalogueIdentity {
  id: string;
  version: string;
  valid: { from: IsoDate; to: IsoDate };
}

export interface Loaded {
  catalogue: CatalogueIdentity;
}

/** A yes/no, an option, an amount with two decimals, an integer, a date or a country. */
export type AnswerValue = boolean | number | string;

/** From a first to a last day, both included; without `to` it still runs. */
export interface Period {
  from: IsoDate;
  to?: IsoDate;
}

/** What a person has said about one fact. What was not asked is absent from the case file. */
export type GivenAnswer = AnswerValue | Period[] | { state: "dont-know" } | { state: "not-applicable" };

export interface CaseFile {
  format: "kompass-case/1";
  "as-of": IsoDate;
  profile?: string | null;
  /** The routes the person cares about; all if absent or empty. */
  routes?: string[];
  answers: Record<string, GivenAnswer>;
}

/** `authority`: all that can be checked is settled; the rest is the authority's judgement. */
export type Status = "met" | "not-met" | "open" | "authority";
export type Modality = "entitled" | "should" | "may";
export type FactType = "yes-no" | "choice" | "amount" | "number" | "date" | "country" | "periods";
export type Unit = "euro-per-year" | "euro" | "months" | "years" | "points" | "daily-rates" | "days";
export type FigureStatus = "in-force" | "provisional" | "start-uncertain";
export type ConsequenceKind =
  | "agency-approval"
  | "duration"
  | "extension"
  | "longest-stay"
  | "employer-change"
  | "work"
  | "self-employment"
  | "duty"
  | "revocation"
  | "fee"
  | "channel"
  | "office"
  | "deadline"
  | "processing-time"
  | "remedy"
  | "document"
  | "family"
  | "settlement"
  | "next"
  | "information";

/** How a number follows from periods on the as-of date; durations as in `7 years`. */
export interface FromPeriods {
  of: string;
  count: "sum" | "longest" | "current";
  within?: string;
  "harmless-gap"?: string;
}

export interface Fact {
  id: string;
  topic: string;
  type: FactType;
  options?: string[];
  ordered?: boolean;
  unit?: Unit;
  minimum?: AnswerValue;
  maximum?: AnswerValue;
  /** Whether the interview asks it; not so for assumed, derived and judged facts. */
  asked: boolean;
  judgement: boolean;
  /** Whether it is computed from two others. */
  derived: boolean;
  /** Of a number that need not be asked where the periods are given. */
  "from-periods"?: FromPeriods;
  /** The value taken while nobody says anything about it. */
  assume?: AnswerValue;
  /** The condition without which the fact does not apply. */
  "applies-when"?: string;
  change?: "fixed" | "by-time" | "slow" | "quick";
  /** Of a choice: from which option effort leads to which; of yes and no: the one to which it leads. */
  "leads-to"?: Record<string, string[]> | boolean;
  /** Of what is changed by effort, slow or quick: whose decision or doing it takes. */
  "changed-by"?: "person" | "employer" | "authority" | "institution" | "family";
  /** How long that usually takes, of an ordered choice for one step, such as `6 months`: a rule of thumb, never law. */
  takes?: string;
  /** Of a number that time changes: what becomes of it while the present goes on. */
  "with-time"?: "grows" | "shrinks";
  cites: string[];
}

/** A dated figure of law, as a threshold uses it. */
export interface Figure {
  parameter: string;
  value: AnswerValue;
  from: IsoDate;
  to: IsoDate;
  status: FigureStatus;
  source: string;
}

export interface Threshold {
  /** Null while no figure is known for that day. */
  value?: AnswerValue | null;
  /** Of a comparison with several values. */
  values?: AnswerValue[];
  /** Of an age or a time that has passed. */
  unit?: "years" | "months" | "days";
  share?: string;
  parameter?: string;
  on?: "next-year";
  figures?: Figure[];
  /** While a figure is provisional: the threshold by the figure that it would replace. */
  before?: { value: AnswerValue; figure: Figure };
}

/** What of the fact is compared. */
export type Measure = "value" | "age" | "elapsed-months" | "elapsed-days";

export type ConditionKind = "all" | "any" | "not" | "points" | "compare" | "constant" | "route";

export interface PointsItem {
  points: number;
  when: string;
}

/** Of a `best-of` only the highest counts. */
export type PointsRule = PointsItem | { "best-of": PointsItem[] };

export interface Condition {
  kind: ConditionKind;
  /** Whether the texts hold a sentence for it. */
  text: boolean;
  cites: string[];
  /** The text of a remark to be shown beside it. */
  note?: string;
  children?: string[];
  /** Of a constant. */
  value?: boolean;
  /** The route whose conditions must hold; they stand with that route only. */
  route?: string;
  fact?: string;
  operator?: string;
  measure?: Measure;
  threshold?: Threshold;
  "at-least"?: number;
  of?: PointsRule[];
}

export interface Consequence {
  id: string;
  kind: ConsequenceKind;
  value?: string;
  /** The local practice of this profile only. */
  profile?: string;
  note?: string;
  when?: string;
  /** The figure of the day that the sentence may name. */
  figure?: Figure;
  /** The day that the sentence may name: counted from a fact of type date or from the as-of date. */
  date?: { from: string; add: string };
  cites: string[];
}

/** Where a profile's data was found, and the day on which somebody last looked there. */
export interface ProfileSource {
  name: string;
  web?: string;
  "looked-up": IsoDate;
  /** The text of a remark about it. */
  note?: string;
}

/** An office that people turn to. Its name and its opening hours stand in the texts; what is absent is not known. */
export interface Office {
  id: string;
  /** Line by line, as on an envelope. */
  address: string[];
  /** Where it differs from the address. */
  "postal-address"?: string[];
  /** International: it begins with a plus. */
  telephone?: string;
  fax?: string;
  email?: string;
  /** Begins with https://. */
  web?: string;
  /** The routes it handles; together with `purposes` all, if both are absent. */
  routes?: string[];
  /** The purposes whose routes it handles. */
  purposes?: string[];
  cites: string[];
}

/** What a portal says of its own; it changes no verdict. */
export interface Profile {
  id: string;
  land: string;
  sources: ProfileSource[];
  cites: string[];
  offices: Office[];
  /** Practice that hangs on every route; what hangs on single routes stands with them. */
  consequences: Consequence[];
}

/** What the granted title changes in the person's answers. */
export interface Grant {
  /** What is so from then on, by fact. */
  set?: Record<string, boolean | number | string>;
  /** Numbers counted from 0 on, unless they are known already. */
  starts?: string[];
  /** Dates that become the day of the grant, unless they are known already. */
  since?: string[];
}

export interface Route {
  id: string;
  title: string;
  /** What a person is after who takes it: one of the description's purposes. */
  purpose?: string;
  provision: string;
  modality: Modality;
  /** The condition that decides the route. */
  root: string;
  cites: string[];
  note?: string;
  "comes-before": string[];
  /** Not where the route gives no title, nor where the title settles. */
  grants?: Grant;
  /** The title is a permit to stay for good. */
  settles?: true;
  "in-force": boolean;
  "in-force-from"?: IsoDate;
  "in-force-to"?: IsoDate;
  consequences: Consequence[];
  "blind-spots": string[];
}

export interface Parameter {
  id: string;
  type: "amount" | "number";
  unit?: Unit;
  cites: string[];
  values: Figure[];
}

/** The catalogue as it stands on one day. */
export interface Description {
  "as-of": IsoDate;
  catalogue: CatalogueIdentity;
  "no-title-needed"?: string;
  topics: string[];
  purposes: string[];
  facts: Fact[];
  conditions: Record<string, Condition>;
  routes: Route[];
  parameters: Parameter[];
  profiles: Profile[];
}

/** An answer as the assessment understood it. */
export interface UsedAnswer {
  state: "value" | "assumed" | "computed" | "dont-know" | "not-applicable";
  value?: AnswerValue | Period[];
  /** False for an answer that no verdict depends on at present. */
  matters: boolean;
}

export interface Pending {
  questions: string[];
  "dont-know": string[];
  judgements: string[];
  figures: (Figure | { parameter: string; status: "unknown" })[];
}

export interface RouteVerdict {
  id: string;
  verdict: Status;
  modality: Modality;
  "in-force": boolean;
  /** Of a verdict that is met or not met: the fewest answers that alone force it. */
  reason?: string[];
  /** False where the search for fewer answers was given up. */
  "reason-is-smallest"?: boolean;
  /** Of any other verdict: what it still hangs on. */
  open?: Pending;
  /** The routes that go before this one, or would if they are met. */
  "comes-after": { id: string; verdict: Exclude<Status, "not-met"> }[];
}

export interface Assessment {
  "as-of": IsoDate;
  "no-title-needed"?: Status;
  routes: RouteVerdict[];
  answers: Record<string, UsedAnswer>;
  /** The facts whose answer can still change a verdict the person cares about; which verdicts, `open.questions` of the routes says. */
  questions: string[];
  /** The fact to ask now. */
  next: string | null;
  notes: Note[];
}

/** Answers that do not fit together, which does not stop the assessment. */
export interface Note extends Fault {
  /** Of a contradiction: the condition that the answers meet, though they should not, and the facts because of which. */
  condition?: string;
  facts?: string[];
}

export interface ReasonPointsItem {
  points: number;
  when: ReasonNode;
}

export interface ReasonNode extends Omit<Condition, "children" | "of"> {
  id: string;
  status: Status;
  children?: ReasonNode[];
  /** Null where nobody has said anything. */
  answer?: UsedAnswer | null;
  points?: { sure: number; possible: number };
  of?: (ReasonPointsItem | { "best-of": ReasonPointsItem[] })[];
}

export interface Explanation {
  "as-of": IsoDate;
  id: string;
  verdict: Status;
  tree: ReasonNode;
  /** What hangs on the route for this person; local practice only with its profile. */
  consequences: Record<string, Status>;
  /** The days of those that have one, where what it is counted from is known. */
  dates: Record<string, DueDate>;
}

/** The last day of a time limit; `passed` if it lies before the as-of date. */
export interface DueDate {
  date: IsoDate;
  passed: boolean;
}

/** JSON text; a stray half of a surrogate pair in something typed becomes U+FFFD, as no UTF-8 text can hold it. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === "string" ? member.replace(/\p{Surrogate}/gu, "\u{FFFD}") : member,
  );
}

export class Kompass {
  readonly #module: KompassModule;

  /** Takes what `openModule()` gives. */
  constructor(module: KompassModule) {
    this.#module = module;
  }

  /** Loads a catalogue in place of the one before. A faulty one is refused as a whole, and the one before stays. */
  load(bundle: Bundle | string): Answer<Loaded> {
    return JSON.parse(this.#module.load(typeof bundle === "string" ? bundle : jsonText(bundle))) as Answer<Loaded>;
  }

  describe(asOf: IsoDate): Answer<Description> {
    return JSON.parse(this.#module.describe(asOf)) as Answer<Description>;
  }

  assess(caseFile: CaseFile): Answer<Assessment> {
    return JSON.parse(this.#module.assess(jsonText(caseFile))) as Answer<Assessment>;
  }

  explain(caseFile: CaseFile, route: string): Answer<Explanation> {
    return JSON.parse(this.#module.explain(jsonText(caseFile), route)) as Answer<Explanation>;
  }
}
