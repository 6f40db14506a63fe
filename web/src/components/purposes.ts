import type { Description, Route } from "../advisor/types.ts";

export interface PurposeGroup {
  readonly purpose: string;
  readonly routes: readonly Route[];
}

/** The routes by what a person is after, in the catalogue's order; a purpose without a route is left out. */
export function routesByPurpose({ purposes, routes }: Description): readonly PurposeGroup[] {
  return purposes
    .map((purpose) => ({ purpose, routes: routes.filter((route) => route.purpose === purpose) }))
    .filter((group) => group.routes.length > 0);
}
