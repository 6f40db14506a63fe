/** Moves the reader to the top of a screen that has just opened. */
export function focusHeading(window: Window): void {
  window.scrollTo(0, 0);
  window.document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
}

/** Moves the focus to an element and brings it into sight. */
export function focusElement(document: Document, id: string): void {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "center" });
}

/** Paper cannot be unfolded: everything opens before printing and folds again afterwards. */
export function unfoldForPaper(window: Window): void {
  let unfolded: readonly HTMLDetailsElement[] = [];
  window.addEventListener("beforeprint", () => {
    const folded = [...window.document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    for (const details of folded) details.open = true;
    // Some browsers announce one printing twice.
    unfolded = [...unfolded, ...folded];
  });
  window.addEventListener("afterprint", () => {
    for (const details of unfolded) details.open = false;
    unfolded = [];
  });
}

/** Unfolds everything below an element, or folds it if all is unfolded. */
export function toggleBelow(document: Document, id: string): void {
  const all = [...(document.getElementById(id)?.querySelectorAll("details") ?? [])];
  const unfold = all.some((details) => !details.open);
  for (const details of all) details.open = unfold;
}
