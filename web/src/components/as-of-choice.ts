import { html, nothing, type TemplateResult } from "lit-html";
import { asOfFields, asOfKey } from "../entry/as-of.ts";
import type { FrameView } from "../view.ts";
import { fieldError } from "./error-summary.ts";
import { fieldId } from "./fields/field-context.ts";
import { dateInputs } from "./fields/date-inputs.ts";

/** What is wrong with the as-of date, in words. */
export function asOfFaults({ words, state, valid }: FrameView): readonly { field: string; text: string }[] {
  const { formats } = words;
  const period = { minimum: formats.date(valid.from), maximum: formats.date(valid.to) };
  return (state.faults[asOfKey] ?? []).map(({ code, field }) => ({
    field: fieldId(field),
    text: words.say(`fault-${code}`, period),
  }));
}

/** For which day the law is applied, with the reason for the question. */
export function asOfChoice(view: FrameView): TemplateResult {
  const { words, state, today, valid, actions } = view;
  const { formats } = words;
  const faults = asOfFaults(view);
  const period = { from: formats.date(valid.from), to: formats.date(valid.to) };
  return html`<fieldset
    class="kern-fieldset ${faults.length > 0 ? "kern-fieldset--error" : ""}"
    aria-describedby="as-of-hint"
  >
    <legend class="kern-label">${words.say("start-date-legend")}</legend>
    <p class="kern-hint" id="as-of-hint">${words.say("start-date-hint", period)}</p>
    ${fieldError(words, "fault", faults[0]?.text)}
    <div class="kern-fieldset__body">
      ${dateInputs({
        words,
        fields: asOfFields(state),
        faulty: new Set((state.faults[asOfKey] ?? []).map(({ field }) => field)),
        describedBy: "as-of-hint",
        keep: (fields) => {
          actions.keepEntry(asOfKey, { kind: "date", fields, unknown: false });
        },
      })}
      ${state.asOf === today && state.entries[asOfKey] === undefined
        ? nothing
        : html`<p>
            <button
              type="button"
              class="kern-btn kern-btn--tertiary"
              @click=${() => {
                actions.chooseAsOf(today);
              }}
            >
              <span class="kern-label">${words.say("start-date-today")}</span>
            </button>
          </p>`}
    </div>
  </fieldset>`;
}
