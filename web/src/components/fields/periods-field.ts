import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { emptyRow, mostRows, type PeriodRow, type PeriodsEntry } from "../../entry/entry.ts";
import { fieldError } from "../error-summary.ts";
import { dateInputs } from "./date-inputs.ts";
import { fieldId, inputChecked, type FieldContext } from "./field-context.ts";

/** Any number of periods, each with its first and its last day; what is wrong stands beside the day it is about. */
export function periodsField(context: FieldContext<PeriodsEntry>): TemplateResult {
  const { words, entry, keep, focusField } = context;
  return html`<p class="kern-hint" id="date-example">${words.say("question-date-example")}</p>
    ${entry.rows.map((row, index) => periodRow(context, row, index))}
    ${entry.rows.length >= mostRows
      ? nothing
      : html`<p>
          <button
            type="button"
            class="kern-btn kern-btn--secondary"
            id=${fieldId("add-period")}
            @click=${() => {
              keep({ ...entry, rows: [...entry.rows, emptyRow] });
              focusField(fieldId(`from-${String(entry.rows.length)}-day`));
            }}
          >
            <span class="kern-label">${words.say("question-period-add")}</span>
          </button>
        </p>`}`;
}

function periodRow(context: FieldContext<PeriodsEntry>, row: PeriodRow, index: number): TemplateResult {
  const { words, entry, keep, focusField } = context;
  const running = fieldId(`running-${String(index)}`);
  const number = words.formats.number(index + 1);
  const change = (changed: PeriodRow): void => {
    keep({ ...entry, rows: entry.rows.map((other, position) => (position === index ? changed : other)) });
  };
  return html`<fieldset class="kern-fieldset period-row">
    <legend class="kern-label">${words.say("question-period-number", { number })}</legend>
    <div class="kern-fieldset__body">
      <div class="period-row__days">
        ${dayOf(context, "from", row, index, change)} ${dayOf(context, "to", row, index, change)}
      </div>
      <div class="kern-form-check choice">
        <input
          class="kern-form-check__checkbox"
          type="checkbox"
          id=${running}
          .checked=${live(row.running)}
          @change=${(event: Event) => {
            change({ ...row, running: inputChecked(event) });
          }}
        />
        <label class="kern-label" for=${running}>${words.say("question-period-running")}</label>
      </div>
      ${entry.rows.length === 1
        ? nothing
        : html`<button
            type="button"
            class="kern-btn kern-btn--tertiary kern-btn--x-small period-row__remove"
            @click=${() => {
              keep({ ...entry, rows: entry.rows.filter((_, position) => position !== index) });
              focusField(fieldId("add-period"));
            }}
          >
            <span class="kern-label">${words.say("question-period-remove", { number })}</span>
          </button>`}
    </div>
  </fieldset>`;
}

/** The first or the last day of a period. */
function dayOf(
  { words, faults }: FieldContext<PeriodsEntry>,
  end: "from" | "to",
  row: PeriodRow,
  index: number,
  change: (row: PeriodRow) => void,
): TemplateResult {
  const prefix = `${end}-${String(index)}-`;
  const own = [...faults].filter(([name]) => name.startsWith(prefix));
  const fault = own.length === 0 ? "" : fieldId(`${prefix}fault`);
  return html`<fieldset class="kern-fieldset ${own.length === 0 ? "" : "kern-fieldset--error"}">
    <legend class="kern-label">${words.say(`question-period-${end}`)}</legend>
    <div class="kern-fieldset__body">
      ${fieldError(words, fault, own[0]?.[1])}
      ${dateInputs({
        words,
        fields: row[end],
        faulty: new Set(own.map(([name]) => name)),
        describedBy: `date-example ${fault}`.trim(),
        prefix,
        keep: (fields) => {
          change({ ...row, [end]: fields });
        },
      })}
    </div>
  </fieldset>`;
}
