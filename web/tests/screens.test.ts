import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, screenAt, type Screen } from "../src/navigation/screens.ts";

const screens: readonly Screen[] = [
  { name: "start" },
  { name: "question", fact: "birth-date" },
  { name: "change", fact: "gross-yearly-pay" },
  { name: "answers" },
  { name: "result" },
  { name: "title", route: "18g-1-2-shortage" },
  { name: "done" },
  { name: "privacy" },
  { name: "law" },
];

for (const screen of screens) {
  test(`${addressOf(screen)} leads to its screen`, () => {
    assert.deepEqual(screenAt(addressOf(screen)), screen);
  });
}

for (const address of ["", "#", "#/", "#/nowhere", "#/question", "#/question/", "#/question/a/b", "#/question/<b>", "#/title/A"]) {
  test(`${JSON.stringify(address)} leads to the start`, () => {
    assert.deepEqual(screenAt(address), { name: "start" });
  });
}
