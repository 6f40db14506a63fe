import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Words } from "../../language/words.ts";
import type { DateFields, DatePart } from "../../values/civil-date.ts";
import { fieldId, inputValue } from "./field-context.ts";

interface DateInputs {
  readonly words: Words;
  readonly fields: DateFields;
  readonly faulty: ReadonlySet<string>;
  readonly describedBy: string;
  /** Stands before the names of the three fields where a question has several dates. */
  readonly prefix?: string;
  readonly keep: (fields: DateFields) => void;
}

const parts: readonly { readonly part: DatePart; readonly length: number }[] = [
  { part: "day", length: 2 },
  { part: "month", length: 2 },
  { part: "year", length: 4 },
];

/** A date in three fields: easier to fill in without errors than any calendar. */
export function dateInputs({ words, fields, faulty, describedBy, prefix = "", keep }: DateInputs): TemplateResult {
  return html`<div class="date-inputs">
    ${parts.map(({ part, length }) => {
      const name = `${prefix}${part}`;
      const error = faulty.has(name);
      return html`<div class="kern-form-input date-inputs__part">
        <label class="kern-label" for=${fieldId(name)}>${words.say(`question-${part}`)}</label>
        <input
          class="kern-form-input__input typed typed--${part} ${error ? "kern-form-input__input--error" : ""}"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          maxlength=${length}
          id=${fieldId(name)}
          aria-invalid=${error ? "true" : "false"}
          aria-describedby=${describedBy}
          .value=${live(fields[part])}
          @input=${(event: Event) => {
            keep({ ...fields, [part]: inputValue(event) });
          }}
        />
      </div>`;
    })}
  </div>`;
}
