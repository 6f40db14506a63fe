import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { ChoiceEntry } from "../../entry/entry.ts";
import { unknownField } from "../../entry/read-entry.ts";
import { fieldId, type FieldContext } from "./field-context.ts";

/** One radio for each option, and one for "I don't know". */
export function choiceField(context: FieldContext<ChoiceEntry>): TemplateResult {
  const { words, fact, entry, keep } = context;
  const options = fact.type === "yes-no" ? ["yes", "no"] : (fact.options ?? []);
  const label = (option: string): string =>
    words.option(fact.id, option) ?? (words.has(option) ? words.say(option) : option);

  return html`<div class="kern-fieldset__body">
    ${options.map((option, index) =>
      radio(context, {
        id: index === 0 ? fieldId("choice") : fieldId(`choice-${String(index)}`),
        value: option,
        label: label(option),
        hint: words.optionHint(fact.id, option),
        checked: entry.chosen === option && !entry.unknown,
        choose: () => {
          keep({ ...entry, chosen: option, unknown: false });
        },
      }),
    )}
    <p class="kern-body kern-body--muted or">${words.say("or")}</p>
    ${radio(context, {
      id: fieldId(unknownField),
      value: "dont-know",
      label: words.say("dont-know"),
      hint: undefined,
      checked: entry.unknown,
      choose: () => {
        keep({ ...entry, chosen: "", unknown: true });
      },
    })}
  </div>`;
}

interface Radio {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly checked: boolean;
  readonly choose: () => void;
}

function radio({ faults }: FieldContext, { id, value, label, hint, checked, choose }: Radio): TemplateResult {
  const error = faults.size > 0;
  return html`<div class="kern-form-check choice">
    <input
      class="kern-form-check__radio ${error ? "kern-form-check__radio--error" : ""}"
      type="radio"
      name="choice"
      id=${id}
      value=${value}
      aria-describedby=${hint === undefined ? nothing : `${id}-hint`}
      .checked=${live(checked)}
      @change=${choose}
    />
    <label class="kern-label" for=${id}>${label}</label>
    ${hint === undefined ? nothing : html`<p class="kern-hint choice__hint" id="${id}-hint">${hint}</p>`}
  </div>`;
}
