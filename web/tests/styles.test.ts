import assert from "node:assert/strict";
import { test } from "node:test";
import postcss from "postcss";
import { lightPaper } from "../vite/light-paper.ts";
import { logicalProperties } from "../vite/logical-properties.ts";

const process = (css: string): string => postcss([logicalProperties(), lightPaper()]).process(css, { from: undefined }).css;

test("physical properties become logical ones", () => {
  assert.equal(process("a{margin-left:1px;left:0;text-align:right;float:left}"),
    "a{margin-inline-start:1px;inset-inline-start:0;text-align:end;float:inline-start}");
  assert.equal(process("a{border-top-left-radius:2px}"), "a{border-start-start-radius:2px}");
});

test("boxes are split only where left and right differ", () => {
  assert.equal(process("a{padding:1px 2px 3px 2px}"), "a{padding:1px 2px 3px 2px}");
  assert.equal(process("a{padding:var(--a, 1px) 2px 3px calc(4px + 1px)}"),
    "a{padding-block:var(--a, 1px) 3px;padding-inline:calc(4px + 1px) 2px}");
});

test("paper is light whatever the system prefers", () => {
  assert.equal(process("@media (prefers-color-scheme: dark){a{color:red}}"),
    "@media screen and (prefers-color-scheme: dark){a{color:red}}");
  assert.equal(process("@media (prefers-color-scheme: light){a{color:red}}"),
    "@media print, (prefers-color-scheme: light){a{color:red}}");
});
