import assert from "node:assert/strict";
import { test } from "node:test";
import { createInquiry } from "../src/advice/inquiry.ts";
import type { FromWorker, ToWorker } from "../src/advice/messages.ts";
import { answer } from "../src/state/changes.ts";
import { initialState } from "../src/state/state.ts";

const start = initialState("de", "2026-11-22");

/** A worker that answers when it is told to. */
function pretend(): { sent: ToWorker[]; hear: (message: FromWorker) => void; changes: () => number; inquiry: ReturnType<typeof createInquiry> } {
  const sent: ToWorker[] = [];
  let changes = 0;
  let hear: (message: FromWorker) => void = () => undefined;
  const inquiry = createInquiry(
    (listener) => {
      hear = listener;
      return { send: (message) => void sent.push(message) };
    },
    "the rules",
    () => {
      changes += 1;
    },
  );
  return { sent, hear: (message) => { hear(message); }, changes: () => changes, inquiry };
}

const timeline = { "as-of": "2026-11-22", until: "2036-11-22", events: [], "met-from": {}, notes: [] };
const asked = (sent: readonly ToWorker[]): readonly string[] => sent.flatMap((message) => (message.type === "ask" ? [`${String(message.id)} ${message.question.kind}`] : []));

test("the rules are handed over first, and each question is put once, one after the other", () => {
  const { sent, hear, changes, inquiry } = pretend();
  assert.deepEqual(sent, [{ type: "rules", bundle: "the rules" }]);
  for (let drawn = 0; drawn < 2; drawn += 1) {
    assert.equal(inquiry.when(start).state, "waiting");
    assert.equal(inquiry.gaps(start, "a").state, "waiting");
  }
  assert.deepEqual(asked(sent), ["1 when"]);
  hear({ type: "answer", id: 1, reply: { ok: true, ...timeline } });
  assert.equal(changes(), 1);
  assert.deepEqual(asked(sent), ["1 when", "2 gaps"]);
  assert.deepEqual(inquiry.when(start), { state: "answered", answer: { ok: true, ...timeline } });
});

test("what waits is dropped with the state it is about, and an answer that comes too late is not heard", () => {
  const { sent, hear, changes, inquiry } = pretend();
  inquiry.when(start);
  inquiry.gaps(start, "a");
  const later = answer("pay", "1.00")(start);
  assert.equal(inquiry.when(later).state, "waiting");
  hear({ type: "answer", id: 1, reply: { ok: true, ...timeline } });
  assert.equal(changes(), 0);
  assert.equal(inquiry.when(later).state, "waiting");
  assert.deepEqual(asked(sent), ["1 when", "2 when"], "the gaps of the state before were never asked for");
  hear({ type: "answer", id: 2, reply: { ok: true, ...timeline } });
  assert.equal(inquiry.when(later).state, "answered");
});

test("what the core refuses, and a worker that fails, are told apart", (t) => {
  t.mock.method(console, "error", () => undefined);
  const { hear, changes, inquiry } = pretend();
  inquiry.when(start);
  hear({ type: "answer", id: 1, reply: { ok: false, errors: [] } });
  assert.equal(inquiry.when(start).state, "refused");
  hear({ type: "broken", reason: "out of memory" });
  assert.equal(changes(), 2);
  assert.equal(inquiry.when(start).state, "broken");
  assert.equal(inquiry.gaps(start, "a").state, "broken");
});

test("a worker that cannot even be started is told as well", (t) => {
  t.mock.method(console, "error", () => undefined);
  const inquiry = createInquiry(() => { throw new Error("no workers here"); }, "", () => undefined);
  assert.equal(inquiry.when(start).state, "broken");
});
