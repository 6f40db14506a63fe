import type { Change } from "./changes.ts";
import type { State } from "./state.ts";

/** Holds the one state of the page, in memory. */
export interface Store {
  readonly state: State;
  /** Makes the next state and tells every listener. */
  change(...changes: readonly Change[]): void;
  /** Calls `listener` after every change. */
  listen(listener: () => void): void;
}

export function createStore(start: State): Store {
  let current = start;
  const listeners: (() => void)[] = [];
  return {
    get state() {
      return current;
    },
    change(...changes) {
      const next = changes.reduce((state, change) => change(state), current);
      if (next === current) return;
      current = next;
      for (const listener of listeners) listener();
    },
    listen(listener) {
      listeners.push(listener);
    },
  };
}
