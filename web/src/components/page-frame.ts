import { html, nothing, type TemplateResult } from "lit-html";
import { addressOf } from "../navigation/screens.ts";
import type { FrameView } from "../view.ts";
import { icon } from "./icon.ts";
import { withAdvice } from "./with-advice.ts";
import { languageSwitch } from "./language-switch.ts";
import { screenLink } from "./link.ts";

/** What stands around every screen: the site's name, the language, the way out, the small print. */
export function pageFrame(view: FrameView, content: TemplateResult): TemplateResult {
  const { words, actions } = view;
  return html`<a
      class="skip-link kern-link"
      href="#main"
      @click=${(event: Event) => {
        event.preventDefault();
        actions.focusMain();
      }}
      >${words.say("skip-to-content")}</a
    >
    <header class="site-header">
      <div class="site-header__inner">
        <a class="site-header__name" href=${addressOf({ name: "start" })}>
          <span class="site-header__title" lang="de">${words.say("site-name")}</span>
          <span class="site-header__claim">${words.say("site-claim")}</span>
        </a>
        <div class="site-header__tools">
          ${languageSwitch(view)}
          <button
            type="button"
            class="kern-btn kern-btn--secondary kern-btn--x-small"
            @click=${() => {
              actions.end();
            }}
          >
            ${icon("delete")}<span class="kern-label">${words.say("end-and-clear")}</span>
          </button>
        </div>
      </div>
    </header>
    ${view.notice === undefined
      ? nothing
      : html`<p class="kern-body notice" role="status">${view.notice}</p>`}
    ${view.state.trial === undefined ? nothing : withAdvice(view, (advice) => advice.trial(view))}
    <main id="main" class="site-main" tabindex="-1">${content}</main>
    <footer class="site-footer">
      <div class="site-footer__inner">
        <p class="kern-body kern-body--small">${words.say("footer-note")}</p>
        <nav aria-label=${words.say("footer-navigation")}>
          <ul class="kern-list site-footer__links">
            <li>${screenLink({ name: "privacy" }, words.say("footer-privacy"))}</li>
            <li>${screenLink({ name: "law" }, words.say("footer-law"))}</li>
          </ul>
        </nav>
      </div>
    </footer>`;
}
