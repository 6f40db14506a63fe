import type { Office, Profile, Route } from "../advisor/types.ts";

/** The offices of a profile that handle a route. One that names neither routes nor purposes handles all. */
export function officesFor(profile: Profile, route: Pick<Route, "id" | "purpose">): readonly Office[] {
  return profile.offices.filter(
    ({ routes, purposes }) =>
      (routes === undefined && purposes === undefined) ||
      routes?.includes(route.id) === true ||
      (route.purpose !== undefined && purposes?.includes(route.purpose) === true),
  );
}

/** The address under which a telephone dials a number, whatever blanks and hyphens it is written with. */
export function dialled(telephone: string): string {
  return `tel:${telephone.replace(/[^+0-9]/gu, "")}`;
}
