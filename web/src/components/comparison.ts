import { html, nothing, type TemplateResult } from "lit-html";
import type { Fact, ReasonNode } from "../advisor/types.ts";
import type { View } from "../view.ts";
import { thresholdInSentence, thresholdText, thresholdValue } from "./threshold-text.ts";
import { answerText, factLabel } from "./value-text.ts";

/** The sentence of a condition. */
export function conditionText({ words, description }: View, node: ReasonNode): string {
  if (node.kind === "constant") return words.say(`tree-constant-${node.status === "met" ? "met" : "not-met"}`);
  if (node.route !== undefined) return words.say("tree-route", { route: words.routeName(node.route) });
  const fact = factOf(description.facts, node);
  const threshold = thresholdInSentence(words, fact, node);
  return words.law("conditions", node.id, { threshold }) ?? (fact === undefined ? node.id : factLabel(words, fact.id));
}

/** Under the sentence of a comparison: what was said, what is needed, and what was needed before. */
export function comparisonDetails(view: View, node: ReasonNode): TemplateResult | typeof nothing {
  const { words, description } = view;
  const fact = factOf(description.facts, node);
  if (fact === undefined) return nothing;
  const needed = thresholdText(words, fact, node);
  const before = node.threshold?.before;
  const lines = [
    answerLine(view, fact, node),
    needed === undefined ? undefined : words.say("tree-needed", { threshold: needed }),
    before === undefined ? undefined : words.say("tree-before", { value: thresholdValue(words, fact, before.value, node) }),
  ].filter((line) => line !== undefined);
  if (lines.length === 0) return nothing;
  return html`<ul class="tree__details">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function answerLine({ words }: View, fact: Fact, node: ReasonNode): string | undefined {
  const { answer } = node;
  if (answer === undefined || answer === null) return undefined;
  const message = answer.state === "assumed" ? "tree-assumed" : "tree-your-answer";
  return words.say(message, { answer: answerText(words, fact, answer) });
}

function factOf(facts: readonly Fact[], node: ReasonNode): Fact | undefined {
  return facts.find((fact) => fact.id === node.fact);
}
