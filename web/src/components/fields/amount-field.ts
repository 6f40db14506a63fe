import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { AmountEntry, Period } from "../../entry/entry.ts";
import { centsPerYear } from "../../entry/read-entry.ts";
import { readAmount } from "../../values/amount.ts";
import { fieldId, inputValue, type FieldContext } from "./field-context.ts";
import { unknownBox } from "./unknown-box.ts";

/** A sum of money; where it is a sum per year, it may be given per month. */
export function amountField(context: FieldContext<AmountEntry>): TemplateResult {
  const { words, fact, entry, faults, keep, describedBy } = context;
  const error = faults.has("text");
  return html`<div class="kern-form-input">
      <label class="kern-label" for=${fieldId("text")}>${words.say("question-amount")}</label>
      <input
        class="kern-form-input__input typed typed--amount ${error ? "kern-form-input__input--error" : ""}"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        id=${fieldId("text")}
        aria-invalid=${error ? "true" : "false"}
        aria-describedby=${describedBy}
        .value=${live(entry.text)}
        @input=${(event: Event) => {
          keep({ ...entry, text: inputValue(event) });
        }}
      />
    </div>
    ${fact.unit === "euro-per-year" ? periodChoice(context) : nothing}
    <output class="kern-body kern-body--muted reading" for=${fieldId("text")}>${readingText(context)}</output>
    ${unknownBox(context)}`;
}

function periodChoice({ words, entry, keep }: FieldContext<AmountEntry>): TemplateResult {
  const period = (value: Period): TemplateResult => html`<div class="kern-form-check choice">
    <input
      class="kern-form-check__radio"
      type="radio"
      name="period"
      id=${fieldId(`period-${value}`)}
      .checked=${live(entry.period === value)}
      @change=${() => {
        keep({ ...entry, period: value });
      }}
    />
    <label class="kern-label" for=${fieldId(`period-${value}`)}>${words.say(`question-period-${value}`)}</label>
  </div>`;
  return html`<fieldset class="kern-fieldset period">
    <legend class="kern-label">${words.say("question-period-legend")}</legend>
    <div class="kern-fieldset__body kern-fieldset__body--horizontal">${period("year")}${period("month")}</div>
  </fieldset>`;
}

/** How the sum is understood, so that a slip of a separator is seen at once. */
function readingText({ words, fact, entry }: FieldContext<AmountEntry>): string {
  const reading = readAmount(entry.text);
  if (!reading.ok) return "";
  const amount = words.formats.amount(reading.cents);
  if (fact.unit !== "euro-per-year") return words.say("question-amount-read", { amount });
  if (entry.period === "year") {
    return words.say("question-amount-read", { amount: words.say("unit-euro-per-year", { amount }) });
  }
  const year = words.formats.amount(centsPerYear(reading.cents, "month"));
  return words.say("question-amount-read-month", { month: amount, year });
}
