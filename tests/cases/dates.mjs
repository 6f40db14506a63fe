/** Civil dates as `YYYY-MM-DD`; months and years as a person counts them. */

const parts = (date) => date.split("-").map(Number);

export const earlier = (a, b) => a < b;

export function dayAfter(date) {
  const [year, month, day] = parts(date);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}

/** Completed months from one day to another: one more on each day with the same number (or the last of a shorter month). */
export function completedMonths(from, to) {
  const [fromYear, fromMonth, fromDay] = parts(from);
  const [toYear, toMonth, toDay] = parts(to);
  const lastDay = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < Math.min(fromDay, lastDay) ? 1 : 0);
  return Math.max(0, months);
}

/** Completed years of life; who was born on 29 February is a year older on 1 March of a common year. */
export function ageOn(birth, day) {
  const [birthYear, birthMonth, birthDay] = parts(birth);
  const [year, month, dayOfMonth] = parts(day);
  return year - birthYear - (month < birthMonth || (month === birthMonth && dayOfMonth < birthDay) ? 1 : 0);
}
