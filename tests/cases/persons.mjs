/** Runs persons through an engine and lists where a report differs from what is expected. */
import { caseFile } from "./mapping.mjs";
import { differences, ROUTES } from "./expectations.mjs";

/**
 * For each person and route that the catalogue knows: `{ id, route, differences }`. Where the Agency has decided for certain routes only, each
 * route has a case file of its own.
 */
export function compare(persons, engine) {
  const asked = persons.flatMap((person) =>
    Object.entries(person.expect)
      .filter(([route]) => ROUTES.includes(route))
      .map(([route, expected]) => ({ person, route, expected, file: { ...caseFile(person, route), routes: [route] } })),
  );
  const texts = asked.map(({ file }) => JSON.stringify(file));
  const different = [...new Set(texts)];
  const reports = new Map(engine.explained(different).map((report, index) => [different[index], report]));
  const descriptions = new Map([...new Set(persons.map(({ as_of }) => as_of))].map((day) => [day, JSON.parse(engine.describe(day))]));
  return asked.map(({ person, route, expected, file }, index) => {
    const report = reports.get(texts[index]);
    const description = descriptions.get(person.as_of);
    const found = report.ok ? differences({ route, expected, report, description, file }) : report.errors.map(({ place, message }) => `${place}: ${message}`);
    return { id: person.id, route, differences: found };
  });
}
