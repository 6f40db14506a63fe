// What the page's own thread is busy with while somebody answers, in Chromium: see answering.mts, which does the answering.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { below, milliseconds } from "./table.mjs";

/** A task that is longer keeps a key or a click waiting so that people notice. */
const noticed = 50;

export function measureTyping(root) {
  const web = join(root, "web");
  const output = execFileSync(
    join(web, "node_modules/.bin/tsx"),
    ["--tsconfig", join(web, "tsconfig.playwright.json"), join(root, "tests/bench/answering.mts")],
    { encoding: "utf8", maxBuffer: 1 << 26 },
  );
  const { questions, answering, looking } = JSON.parse(output);
  const row = (what, stretches) => {
    const sum = (member) => stretches.reduce((total, stretch) => total + stretch[member], 0);
    const longest = Math.max(...stretches.map((stretch) => stretch.longest));
    const note = `${sum("over50")} of ${sum("tasks")} tasks over ${noticed} ms; by the clock on the wall ${sum("over50OnTheWall")}`;
    return { what, value: longest, text: milliseconds(longest), goal: below(noticed, `${noticed} ms`), note };
  };
  return [row(`longest task while answering ${questions} questions`, answering), row("longest task when a result or a title opens", looking)];
}
