import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { TextEntry } from "../../entry/entry.ts";
import { fieldId, inputValue, type FieldContext } from "./field-context.ts";
import { unknownBox } from "./unknown-box.ts";

/** A whole number with its unit as the label. */
export function numberField(context: FieldContext<TextEntry>): TemplateResult {
  const { words, fact, entry, faults, keep, describedBy } = context;
  const named = `question-number-${fact.unit ?? ""}`;
  const error = faults.has("text");
  return html`<div class="kern-form-input">
      <label class="kern-label" for=${fieldId("text")}
        >${words.say(words.has(named) ? named : "question-number")}</label
      >
      <input
        class="kern-form-input__input typed typed--short ${error ? "kern-form-input__input--error" : ""}"
        type="text"
        inputmode="numeric"
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
    ${unknownBox(context)}`;
}
