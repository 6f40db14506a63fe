/**
 * The law as data as JSON Logic (https://jsonlogic.com), for one day. It is made from the catalogue's files as `core/catalogue/README.md` describes
 * them; nothing of the core takes part in it: thresholds, shares, periods and what does not apply are worked out here once more.
 *
 * JSON Logic has no definitions, so a law is a list of them, `[name, logic]`, each over the data `{ f, rank, d }`: the facts' values, the positions
 * of the options chosen, and the results of the definitions before it. Their names: `condition:…`, `route:…`, `applies:…`, `value:…` (of a computed fact).
 */
import { createRequire } from "node:module";
import { birthday, dayNumber, monthsLater, wholeMonths } from "./calendar.mjs";

// The page's packages are the project's only ones.
const { LogicEngine } = createRequire(new URL("../../web/package.json", import.meta.url))("json-logic-engine");

const OPERATORS = { is: "===", "is-not": "!==", "at-least": ">=", "at-most": "<=", "more-than": ">", "less-than": "<" };
const RANKINGS = new Set(["at-least", "at-most", "more-than", "less-than"]);

/** `50700.00` in cents. */
export const cents = (text) => Number(text.replace(".", ""));

/** A share such as `45.3 %` of so many cents, which must come to whole cents. */
function shareOf(text, amount) {
  const [, whole, decimals = ""] = /^(\d+)(?:\.(\d+))? %$/u.exec(text);
  const exact = BigInt(amount) * BigInt(whole + decimals);
  const hundred = 100n * 10n ** BigInt(decimals.length);
  if (exact % hundred !== 0n) throw new Error(`${text} of ${amount} cents`);
  return Number(exact / hundred);
}

/** A value of a fact as the logic compares it: cents, days, or as it is written. */
export function plainValue(fact, written) {
  if (fact.type === "amount") return cents(written);
  if (fact.type === "date") return dayNumber(written);
  return written;
}

/** The members of a bundle's parts, each kind in one list. */
export function catalogueOf(bundle) {
  const all = (member) => bundle.parts.flatMap(({ content }) => content[member] ?? []);
  const byId = (list) => new Map(list.map((element) => [element.id, element]));
  return {
    facts: byId(all("facts")),
    lists: byId(all("lists")),
    parameters: byId(all("parameters")),
    conditions: byId([...namedConditions(bundle)]),
    routes: byId(all("routes")),
  };
}

/** Every object with an id below the members that hold conditions: a condition is stated once, anywhere. */
function* namedConditions({ parts }) {
  const forms = ["fact", "all", "any", "not", "points-at-least"];
  function* below(node) {
    if (Array.isArray(node)) for (const element of node) yield* below(element);
    if (node === null || typeof node !== "object") return;
    if (typeof node.id === "string" && forms.some((form) => form in node)) yield node;
    for (const member of Object.values(node)) yield* below(member);
  }
  for (const { content } of parts)
    for (const member of ["conditions", "routes", "consequences"]) yield* below(content[member] ?? []);
  for (const { content } of parts) for (const fact of content.facts ?? []) yield* below(fact["applies-when"] ?? []);
}

/**
 * The law of a day as definitions, once for each way in which the figures that are not final can turn out: a verdict stands where all agree.
 */
export function lawsOn(catalogue, asOf) {
  const uncertain = new Set();
  translate(catalogue, asOf, (key) => (uncertain.add(key), true));
  const keys = [...uncertain];
  if (keys.length > 6) throw new Error(`On ${asOf} too many figures are not final: ${keys.join(", ")}`);
  return Array.from({ length: 2 ** keys.length }, (_, outcome) => translate(catalogue, asOf, (key) => (outcome & (1 << keys.indexOf(key))) !== 0));
}

/** `turnsOut(key)` tells whether something uncertain comes true: a provisional figure, or a comparison whose figure nobody knows. */
function translate(catalogue, asOf, turnsOut) {
  const { facts, lists, parameters, conditions, routes } = catalogue;
  const today = dayNumber(asOf);
  const definitions = [];
  const defined = new Set();
  const define = (name, logic) => {
    if (!defined.has(name)) {
      defined.add(name);
      definitions.push([name, logic()]); // what it rests on comes first
    }
    return { var: `d.${name}` };
  };

  const figureOn = (parameter, day) => {
    const at = parameter.values.findIndex(({ from, to }) => from <= day && (to === undefined || day <= to));
    return at < 0 ? undefined : at;
  };
  /** The threshold that a figure of law comes to; nothing if nobody knows it. */
  const figure = (operand) => {
    const parameter = parameters.get(operand.of ?? operand.parameter);
    const at = figureOn(parameter, operand.on === "next-year" ? `${Number(asOf.slice(0, 4)) + 1}-01-01` : asOf);
    if (at === undefined) return undefined;
    let used = at;
    if (parameter.values[at].status === "provisional") {
      const before = parameter.values.slice(0, at).findLastIndex(({ status }) => status !== "provisional");
      if (before < 0) return undefined;
      if (!turnsOut(`${parameter.id} from ${parameter.values[at].from}`)) used = before;
    }
    const { value } = parameter.values[used];
    const amount = parameter.type === "amount" ? cents(value) : value;
    return operand.share === undefined ? amount : shareOf(operand.share, amount);
  };

  const applies = (fact) => define(`applies:${fact.id}`, () => logicOf(fact["applies-when"]));
  const valueOf = (fact) => {
    if (!fact.derive) return { var: `f.${fact.id}` };
    const [left, operator, right] = fact.derive.compare;
    return define(`value:${fact.id}`, () => ({ [OPERATORS[operator]]: [{ var: `f.${left}` }, { var: `f.${right}` }] }));
  };
  const both = (fact, holds) => (fact["applies-when"] === undefined ? holds : { and: [applies(fact), holds] });

  const compare = (condition) => {
    const fact = facts.get(condition.fact);
    const value = valueOf(fact);
    const word = Object.keys(condition).find((member) => member in OPERATORS);
    if (condition.age || condition.elapsed) return passed(condition, value);
    if (condition.in ?? condition["not-in"]) {
      const written = condition.in ?? condition["not-in"];
      const values = (typeof written === "string" ? lists.get(written).values : written).map((element) => plainValue(fact, element));
      const member = { in: [value, values] };
      return condition.in ? member : { "!": [member] };
    }
    const operand = condition[word];
    if (typeof operand === "object") {
      const threshold = figure(operand);
      return threshold === undefined ? turnsOut(`the figure of ${condition.id}`) : { [OPERATORS[word]]: [value, threshold] };
    }
    if (fact.type === "choice" && RANKINGS.has(word))
      return { [OPERATORS[word]]: [{ var: `rank.${fact.id}` }, fact.options.indexOf(operand)] };
    return { [OPERATORS[word]]: [value, plainValue(fact, operand)] };
  };
  /** Time since a date: nothing holds of one that has not come yet. */
  const passed = ({ age, elapsed }, value) => {
    const [[word, operand]] = Object.entries(age ?? elapsed);
    const begun = { "<=": [value, today] };
    if (age) {
      const birthdayOf = (years) => ({ birthday: [value, years] });
      const reached = word === "at-least" || word === "less-than" ? birthdayOf(operand) : birthdayOf(operand + 1);
      return { and: [begun, word === "at-least" || word === "more-than" ? { "<=": [reached, today] } : { ">": [reached, today] }] };
    }
    const [, count, unit] = /^(\d+) (year|month|day)s?$/u.exec(operand);
    const number = Number(count) * (unit === "year" ? 12 : 1);
    if (unit === "day") return { and: [begun, { [OPERATORS[word]]: [{ "-": [today, value] }, number] }] };
    if (word === "at-least" || word === "less-than") return { and: [begun, { [OPERATORS[word]]: [{ "whole-months": [value, today] }, number] }] };
    // A limit runs on to the end of the day with the same number.
    return { and: [begun, { [word === "more-than" ? "<" : ">="]: [{ "months-later": [value, number] }, today] }] };
  };

  const points = ({ of, "points-at-least": needed }) => {
    const score = ({ points: number, when }) => ({ if: [logicOf(when), number, 0] });
    return { ">=": [{ "+": [0, ...of.map((rule) => (rule["best-of"] ? { max: [0, ...rule["best-of"].map(score)] } : score(rule)))] }, needed] };
  };

  const formOf = (condition) => {
    if (condition.fact !== undefined) return both(facts.get(condition.fact), compare(condition));
    if (condition.all) return { and: condition.all.map(logicOf) };
    if (condition.any) return { or: condition.any.map(logicOf) };
    if (condition.not !== undefined) return { "!": [logicOf(condition.not)] };
    if (condition.of) return points(condition);
    throw new Error(`a condition of an unknown form: ${JSON.stringify(condition)}`);
  };
  const logicOf = (condition) => {
    if (typeof condition === "boolean") return condition;
    if (typeof condition === "string") return define(`condition:${condition}`, () => formOf(conditions.get(condition)));
    if (condition.route !== undefined) return routeLogic(routes.get(condition.route));
    return condition.id === undefined ? formOf(condition) : define(`condition:${condition.id}`, () => formOf(condition));
  };

  const inForce = ({ "in-force": period = {} }) => (period.from ?? asOf) <= asOf && asOf <= (period.to ?? asOf);
  const routeLogic = (route) =>
    define(`route:${route.id}`, () =>
      inForce(route) && { and: [logicOf(route.conditions), ...(route["barred-by"] ?? []).map((bar) => ({ "!": [logicOf(bar)] }))] },
    );

  for (const route of routes.values()) routeLogic(route);
  for (const id of conditions.keys()) logicOf(id);
  for (const fact of facts.values()) if (fact["applies-when"] !== undefined) applies(fact);
  return definitions;
}

/** Compiled by the engine: from the facts' values, as case files write them, to the result of every definition. */
export function evaluator(catalogue, definitions) {
  const engine = new LogicEngine();
  engine.addMethod("whole-months", ([first, behind]) => wholeMonths(first, behind), { deterministic: true });
  engine.addMethod("months-later", ([day, months]) => monthsLater(day, months), { deterministic: true });
  engine.addMethod("birthday", ([day, years]) => birthday(day, years), { deterministic: true });
  const built = definitions.map(([name, logic]) => [name, typeof logic === "boolean" ? () => logic : engine.build(logic)]);
  const facts = [...catalogue.facts.values()];
  return (answers) => {
    const data = { f: {}, rank: {}, d: {} };
    for (const fact of facts) {
      if (fact.derive || fact.type === "periods") continue; // the one is computed from others, the other never compared
      const written = answers[fact.id] ?? fact.assume;
      if (written === undefined) throw new Error(`${fact.id} has no value`);
      data.f[fact.id] = plainValue(fact, written);
      if (fact.type === "choice") data.rank[fact.id] = fact.options.indexOf(written);
    }
    for (const [name, logic] of built) data.d[name] = logic(data);
    return data.d;
  };
}
