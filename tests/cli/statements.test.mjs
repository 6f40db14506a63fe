// Every statement of the source documents is carried by something in the catalogue, or set aside with the reason.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

test("every statement is carried or set aside", () => {
  const { stdout } = spawnSync(process.env.KOMPASS, ["statements"], { encoding: "utf8", maxBuffer: 2 ** 28 });
  const { statements, total } = JSON.parse(stdout);
  assert.ok(total > 900, `only ${total} statements`);
  const left = statements.filter((statement) => statement["carried-by"].length === 0 && statement["set-aside"] === undefined);
  assert.deepEqual(left.map(({ id, source, section, text }) => `${id} (${source}, ${section}): ${text}`), []);
});
