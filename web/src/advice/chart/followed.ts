import type { Fact, Modality, RouteVerdict } from "../../advisor/types.ts";
import { numbersFrom } from "../../advisor/ways.ts";
import { shownRoutes } from "../../components/shown-routes.ts";
import { verdictOrder } from "../../components/verdict.ts";
import type { View } from "../../view.ts";
import { factsOf } from "./stations.ts";

const modalities: readonly Modality[] = ["entitled", "should", "may"];

/**
 * The title whose conditions stand beside a question: the chosen one; else the one `before` it while it is not ruled out, so that the
 * picture fills in and does not change with every question; else of those that hang on the question rather one that must be granted than
 * one at discretion, and the one of which most has been told.
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
  const told = ({ id, open }: RouteVerdict): number => {
    const route = description.routes.find((candidate) => candidate.id === id);
    const facts = route === undefined ? [] : [...factsOf(description.conditions, route.root)];
    const given = facts.filter((one) => state.answers[one] !== undefined).length;
    return given / Math.max(1, given + (open?.questions.length ?? 0));
  };
  const standing = ({ modality }: RouteVerdict): number => modalities.indexOf(modality);
  return (
    shown.find(({ id, verdict }) => id === before && verdict !== "not-met") ??
    [...candidates].sort((left, right) => rank(left) - rank(right) || standing(left) - standing(right) || told(right) - told(left))[0]
  );
}
