/** Days of the calendar as numbers since 1970-01-01, and periods as §§ 187, 188 BGB count them. */

const DAY = 86_400_000;

export const dayNumber = (text) => Date.parse(`${text}T00:00:00Z`) / DAY;
export const dayText = (number) => new Date(number * DAY).toISOString().slice(0, 10);

const ofParts = (year, month, day) => Date.UTC(year, month, day) / DAY;

/** The day with the same number so many months later, or the last of that month where it is shorter. */
export function monthsLater(number, months) {
  const start = new Date(number * DAY);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return ofParts(year, month, Math.min(start.getUTCDate(), lastOfMonth));
}

/** The months that are whole between a first day and the day behind the last one. */
export function wholeMonths(first, behind) {
  const [from, to] = [first, behind].map((number) => new Date(number * DAY));
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}

/** The birthday so many years later; who was born on 29 February has it on 1 March where that day is missing. */
export function birthday(number, years) {
  const birth = new Date(number * DAY);
  return ofParts(birth.getUTCFullYear() + years, birth.getUTCMonth(), birth.getUTCDate());
}
