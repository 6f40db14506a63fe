/**
 * Cases in which every fact has a value. Drawn evenly, hardly one would meet any route; so most of them begin with one of the persons of
 * `tests/cases/met.json`, of whom a few facts are changed, often to a value on or next to a threshold.
 */
import { randomValue } from "../cases/random-cases.mjs";
import { dayNumber, dayText } from "./calendar.mjs";

const WRITTEN_FOR = "2026-11-22"; // the day for which the persons are written

/** For each route its persons, their dates moved along with the day. */
export function personsOn({ people, met }, facts, asOf) {
  const moved = dayNumber(asOf) - dayNumber(WRITTEN_FOR);
  return met.map(({ route, as, with: changed }) => {
    const answers = Object.entries({ ...people[as], ...changed }).map(([id, value]) => {
      const fact = facts.get(id);
      if (fact.type !== "date") return [id, value];
      const day = dayText(dayNumber(value) + moved);
      return [id, day < fact.minimum ? fact.minimum : day > fact.maximum ? fact.maximum : day];
    });
    return { route, answers: Object.fromEntries(answers) };
  });
}

/** One case: the answers to all facts of the description. */
export function completeCase({ facts }, edge, persons, below) {
  const given = facts.filter(({ derived, type }) => !derived && type !== "periods");
  const random = (fact) => randomValue(fact, edge.get(fact.id), below);
  const answers = Object.fromEntries(given.map((fact) => [fact.id, random(fact)]));
  // What only the authority settles seldom harms in real life.
  for (const fact of given) if (fact.assume !== undefined && below(4) > 0) answers[fact.id] = fact.assume;
  if (below(8) === 0) return answers;
  const routes = [...new Set(persons.map(({ route }) => route))]; // a route with many persons is drawn no more often than another
  const route = routes[below(routes.length)];
  const ways = persons.filter((person) => person.route === route);
  const person = ways[below(ways.length)].answers;
  Object.assign(answers, person);
  const told = given.filter(({ id }) => id in person);
  for (let changes = below(4); changes > 0; --changes) {
    const fact = told[below(told.length)];
    answers[fact.id] = random(fact);
  }
  return answers;
}
