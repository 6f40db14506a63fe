// Made-up case files for the real catalogue; the same in every run.

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
export function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const millisecondsPerDay = 86_400_000;
const dayNumber = (text) => Date.parse(`${text}T00:00:00Z`) / millisecondsPerDay;
const dayText = (number) => new Date(number * millisecondsPerDay).toISOString().slice(0, 10);

/** An answer to a fact as `describe` shows it; amounts, numbers and dates where the law draws its lines, not spread over the whole domain. */
function answerTo(fact, random) {
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  switch (fact.type) {
    case "yes-no":
      return random() < 0.5;
    case "choice":
      return fact.options[between(0, fact.options.length - 1)];
    case "amount":
      return between(Number(fact.minimum), Math.min(Number(fact.maximum), 120_000)).toFixed(2);
    case "number":
      return between(fact.minimum, Math.min(fact.maximum, 120));
    case "date":
      return dayText(between(Math.max(dayNumber(fact.minimum), dayNumber("1960-01-01")), dayNumber(fact.maximum)));
    case "country":
      return ["IN", "US", "FR", "TR", "BA"][between(0, 4)];
    default:
      throw new Error(`no answer to a fact of type ${fact.type}`);
  }
}

/** `count` case files. `missing` gives the share of unanswered questions, for each case anew. */
export function madeUpCases(facts, asOf, count, missing, seed) {
  const random = numbersFrom(seed);
  const asked = facts.filter((fact) => fact.asked);
  return Array.from({ length: count }, () => {
    const share = missing(random);
    const answers = {};
    for (const fact of asked) if (random() >= share) answers[fact.id] = answerTo(fact, random);
    return { format: "kompass-case/1", "as-of": asOf, answers };
  });
}
