import { html, nothing, type TemplateResult } from "lit-html";
import type { Fact } from "../advisor/types.ts";
import { answerRow } from "../components/answer-row.ts";
import { backLink } from "../components/back-link.ts";
import { disclosure } from "../components/disclosure.ts";
import { contradictions } from "../components/contradictions.ts";
import { screenHeading } from "../components/heading.ts";
import { screenButton, screenLink } from "../components/link.ts";
import { factLabel } from "../components/value-text.ts";
import { addressOf } from "../navigation/screens.ts";
import type { View } from "../view.ts";

/** Everything that was said, assumed or left to the authority, on one page, each changeable by itself. */
export function answersScreen(view: View): TemplateResult {
  const { words, state, description, assessment } = view;
  const computed = (fact: Fact): boolean => assessment.answers[fact.id]?.state === "computed";
  const said = description.facts.filter(
    (fact) => computed(fact) || (state.answers[fact.id] !== undefined && (fact.asked || fact.type === "periods")),
  );
  return html`${backLink(view)} ${screenHeading(words.say("answers-heading"))} ${contradictions(view)}
    <p class="kern-body">${words.say(said.length === 0 ? "answers-none" : "answers-intro")}</p>
    ${pendingEntries(view)} ${remaining(view)}
    ${description.topics.map((topic) =>
      answerGroup(
        view,
        words.law("topics", topic) ?? topic,
        said.filter((fact) => fact.topic === topic),
      ),
    )}
    ${said.some((fact) => assessment.answers[fact.id]?.matters === false)
      ? html`<p class="kern-body kern-body--small">${words.say("answers-idle-note")}</p>`
      : nothing}
    ${frame(view)} ${assumptions(view)} ${judgements(view)}
    <div class="button-row">
      ${screenButton({ name: "result" }, words.say("show-result"))}
      ${assessment.next === null
        ? nothing
        : screenButton({ name: "question", fact: assessment.next }, words.say("answers-go-on"), "secondary")}
    </div>`;
}

function answerGroup(view: View, title: string, facts: readonly Fact[]): TemplateResult | typeof nothing {
  if (facts.length === 0) return nothing;
  return html`<section class="answers">
    <h2 class="kern-heading-medium">${title}</h2>
    ${answerList(view, facts)}
  </section>`;
}

function answerList(view: View, facts: readonly Fact[]): TemplateResult {
  return html`<dl class="answers__list">${facts.map((fact) => answerRow(view, fact))}</dl>`;
}

/** Facts that the interview does not ask: those that matter for this person, the others folded. */
function unaskedGroup(view: View, title: string, facts: readonly Fact[], intro: string): TemplateResult | typeof nothing {
  const { words, state, assessment } = view;
  const judged = new Set(assessment.routes.flatMap(({ open }) => open?.judgements ?? []));
  const matters = ({ id }: Fact): boolean =>
    state.answers[id] !== undefined || judged.has(id) || assessment.answers[id]?.matters === true;
  const shown = facts.filter(matters);
  const others = facts.filter((fact) => !matters(fact));
  if (facts.length === 0) return nothing;
  const heading = words.say("result-list-count", { title: words.say("answers-others"), count: words.formats.number(others.length) });
  return html`<section class="answers">
    <h2 class="kern-heading-medium">${title}</h2>
    <p class="kern-body">${intro}</p>
    ${shown.length === 0 ? nothing : answerList(view, shown)}
    ${others.length === 0 ? nothing : disclosure(heading, answerList(view, others))}
  </section>`;
}

/** Entries that were refused and never put right. The answers before them still count. */
function pendingEntries({ words, state, description }: View): TemplateResult | typeof nothing {
  const pending = description.facts.filter((fact) => (state.faults[fact.id]?.length ?? 0) > 0);
  if (pending.length === 0) return nothing;
  return html`<ul class="kern-list pending">
    ${pending.map(
      (fact) => html`<li>
        ${screenLink(
          { name: "change", fact: fact.id },
          words.say("fault-entry-pending", { label: factLabel(words, fact.id) }),
        )}
      </li>`,
    )}
  </ul>`;
}

function remaining({ words, assessment }: View): TemplateResult {
  const { questions } = assessment;
  const count = questions.length;
  if (count === 0) return html`<p class="kern-body">${words.say("answers-complete")}</p>`;
  return html`<section class="remaining">
    <p class="kern-body">${words.say("answers-remaining", { count, value: words.formats.number(count) })}</p>
    ${disclosure(
      words.say("answers-remaining-list"),
      html`<ul class="kern-list kern-list--bullet compact-list">
        ${questions.map(
          (fact) => html`<li>${screenLink({ name: "change", fact }, factLabel(words, fact))}</li>`,
        )}
      </ul>`,
    )}
  </section>`;
}

/** The day and the titles; both are chosen on the start screen. */
function frame({ words, state }: View): TemplateResult {
  const routes = state.interests.map((route) => words.routeName(route));
  const row = (label: string, value: string): TemplateResult =>
    html`<div class="answers__row">
      <dt class="answers__label">${label}</dt>
      <dd class="answers__value">${value}</dd>
      <dd class="answers__action">
        <a class="kern-link kern-link--no-visited-state" href=${addressOf({ name: "start" })}
          >${words.say("change")}<span class="kern-sr-only">: ${label}</span></a
        >
      </dd>
    </div>`;
  return html`<section class="answers">
    <h2 class="kern-heading-medium">${words.say("answers-frame-heading")}</h2>
    <dl class="answers__list">
      ${row(words.say("answers-frame-as-of"), words.formats.date(state.asOf))}
      ${row(
        words.say("answers-frame-scope"),
        routes.length === 0 ? words.say("answers-frame-all") : words.formats.list(routes),
      )}
    </dl>
  </section>`;
}

/** What the core takes for granted while nobody says otherwise, and what was said otherwise. */
function assumptions(view: View): TemplateResult | typeof nothing {
  const { words, state, description, assessment } = view;
  const facts = description.facts.filter(
    (fact) =>
      !fact.asked &&
      !fact.judgement &&
      fact.type !== "periods" &&
      (assessment.answers[fact.id]?.state === "assumed" || state.answers[fact.id] !== undefined),
  );
  return unaskedGroup(view, words.say("answers-assumptions-heading"), facts, words.say("answers-assumptions-intro"));
}

/** What only the authority can settle; counsellors may enter it. */
function judgements(view: View): TemplateResult | typeof nothing {
  const { words, state, description } = view;
  if (state.role !== "counsellor") return nothing;
  const facts = description.facts.filter((fact) => fact.judgement);
  return unaskedGroup(view, words.say("answers-judgements-heading"), facts, words.say("answers-judgements-intro"));
}
