import type { Fact, Modality, RouteVerdict } from "../../advisor/types.ts";
import { numbersFrom } from "../../advisor/ways.ts";
import { shownRoutes } from "../../components/shown-routes.ts";
import { verdictOrder } from "../../components/verdict.ts";
import type { View } from "../../view.ts";
import { factsOf } from "./stations.ts";

const modalities: readonly Modality[] = ["entitled", "should", "may"];

/**
 * The title whose conditions stand beside a question: the chosen one; else of those that hang on the question the one that lacks the
 * smallest part of its answers, and rather one that must be granted than one at discretion, but rather the one `before` it, so that the picture does not change with every question.
 */
export function followedRoute(view: View, fact: Fact, before: string | undefined): RouteVerdict | undefined {
  const { state, assessment, description } = view;
  const chosen = assessment.routes.find(({ id }) => id === state.following);
  if (chosen !== undefined) return chosen;
  const shown = shownRoutes(view);
  const ids = [fact.id, ...numbersFrom(description.facts, fact.id).map(({ id }) => id)];
  const hanging = shown.filter(({ open }) => ids.some((id) => open?.questions.includes(id) === true));
  // An answer that is given already hangs on nothing; then whatever title is nearest.
  const candidates = hanging.length > 0 ? hanging : shown;
  const rank = ({ verdict }: RouteVerdict): number => verdictOrder.indexOf(verdict);
  const lacking = ({ id, open }: RouteVerdict): number => {
    const route = description.routes.find((candidate) => candidate.id === id);
    const all = route === undefined ? 0 : factsOf(description.conditions, route.root);
    return (open?.questions.length ?? 0) / Math.max(1, all);
  };
  const standing = ({ modality }: RouteVerdict): number => modalities.indexOf(modality);
  return (
    candidates.find(({ id, verdict }) => id === before && verdict !== "not-met") ??
    [...candidates].sort((left, right) => rank(left) - rank(right) || lacking(left) - lacking(right) || standing(left) - standing(right))[0]
  );
}
