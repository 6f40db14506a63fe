// Counts the tests that a suite's output reports.
//
//   node tally.mjs LOG EXIT-STATUS    prints "<passed> <failed>"
//
// doctest and node:test report how many test cases there were; a CTest entry without such a report counts as one test, and so does a
// suite without any report. A suite that ends with an error but names no failed test has one: it crashed, or there was nothing to run.
import { readFileSync } from "node:fs";

const [path, status] = process.argv.slice(2);
const lines = readFileSync(path, "utf8").replace(/\u001b\[[0-9;]*m/gu, "").split("\n");

let passed = 0;
let failed = 0;
let inEntry = { passed: 0, failed: 0 };
let reports = 0;

function report(more) {
  ++reports;
  inEntry.passed += more.passed ?? 0;
  inEntry.failed += more.failed ?? 0;
}

for (const line of lines) {
  let match;
  if ((match = /\[doctest\] test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed/u.exec(line))) {
    report({ passed: Number(match[1]), failed: Number(match[2]) });
  } else if ((match = /^(?:\d+: )?(?:#|ℹ) (pass|fail) (\d+)$/u.exec(line))) {
    report({ [match[1] === "pass" ? "passed" : "failed"]: Number(match[2]) });
  } else if ((match = /^ {2}(\d+) (passed|failed|flaky)\b/u.exec(line))) {
    report({ [match[2] === "passed" ? "passed" : "failed"]: Number(match[1]) }); // Playwright
  } else if ((match = /^\s*\d+\/\d+ Test\s+#\d+: \S+ \.+\s*(Passed|\*\*\*|\S+)/u.exec(line))) {
    ++reports;
    const ok = match[1] === "Passed";
    if (inEntry.passed + inEntry.failed === 0) inEntry.passed += ok ? 1 : 0;
    if (!ok && inEntry.failed === 0) inEntry.failed = 1;
    passed += inEntry.passed;
    failed += inEntry.failed;
    inEntry = { passed: 0, failed: 0 };
  }
}
passed += inEntry.passed;
failed += inEntry.failed;
if (status !== "0") failed = Math.max(failed, 1);
else if (reports === 0) passed = 1;
else if (passed + failed === 0) failed = 1;
process.stdout.write(`${passed} ${failed}\n`);
