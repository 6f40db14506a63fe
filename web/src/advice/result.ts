import { nothing } from "lit-html";
/** What time and other answers would change. */
export function resultAdvice(): unknown {
  return nothing;
}
