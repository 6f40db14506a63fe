import { html, type TemplateResult } from "lit-html";
import type { DateEntry } from "../../entry/entry.ts";
import { dateInputs } from "./date-inputs.ts";
import type { FieldContext } from "./field-context.ts";
import { unknownBox } from "./unknown-box.ts";

export function dateField(context: FieldContext<DateEntry>): TemplateResult {
  const { words, entry, faults, keep, describedBy } = context;
  return html`<p class="kern-hint" id="date-example">${words.say("question-date-example")}</p>
    ${dateInputs({
      words,
      fields: entry.fields,
      faulty: new Set(faults.keys()),
      describedBy: `date-example ${describedBy}`,
      keep: (fields) => {
        keep({ ...entry, fields });
      },
    })}
    ${unknownBox(context)}`;
}
