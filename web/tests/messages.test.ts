import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse, Visitor, type Message, type VariableReference } from "@fluent/syntax";

const root = join(import.meta.dirname, "..");
const folder = join(root, "src", "texts");
const languages = readdirSync(folder);

/** Each message of a language with the variables it uses, and whatever could not be parsed. */
function messagesOf(language: string): { messages: Map<string, string>; junk: string[] } {
  const messages = new Map<string, string>();
  const junk: string[] = [];
  for (const file of readdirSync(join(folder, language))) {
    for (const entry of parse(readFileSync(join(folder, language, file), "utf8"), {}).body) {
      if (entry.type === "Junk") junk.push(`${file}: ${entry.content}`);
      if (entry.type !== "Message") continue;
      assert.equal(messages.has(entry.id.name), false, `${language}/${file} says ${entry.id.name} twice`);
      messages.set(entry.id.name, [...variablesOf(entry)].sort().join(" "));
    }
  }
  return { messages, junk };
}

function variablesOf(message: Message): Set<string> {
  const found = new Set<string>();
  class Variables extends Visitor {
    override visitVariableReference(node: VariableReference): void {
      found.add(node.id.name);
    }
  }
  new Variables().visit(message);
  return found;
}

function sources(below: string): string[] {
  return readdirSync(below, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(below, name), "utf8"));
}

const reference = messagesOf("de").messages;

for (const language of languages) {
  test(`${language} says everything that German says, with the same variables`, () => {
    const { messages, junk } = messagesOf(language);
    assert.deepEqual(junk, []);
    assert.deepEqual([...messages.keys()].sort(), [...reference.keys()].sort());
    for (const [id, variables] of reference) assert.equal(messages.get(id), variables, id);
  });
}

test("every message that the page names exists", () => {
  const named = sources(join(root, "src")).flatMap((text) =>
    [...text.matchAll(/\bsay\(\s*"([a-z0-9-]+)"/gu)].map((match) => match[1] ?? ""),
  );
  assert.ok(named.length > 50);
  assert.deepEqual(named.filter((id) => !reference.has(id)), []);
});

test("every message is used", () => {
  const text = sources(join(root, "src")).join("\n");
  const stems = [...text.matchAll(/`([a-z]+(?:-[a-z]+)*-)\$\{/gu)].map((match) => match[1] ?? "");
  const idle = [...reference.keys()].filter(
    (id) => !text.includes(`"${id}"`) && !stems.some((stem) => id.startsWith(stem)),
  );
  assert.deepEqual(idle, []);
});
