import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse, Visitor, type Message, type VariableReference } from "@fluent/syntax";
import { readCatalogue, type Json } from "../vite/catalogue-files.ts";

const root = join(import.meta.dirname, "..", "..");
const { texts, languages } = readCatalogue(join(root, "core", "catalogue"));

/** Each sentence of a language with the path of its keys. */
function* sentences(node: Json, path: string): Generator<[string, string]> {
  if (typeof node === "string") yield [path, node];
  else if (typeof node === "object" && node !== null && !Array.isArray(node)) {
    for (const [key, below] of Object.entries(node)) yield* sentences(below, path === "" ? key : `${path}.${key}`);
  }
}

function variablesOf(message: Message): string[] {
  const found = new Set<string>();
  class Variables extends Visitor {
    override visitVariableReference(node: VariableReference): void {
      found.add(node.id.name);
    }
  }
  new Variables().visit(message);
  return [...found].sort();
}

/** The one message that the page makes of a sentence (src/language/words.ts), or nothing where its syntax is wrong. */
function messageOf(sentence: string): Message | undefined {
  const [entry, ...others] = parse(`law = ${sentence.replace(/\s+/gu, " ")}`, {}).body;
  return entry?.type === "Message" && others.length === 0 ? entry : undefined;
}

const variablesOfFirst = new Map<string, string[]>();
for (const language of languages) {
  test(`every sentence of the law in ${language} is a Fluent pattern, with the placeholders of the first language`, () => {
    const faults: string[] = [];
    let count = 0;
    for (const [path, sentence] of sentences(texts.get(language) ?? {}, "")) {
      ++count;
      const message = messageOf(sentence);
      if (message === undefined) {
        faults.push(`${path}: ${sentence}`);
        continue;
      }
      const variables = variablesOf(message);
      if (language === languages[0]) variablesOfFirst.set(path, variables);
      else if (variablesOfFirst.get(path)?.join(" ") !== variables.join(" ")) faults.push(`${path}: other placeholders than in ${languages[0] ?? ""}`);
    }
    assert.ok(count > 500);
    assert.deepEqual(faults, []);
  });
}

test("a broken pattern is noticed", () => {
  assert.equal(messageOf("At least { $threshold"), undefined);
  assert.equal(messageOf("A brace } too many"), undefined);
  const message = messageOf("At least { $threshold }.");
  assert.ok(message !== undefined);
  assert.deepEqual(variablesOf(message), ["threshold"]);
});

test("every remark that the core can make about answers has a sentence in every language of the page", () => {
  const source = readFileSync(join(root, "core", "src", "assessment.cpp"), "utf8");
  const codes = [...source.matchAll(/out\.push_back\(\s*\{"([a-z-]+)"/gu)].map(([, code]) => code ?? "").filter((code) => code !== "contradiction");
  // The sentence of a contradiction is that of its condition, which the catalogue cannot lack.
  assert.deepEqual(codes, ["applies-after-all"]);
  for (const language of languages) {
    const messages = readFileSync(join(root, "web", "src", "texts", language, "result.ftl"), "utf8");
    for (const code of codes) assert.match(messages, new RegExp(`^note-${code} = .+\\{ \\$fact \\}`, "mu"), language);
  }
});
