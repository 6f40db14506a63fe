/** Verdicts by the module's encoded batch (wasm/README.md). */
import { dayNumber } from "./calendar.mjs";
import { cents } from "./json-logic.mjs";

const MISSING = -2147483648;

function encoded({ type, options }, value) {
  if (value === undefined) return MISSING;
  if (type === "yes-no") return value ? 1 : 0;
  if (type === "choice") return options.indexOf(value);
  if (type === "country") return 26 * (value.charCodeAt(0) - 65) + value.charCodeAt(1) - 65;
  if (type === "amount") return cents(value);
  return type === "date" ? dayNumber(value) : value;
}

/** For each case an object of route to verdict. */
export function encodedBatch(module, day, cases) {
  const { facts, routes, words } = JSON.parse(module.batchLayout(day));
  const rows = module.batchReserve(cases.length);
  cases.forEach((answers, index) => facts.forEach((fact, column) => (rows[index * facts.length + column] = encoded(fact, answers[fact.id]))));
  module.batchAssess(0, cases.length);
  const results = module.batchResults();
  const bit = (index, half, route) => (results[(2 * index + half) * words + (route >> 5)] >>> (route & 31)) & 1;
  return cases.map((_, index) =>
    Object.fromEntries(routes.map((route, at) => [route, bit(index, 0, at) ? "met" : bit(index, 1, at) ? "not-met" : "open"])),
  );
}
