import { addressOf, screenAt, type Screen } from "./screens.ts";

/** Leads from screen to screen through the browser's own history. */
export interface Navigator {
  readonly screen: Screen;
  /** Opens a screen as a new step of the history. */
  open(screen: Screen): void;
  /** One step back, as the browser's own button does. */
  back(): void;
  /** Calls `listener` whenever another screen is shown, by whatever means. */
  listen(listener: () => void): void;
}

export function createNavigator(window: Window): Navigator {
  const listeners: (() => void)[] = [];
  let shown = screenAt(window.location.hash);
  const show = (screen: Screen): void => {
    shown = screen;
    for (const listener of listeners) listener();
  };

  // Each screen starts at its heading; restoring an old scroll position would fight with that.
  window.history.scrollRestoration = "manual";
  window.addEventListener("popstate", () => {
    show(screenAt(window.location.hash));
  });

  return {
    get screen() {
      return shown;
    },
    open(screen) {
      window.history.pushState(null, "", addressOf(screen));
      show(screen);
    },
    back() {
      window.history.back();
    },
    listen(listener) {
      listeners.push(listener);
    },
  };
}
