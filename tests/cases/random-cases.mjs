/** Case files made up at random from the description of a catalogue; the same seed gives the same cases. */

/** SplitMix32: small and good enough here. */
export function seeded(seed) {
  let state = seed >>> 0;
  return (count) => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) % count;
  };
}

const DAY = 86_400_000;
const COUNTRIES = ["IN", "TR", "US", "JP", "FR", "CH", "DE", "UA", "XX", "BR"];

const dayText = (number) => new Date(number * DAY).toISOString().slice(0, 10);
const dayNumber = (text) => Date.parse(`${text}T00:00:00Z`) / DAY;
const euros = (cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;

/** For each fact the values on, one below and one above its thresholds. */
export function edges(description) {
  const values = new Map(description.facts.map(({ id }) => [id, new Set()]));
  const today = dayNumber(description["as-of"]);
  for (const { fact, measure, threshold } of Object.values(description.conditions)) {
    if (!fact) continue;
    const numbers = [threshold.value, threshold.before?.value].filter((value) => value !== undefined && value !== null);
    for (const value of numbers) {
      for (const step of [-1, 0, 1]) {
        if (measure === "age") values.get(fact).add(dayText(dayNumber(`${Number(description["as-of"].slice(0, 4)) - value}${description["as-of"].slice(4)}`) + step));
        else if (measure === "elapsed-months") values.get(fact).add(dayText(today - Math.round(value * 30.4375) + step));
        else if (measure === "elapsed-days") values.get(fact).add(dayText(today - value + step));
        else if (typeof value === "number") values.get(fact).add(value + step);
        else if (/^\d+\.\d\d$/u.test(value)) values.get(fact).add(euros(Math.round(Number(value) * 100) + step));
        else if (/^\d{4}-/u.test(value)) values.get(fact).add(dayText(dayNumber(value) + step));
      }
    }
  }
  return values;
}

/** Up to five periods of the last ten years; the last may still run, and some end before they begin or lie ahead. */
function randomPeriods(below) {
  const last = dayNumber("2027-12-31");
  return Array.from({ length: below(6) }, (_, index) => {
    const from = last - below(3650);
    return index === 0 && below(2) ? { from: dayText(from) } : { from: dayText(from), to: dayText(from + below(900) - (below(300) === 0 ? 900 : 0)) };
  });
}

/** A value of a fact, two times out of three one of its edges. */
export function randomValue(fact, edge, below) {
  // Dates compare as text; amounts are all within their range.
  const at = [...edge].filter((value) => fact.type === "amount" || (value >= fact.minimum && value <= fact.maximum));
  if (fact.type === "periods") return randomPeriods(below);
  if (fact.type === "yes-no") return below(2) === 1;
  if (fact.type === "choice") return fact.options[below(fact.options.length)];
  if (fact.type === "country") return COUNTRIES[below(COUNTRIES.length)];
  if (at.length > 0 && below(3) > 0) return at[below(at.length)];
  if (fact.type === "number") return fact.minimum + below(fact.maximum - fact.minimum + 1);
  if (fact.type === "amount") return euros(below(9_000_000));
  const [first, last] = [dayNumber(fact.minimum), dayNumber(fact.maximum)];
  return dayText(first + below(last - first + 1));
}

/** The text of a case file in which about `percent` of the facts are answered, some of them by "don't know". */
export function randomCase(description, edge, below, percent) {
  const answers = {};
  for (const fact of description.facts) {
    if (fact.derived || below(100) >= percent) continue;
    if (below(10) === 0) answers[fact.id] = { state: fact["applies-when"] && below(2) ? "not-applicable" : "dont-know" };
    // Both the periods and the number that follows from them are seldom given: that is a fault.
    else if (fact["from-periods"] && Array.isArray(answers[fact["from-periods"].of]) && below(200)) continue;
    else answers[fact.id] = randomValue(fact, edge.get(fact.id), below);
  }
  const file = { format: "kompass-case/1", "as-of": description["as-of"], answers };
  if (below(3) === 0) file.profile = description.profiles[below(description.profiles.length)].id;
  if (below(5) === 0) file.routes = description.routes.map(({ id }) => id).filter(() => below(2) === 0);
  if (below(40) === 0) answers["no-such-fact"] = 1;
  if (below(40) === 0) answers["birth-date"] = "2026-02-30";
  return JSON.stringify(file);
}
