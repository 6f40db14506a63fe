// The real catalogue natively: times, and counts of instructions. A count is the same to a thousandth however busy the machine is.
import { execFileSync } from "node:child_process";
import { thousands } from "./table.mjs";

const run = (program, ...args) => execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26 });

export function measureNative(program, bundlePath, casesPaths) {
  return Object.entries(casesPaths).map(([name, path]) => {
    const { assess } = JSON.parse(run(program, bundlePath, path));
    return { what: `full report, ${name}, natively`, text: `${(assess / 1000).toFixed(3)} ms` };
  });
}

/** Instructions of one more repetition: two runs under callgrind, so that what happens once falls out. */
function instructions(few, many, ...args) {
  const count = (times) => {
    const output = execFileSync("sh", ["-c", 'exec "$@" 2>&1', "sh", "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", ...args, String(times)], { encoding: "utf8" });
    const [, refs] = output.match(/Collected : (\d+)/u) ?? [];
    if (!refs) throw new Error(output);
    return Number(refs);
  };
  return (count(many) - count(few)) / (many - few);
}

export function countInstructions(program, bundlePath, casesPaths) {
  const rows = [{ what: "catalogue text to ready, instructions", text: thousands(instructions(1, 6, program, bundlePath, Object.values(casesPaths)[0], "load")) }];
  for (const [name, path] of Object.entries(casesPaths))
    rows.push({ what: `full report, ${name}, instructions`, text: thousands(instructions(100, 600, program, bundlePath, path, "assess")) });
  return rows;
}
