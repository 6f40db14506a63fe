import { render } from "lit-html";
import type { Actions } from "./actions.ts";
import type { Advice } from "./advice/advice.ts";
import type { Advisor, IsoDate } from "./advisor/types.ts";
import { otherWays } from "./advisor/ways.ts";
import { pageFrame } from "./components/page-frame.ts";
import { asOfFields, asOfKey, readAsOf } from "./entry/as-of.ts";
import type { Languages } from "./language/languages.ts";
import type { Words } from "./language/words.ts";
import { createNavigator } from "./navigation/navigator.ts";
import type { Screen } from "./navigation/screens.ts";
import { screenOf } from "./screens/screen.ts";
import * as change from "./state/changes.ts";
import type { Change } from "./state/changes.ts";
import { createConsultation } from "./state/consultation.ts";
import { initialState } from "./state/state.ts";
import { createStore } from "./state/store.ts";
import { takeEntry } from "./state/take-entry.ts";
import { focusElement, focusHeading, toggleBelow, unfoldForPaper } from "./page.ts";
import type { FrameView } from "./view.ts";

export interface AppParts {
  readonly window: Window;
  readonly place: HTMLElement;
  readonly advisor: Advisor;
  readonly valid: { readonly from: IsoDate; readonly to: IsoDate };
  readonly languages: Languages;
  /** The words to begin with. */
  readonly words: Words;
  /** The day on this device's clock, asked for anew at every start. */
  readonly today: () => IsoDate;
}

/** Puts state, history, core and words together and draws the page whenever one of them changes. */
export function startApp({ window, place, advisor, valid, languages, words: first, today }: AppParts): void {
  const { document } = window;
  const store = createStore(initialState(first.language, today()));
  const navigator = createNavigator(window);
  const consultation = createConsultation(advisor);
  const names = languages.offered.map((code) => ({ code, name: ownName(code) }));
  let notice: string | undefined;
  let moving = false;
  let advice: Advice | "failed" | undefined;

  const words = (): Words => languages.ready(store.state.language) ?? first;

  /** Changes the state and opens the screen that follows from it; nothing is drawn in between. */
  const moveOn = (screen: () => Screen, ...changes: readonly Change[]): void => {
    moving = true;
    store.change(...changes);
    moving = false;
    navigator.open(screen());
  };

  /** The next question, or the list of answers where there is none. */
  const next = (): Screen => {
    const assessed = consultation.assess(store.state);
    return assessed.ok && assessed.next !== null ? { name: "question", fact: assessed.next } : { name: "answers" };
  };

  const actions: Actions = {
    speak(language) {
      notice = undefined;
      languages.bring(language).then(
        () => {
          store.change(change.chooseLanguage(language));
        },
        () => {
          notice = words().say("failure-language");
          draw();
        },
      );
    },
    chooseRole(role) {
      store.change(change.chooseRole(role));
    },
    chooseProfile(profile) {
      store.change(change.chooseProfile(profile));
    },
    chooseInterests(routes, chosen) {
      store.change(change.chooseInterests(routes, chosen));
    },
    follow(route) {
      store.change(change.follow(route));
    },
    chooseAsOf(asOf) {
      store.change(change.withdraw(asOfKey), change.chooseAsOf(asOf));
    },
    begin() {
      const reading = readAsOf(asOfFields(store.state), valid);
      if (!reading.ok) {
        store.change(change.refuse(asOfKey, [reading.fault]));
        focusElement(document, "error-summary");
        return;
      }
      moveOn(next, change.withdraw(asOfKey), change.chooseAsOf(reading.asOf), change.begin);
    },
    keepEntry(fact, entry) {
      store.change(change.keepEntry(fact, entry));
    },
    submit(id, entry) {
      const described = consultation.describe(store.state.asOf);
      if (!described.ok) return;
      const fact = described.facts.find((candidate) => candidate.id === id);
      if (fact === undefined) return;
      const taken = takeEntry(consultation, store.state, fact, entry, otherWays(described.facts, fact));
      const changes = [change.keepEntry(id, entry), taken.change, change.begin];
      if (!taken.ok) {
        store.change(...changes);
        focusElement(document, "error-summary");
        return;
      }
      moveOn(() => (navigator.screen.name === "change" ? { name: "answers" } : next()), ...changes);
    },
    withdraw(fact) {
      moveOn(() => ({ name: "answers" }), change.withdraw(fact));
    },
    tryOut(trial) {
      store.change(change.tryOut(trial));
      focusElement(document, trial === undefined ? "main" : "trial");
    },
    back() {
      navigator.back();
    },
    print() {
      window.print();
    },
    end() {
      moveOn(() => ({ name: "done" }), change.clear(today()));
    },
    toggleAll(id) {
      toggleBelow(document, id);
    },
    focusMain() {
      focusElement(document, "main");
    },
    focusField(id) {
      focusElement(document, id);
    },
  };

  // The answers live in this page alone: loading it anew or closing it loses them, so the browser asks first.
  window.addEventListener("beforeunload", (event) => {
    if (Object.keys(store.state.answers).length > 0) event.preventDefault();
  });

  const draw = (): void => {
    const { state } = store;
    const view: FrameView = {
      state,
      words: words(),
      german: languages.ready("de"),
      languages: names,
      notice,
      today: today(),
      valid,
      consultation,
      advice,
      actions,
    };
    const drawn = screenOf(view, navigator.screen);
    document.documentElement.lang = state.language;
    document.documentElement.dir = view.words.direction;
    document.title = drawn.title;
    render(pageFrame(view, drawn.body), place);
  };

  store.listen(() => {
    if (!moving) draw();
  });
  navigator.listen(() => {
    draw();
    focusHeading(window);
  });
  unfoldForPaper(window);

  place.replaceChildren();
  draw();
  // Every language is brought now, so that nothing has to be loaded once somebody answers.
  for (const code of languages.offered) languages.bring(code).then(draw, () => undefined);
  // So is what the first screen does not need.
  import("./advice/open-advice.ts")
    .then(({ openAdvice }) => openAdvice(window, languages, draw))
    .catch((error: unknown) => {
      console.error(error);
      return "failed" as const;
    })
    .then((brought) => {
      advice = brought;
      draw();
    }, console.error);
}

/** The name a language has for itself. */
function ownName(code: string): string {
  return new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code;
}
