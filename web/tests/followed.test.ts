import assert from "node:assert/strict";
import { test } from "node:test";
import { followedRoute } from "../src/advice/chart/followed.ts";
import type { RouteVerdict, Verdict } from "../src/advisor/types.ts";
import { initialState } from "../src/state/state.ts";
import type { View } from "../src/view.ts";
import { offer, pay } from "./fixtures/facts.ts";

const report = (id: string, verdict: Verdict, questions: readonly string[] = [], modality: RouteVerdict["modality"] = "may"): RouteVerdict => ({
  id, verdict, modality, "in-force": true, "comes-after": [],
  ...(verdict === "open" ? { open: { questions: [...questions], "dont-know": [], judgements: [], figures: [] } } : {}),
});

/** Routes that rest on four facts each, in different states. */
function view(routes: readonly RouteVerdict[], following = "", answered: readonly string[] = []): View {
  const conditions = Object.fromEntries(
    routes.flatMap(({ id }) => [
      [id, { kind: "all", text: false, cites: [], children: ["1", "2", "3", "4"].map((part) => `${id}${part}`) }],
      ...["1", "2", "3", "4"].map((part) => [`${id}${part}`, { kind: "compare", text: true, cites: [], fact: `${id}${part}` }]),
    ]),
  ) as View["description"]["conditions"];
  return {
    state: { ...initialState("de", "2026-11-23"), following, answers: Object.fromEntries(answered.map((fact) => [fact, true])) },
    assessment: { routes },
    description: { facts: [pay, offer], conditions, routes: routes.map(({ id }) => ({ id, root: id })) },
  } as unknown as View;
}

test("the conditions beside a question are those of the title that hangs on it and of which most has been told", () => {
  const routes = [report("a", "open", ["pay", "x", "y"]), report("b", "open", ["pay", "x"]), report("c", "open", ["x"]), report("d", "not-met")];
  assert.equal(followedRoute(view(routes), pay, undefined)?.id, "a");
  assert.equal(followedRoute(view(routes, "", ["a1", "b1", "b2", "c1", "c2"]), pay, undefined)?.id, "b");
  // It stays until it is ruled out, so that it fills in.
  assert.equal(followedRoute(view(routes), pay, "c")?.id, "c");
  assert.equal(followedRoute(view(routes), pay, "d")?.id, "a");
  assert.equal(followedRoute(view(routes, "d"), pay, "a")?.id, "d");
});

test("of equal ones it is the title that must be granted; where none hangs on the question, the nearest of all", () => {
  const equal = [report("a", "open", ["pay"]), report("b", "open", ["pay"], "entitled")];
  assert.equal(followedRoute(view(equal), pay, undefined)?.id, "b");
  assert.equal(followedRoute(view([report("d", "not-met"), ...equal, report("m", "met")]), offer, "d")?.id, "m");
  assert.equal(followedRoute(view([]), offer, undefined), undefined);
});
