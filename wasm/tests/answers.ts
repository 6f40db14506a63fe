// What the tests of all modules share.
import assert from "node:assert/strict";
import type { Answer, CaseFile } from "../kompass.ts";

export const asOf = "2026-11-22";
export const caseWith = (answers: CaseFile["answers"]): CaseFile => ({ format: "kompass-case/1", "as-of": asOf, answers });

export function value<T>(answer: Answer<T>): { ok: true } & T {
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer;
}
export function faults(answer: Answer<object>): { code: string; place: string }[] {
  assert.ok(!answer.ok, "an answer where errors were expected");
  assert.ok(answer.errors.every((fault) => fault.message.length > 0));
  return answer.errors.map(({ code, place }) => ({ code, place }));
}
