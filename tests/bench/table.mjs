// Measured figures beside their goals.

/** A goal that a figure should stay below, or reach. */
export const below = (value, text) => ({ value, text: `< ${text}`, holds: (measured) => measured < value });
export const atLeast = (value, text) => ({ value, text: `>= ${text}`, holds: (measured) => measured >= value });

/** Rows: `{ what, value, text, goal?, note? }`; the ratio is the measured figure through its goal. */
export function table(rows) {
  const cells = rows.map(({ what, value, text, goal, note }) => [
    what,
    text,
    goal ? goal.text : "",
    goal ? (goal.value === 0 ? "" : (value / goal.value).toFixed(2)) : "",
    goal ? (goal.holds(value) ? "yes" : "NO") : "",
    note ?? "",
  ]);
  const lines = [["", "measured", "goal", "ratio", "holds", ""], ...cells];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd()).join("\n");
}

export const thousands = (value) => Math.round(Number(value.toPrecision(3))).toLocaleString("en");
/** Kilobytes of 1000 bytes. */
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
export const milliseconds = (value) => `${value.toFixed(value < 10 ? 3 : 1)} ms`;
export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
};

/** What so large a share of the values does not exceed. */
export const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1];

/**
 * Starts a clock and gives what reads it, in milliseconds. Whatever else the machine does adds to the time on the wall, and the engine's helper threads
 * add to the processor time; the smaller of both comes nearest to an idle machine and is never too small.
 */
export function clock() {
  const used = process.cpuUsage();
  const start = performance.now();
  return () => {
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    return Math.min(wall, (user + system) / 1000);
  };
}
