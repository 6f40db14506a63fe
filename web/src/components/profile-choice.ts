import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { View } from "../view.ts";
import { disclosure } from "./disclosure.ts";
import { inputValue } from "./fields/field-context.ts";

/** The office whose local practice is shown beside the law; it changes no verdict. */
export function profileChoice({ words, state, description, actions }: View): TemplateResult | typeof nothing {
  if (description.profiles.length === 0) return nothing;
  const name = (profile: string): string => words.law("profiles", profile) ?? profile;
  const chosen = state.profile === "" ? words.say("start-profile-none") : name(state.profile);
  return disclosure(
    words.say("start-profile", { profile: chosen }),
    html`<div class="kern-form-input">
      <label class="kern-label" for="profile">${words.say("start-profile-label")}</label>
      <p class="kern-hint" id="profile-hint">${words.say("start-profile-hint")}</p>
      <div class="kern-form-input__select-wrapper typed typed--wide">
        <select
          class="kern-form-input__select"
          id="profile"
          aria-describedby="profile-hint"
          .value=${live(state.profile)}
          @change=${(event: Event) => {
            actions.chooseProfile(inputValue(event));
          }}
        >
          <option value="" ?selected=${state.profile === ""}>${words.say("start-profile-none")}</option>
          ${description.profiles.map(
            ({ id }) => html`<option value=${id} ?selected=${state.profile === id}>${name(id)}</option>`,
          )}
        </select>
      </div>
    </div>`,
    { open: state.profile !== "" },
  );
}
