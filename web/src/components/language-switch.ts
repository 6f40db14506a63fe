import { html, type TemplateResult } from "lit-html";
import type { FrameView } from "../view.ts";

/** All languages by the name each has for itself; one click changes and keeps every answer. */
export function languageSwitch({ words, languages, actions }: FrameView): TemplateResult {
  return html`<nav class="language-switch" aria-label=${words.say("language-switch")}>
    <ul class="language-switch__list">
      ${languages.map(
        ({ code, name }) => html`<li>
          <button
            type="button"
            class="language-switch__button"
            lang=${code}
            aria-current=${code === words.language ? "true" : "false"}
            @click=${() => {
              actions.speak(code);
            }}
          >
            ${name}
          </button>
        </li>`,
      )}
    </ul>
  </nav>`;
}
