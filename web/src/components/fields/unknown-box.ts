import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { unknownField } from "../../entry/read-entry.ts";
import { fieldId, inputChecked, type FieldContext } from "./field-context.ts";

/** "I don't know", for questions whose answer is typed. */
export function unknownBox({ words, entry, keep }: FieldContext): TemplateResult {
  return html`<p class="kern-body kern-body--muted or">${words.say("or")}</p>
    <div class="kern-form-check choice">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        id=${fieldId(unknownField)}
        .checked=${live(entry.unknown)}
        @change=${(event: Event) => {
          keep({ ...entry, unknown: inputChecked(event) });
        }}
      />
      <label class="kern-label" for=${fieldId(unknownField)}>${words.say("dont-know")}</label>
    </div>`;
}
