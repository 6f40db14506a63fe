/** One screen of the page: one step of the browser's history. */
export type Screen =
  | { readonly name: "start" }
  | { readonly name: "question"; readonly fact: string }
  /** A question reached from the list of answers; it leads back there. */
  | { readonly name: "change"; readonly fact: string }
  | { readonly name: "answers" }
  | { readonly name: "result" }
  | { readonly name: "title"; readonly route: string }
  | { readonly name: "done" }
  | { readonly name: "privacy" }
  | { readonly name: "law" };

export type ScreenName = Screen["name"];

const id = /^[a-z0-9-]+$/u;

/**
 * The address of a screen. It names the screen and, for a question, the fact that
 * is asked; never an answer.
 */
export function addressOf(screen: Screen): string {
  switch (screen.name) {
    case "question":
    case "change":
      return `#/${screen.name}/${screen.fact}`;
    case "title":
      return `#/title/${screen.route}`;
    default:
      return `#/${screen.name}`;
  }
}

/** The screen at an address; the start where the address names none. */
export function screenAt(address: string): Screen {
  const [name, argument, ...rest] = address.replace(/^#\/?/u, "").split("/");
  if (rest.length > 0) return { name: "start" };
  if (argument === undefined) {
    switch (name) {
      case "answers":
      case "result":
      case "done":
      case "privacy":
      case "law":
        return { name };
      default:
        return { name: "start" };
    }
  }
  if (!id.test(argument)) return { name: "start" };
  switch (name) {
    case "question":
    case "change":
      return { name, fact: argument };
    case "title":
      return { name, route: argument };
    default:
      return { name: "start" };
  }
}
