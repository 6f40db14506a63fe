import { caseFileOf, dependencies } from "../state/consultation.ts";
import type { State } from "../state/state.ts";
import type { FromWorker, Question, Replies } from "./messages.ts";
import type { Helper } from "./start-worker.ts";

/** Where a question stands. `refused`: the core would not answer it; `broken`: nobody is there to answer. */
export type Standing<T> =
  | { readonly state: "waiting" | "refused" | "broken" }
  | { readonly state: "answered"; readonly answer: T };

/** Asks the core in the worker about the present state: each question once as long as the state stays. */
export interface Inquiry {
  gaps(state: State, route: string): Standing<Replies["gaps"]>;
  whatIf(state: State, fact: string): Standing<Replies["what-if"]>;
  when(state: State): Standing<Replies["when"]>;
  path(state: State): Standing<Replies["path"]>;
  reasons(state: State, route: string): Standing<Replies["reasons"]>;
  due(state: State, routes: readonly string[]): Standing<Replies["due"]>;
}

interface Asked {
  readonly question: Question;
  standing: Standing<Replies[Question["kind"]]>;
}

/**
 * `changed` is called whenever an answer is there. At most one question is with the worker at a time: what waits is dropped with
 * the state that it is about, and an answer that comes too late is not heard.
 */
export function createInquiry(
  start: (hear: (message: FromWorker) => void) => Helper,
  bundle: string,
  changed: () => void,
): Inquiry {
  let broken = false;
  let about: readonly unknown[] = [];
  let asked = new Map<string, Asked>();
  let underway: { readonly id: number; readonly asked: Asked } | undefined;
  let last = 0;
  let helper: Helper | undefined;

  const breakDown = (reason: unknown): void => {
    broken = true;
    console.error(reason);
    changed();
  };

  const next = (): void => {
    if (underway !== undefined || broken) return;
    const waiting = [...asked.values()].find(({ standing }) => standing.state === "waiting");
    if (waiting === undefined) return;
    last += 1;
    underway = { id: last, asked: waiting };
    helper?.send({ type: "ask", id: last, question: waiting.question });
  };

  const hear = (message: FromWorker): void => {
    if (message.type === "broken") {
      breakDown(message.reason);
      return;
    }
    if (message.id !== underway?.id) return;
    const { reply } = message;
    const { asked: answered } = underway;
    underway = undefined;
    answered.standing = reply.ok ? { state: "answered", answer: reply } : { state: "refused" };
    next();
    if ([...asked.values()].includes(answered)) changed();
  };

  try {
    helper = start(hear);
    helper.send({ type: "rules", bundle });
  } catch (error) {
    broken = true;
    console.error(error);
  }

  const ask = <Kind extends Question["kind"]>(state: State, kind: Kind, key: string, question: Question): Standing<Replies[Kind]> => {
    if (broken) return { state: "broken" };
    const now = dependencies(state);
    if (!now.every((part, index) => part === about[index])) {
      about = now;
      asked = new Map();
    }
    const name = `${kind} ${key}`;
    let found = asked.get(name);
    if (found === undefined) {
      found = { question, standing: { state: "waiting" } };
      asked.set(name, found);
      next();
    }
    return found.standing as Standing<Replies[Kind]>;
  };

  return {
    gaps: (state, route) => ask(state, "gaps", route, { kind: "gaps", caseFile: caseFileOf(state), route }),
    whatIf: (state, fact) => ask(state, "what-if", fact, { kind: "what-if", caseFile: caseFileOf(state), fact }),
    when: (state) => ask(state, "when", "", { kind: "when", caseFile: caseFileOf(state) }),
    path: (state) => ask(state, "path", "", { kind: "path", caseFile: caseFileOf(state) }),
    reasons: (state, route) => ask(state, "reasons", route, { kind: "reasons", caseFile: caseFileOf(state), route }),
    due: (state, routes) => ask(state, "due", routes.join(" "), { kind: "due", caseFile: caseFileOf(state), routes }),
  };
}
