import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { Fact } from "../advisor/types.ts";
import { otherWays } from "../advisor/ways.ts";
import { backLink } from "../components/back-link.ts";
import { disclosure } from "../components/disclosure.ts";
import { errorSummary, fieldError } from "../components/error-summary.ts";
import { faultText } from "../components/fault-text.ts";
import { fieldId } from "../components/fields/field-context.ts";
import { field } from "../components/fields/field.ts";
import { screenHeading } from "../components/heading.ts";
import { screenButton, screenLink } from "../components/link.ts";
import { possible } from "../components/possible.ts";
import { answerText, factLabel } from "../components/value-text.ts";
import { whyAsked } from "../components/why-asked.ts";
import { entryOf } from "../entry/entry.ts";
import type { View } from "../view.ts";

/** More options than this do not fit on a screen. */
const many = 12;

/** What the screen of a fact is called. */
export function questionText(view: Pick<View, "words">, fact: Fact): string {
  return view.words.fact(fact.id, "question") ?? factLabel(view.words, fact.id);
}

/** One question: the heading is the legend, "I don't know" is always there, nothing is lost by going back. */
export function questionScreen(view: View, fact: Fact, screen: "question" | "change"): TemplateResult {
  const { words, state, actions, advice } = view;
  const entry = state.entries[fact.id] ?? entryOf(fact, state.answers[fact.id], words.formats.typedAmount);
  const faults = (state.faults[fact.id] ?? []).map((fault) => ({
    name: fault.field,
    field: fieldId(fault.field),
    text: faultText(words, fault, fact),
  }));
  const hint = words.fact(fact.id, "hint");
  const findOut = words.fact(fact.id, "find-out");
  const besideFields = entry.kind === "periods"; // of several dates each has its own
  const describedBy = [hint === undefined ? "" : "hint", faults.length > 0 && !besideFields ? "fault" : ""].join(" ").trim();

  return html`${backLink(view)}
    <div class="with-aside">
      <div class="with-aside__main">
        ${errorSummary(words, faults, actions.focusField)}
        ${keyed(
          fact.id,
          html`<form
            class="question ${(fact.options?.length ?? 0) > many ? "question--long" : ""}"
            novalidate
            @submit=${(event: Event) => {
              event.preventDefault();
              actions.submit(fact.id, entry);
            }}
          >
            <fieldset
              class="kern-fieldset question__fields ${faults.length > 0 ? "kern-fieldset--error" : ""}"
              aria-describedby=${describedBy === "" ? nothing : describedBy}
            >
              <legend class="question__legend">${screenHeading(questionText(view, fact), topicCaption(view, fact))}</legend>
              <div class="question__body">
                ${hint === undefined ? nothing : html`<p class="kern-hint" id="hint">${hint}</p>`}
                ${standing(view, fact)} ${fieldError(words, "fault", besideFields ? undefined : faults[0]?.text)}
                ${field(
                  {
                    words,
                    fact,
                    faults: new Map(faults.map(({ name, text }) => [name, text])),
                    describedBy,
                    keep: (changed) => {
                      actions.keepEntry(fact.id, changed);
                    },
                    focusField: actions.focusField,
                  },
                  fact,
                  entry,
                )}
              </div>
            </fieldset>
            ${otherWay(view, fact, screen)}
            <div class="button-row">
              <button type="submit" class="kern-btn kern-btn--primary">
                <span class="kern-label">${words.say("continue")}</span>
              </button>
              ${state.answers[fact.id] === undefined || fact.asked
                ? nothing
                : html`<button
                    type="button"
                    class="kern-btn kern-btn--tertiary"
                    @click=${() => {
                      actions.withdraw(fact.id);
                    }}
                  >
                    <span class="kern-label">${words.say("question-withdraw")}</span>
                  </button>`}
            </div>
          </form>`,
        )}
        ${keyed(
          fact.id, // what was unfolded beside one question is not unfolded beside the next
          html`<div class="disclosures">
            ${findOut === undefined
              ? nothing
              : disclosure(words.say("question-find-out"), html`<p class="kern-body">${findOut}</p>`)}
            ${whyAsked(view, fact)}
          </div>`,
        )}
      </div>
      <aside class="with-aside__aside" aria-labelledby="possible-heading">
        ${possible(view)}
        ${advice === undefined || advice === "failed" ? nothing : advice.question(view, fact)}
        <div class="button-row button-row--small">
          ${screenButton({ name: "answers" }, words.say("check-answers"), "secondary")}
        </div>
      </aside>
    </div>`;
}

/** Which topic this is, out of how many. */
function topicCaption({ words, description }: View, fact: Fact): string {
  const position = description.topics.indexOf(fact.topic) + 1;
  const topic = words.law("topics", fact.topic) ?? fact.topic;
  return words.say("question-topic", { position, count: description.topics.length, topic });
}

/** For facts that the interview does not ask: what holds as long as nothing is said. */
function standing({ words, assessment }: View, fact: Fact): TemplateResult | typeof nothing {
  if (fact.judgement) return html`<p class="kern-body question__standing">${words.say("question-judgement")}</p>`;
  const status = assessment.answers[fact.id];
  if (status?.state !== "assumed" && status?.state !== "computed") return nothing;
  const value = answerText(words, fact, status);
  return html`<p class="kern-body question__standing">${words.say(`question-${status.state}`, { value })}</p>`;
}

/** The ways to other questions in which the same can be said: periods instead of a number, a number instead of periods. */
function otherWay({ words, description }: View, fact: Fact, name: "question" | "change"): TemplateResult | typeof nothing {
  const others = otherWays(description.facts, fact);
  if (others.length === 0) return nothing;
  const link = (other: string): TemplateResult => {
    const text =
      fact.type === "periods"
        ? words.say("question-number-instead", { label: factLabel(words, other) })
        : words.say("question-periods-instead");
    return html`<p class="kern-body other-way">${screenLink({ name, fact: other }, text)}</p>`;
  };
  return html`${others.map(link)}`;
}
