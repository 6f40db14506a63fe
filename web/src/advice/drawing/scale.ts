/** From values to shares of a line, 0 to 100; values beyond its ends lie on them. */
export type Scale = (value: number) => number;

export function linearScale(from: number, to: number): Scale {
  const length = Math.max(to - from, Number.EPSILON);
  return (value) => (100 * (Math.min(Math.max(value, from), to) - from)) / length;
}

/** Round numbers between two ends, at most `most` of them. */
export function roundTicks(from: number, to: number, most: number): readonly number[] {
  const rough = Math.max(to - from, 1) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step);
}
