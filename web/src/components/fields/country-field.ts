import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { ChoiceEntry } from "../../entry/entry.ts";
import { nationalityCodes, stateless } from "../../values/countries.ts";
import { fieldId, inputValue, type FieldContext } from "./field-context.ts";
import { countryName, factLabel } from "../value-text.ts";
import { unknownBox } from "./unknown-box.ts";

/** All nationalities by the name of the country, in the browser's own list, which every device makes easy to search. */
export function countryField(context: FieldContext<ChoiceEntry>): TemplateResult {
  const { words, fact, entry, faults, keep, describedBy } = context;
  const { formats } = words;
  const countries = nationalityCodes
    .map((code) => ({ code, name: countryName(words, code) }))
    .sort((left, right) => formats.compare(left.name, right.name));
  countries.push({ code: stateless, name: countryName(words, stateless) });
  const error = faults.has("choice");

  return html`<div class="kern-form-input">
      <label class="kern-label" for=${fieldId("choice")}>${factLabel(words, fact.id)}</label>
      <p class="kern-hint" id="country-hint">${words.say("question-country-hint")}</p>
      <div class="kern-form-input__select-wrapper typed typed--wide">
        <select
          class="kern-form-input__select ${error ? "kern-form-input__select--error" : ""}"
          id=${fieldId("choice")}
          aria-invalid=${error ? "true" : "false"}
          aria-describedby="country-hint ${describedBy}"
          .value=${live(entry.chosen)}
          @change=${(event: Event) => {
            keep({ ...entry, chosen: inputValue(event) });
          }}
        >
          <option value="" ?selected=${entry.chosen === ""}>${words.say("question-choose")}</option>
          ${countries.map(
            ({ code, name }) => html`<option value=${code} ?selected=${entry.chosen === code}>${name}</option>`,
          )}
        </select>
      </div>
    </div>
    ${unknownBox(context)}`;
}
