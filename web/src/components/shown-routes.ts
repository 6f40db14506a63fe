import type { RouteVerdict } from "../advisor/types.ts";
import type { View } from "../view.ts";

/** The routes that the person is after; all where none was chosen. */
export function shownRoutes({ state, assessment }: View): readonly RouteVerdict[] {
  const { interests } = state;
  return interests.length === 0 ? assessment.routes : assessment.routes.filter(({ id }) => interests.includes(id));
}
