import { html, nothing, type TemplateResult } from "lit-html";
import type { Office, Profile, Route } from "../advisor/types.ts";
import { dialled, officesFor } from "../values/offices.ts";
import type { View } from "../view.ts";
import { outsideLink } from "./outside-link.ts";

/** Where to go with a route, by the profile that was chosen, and where that is known from. */
export function offices(view: View, route: Route): TemplateResult | typeof nothing {
  const profile = view.description.profiles.find(({ id }) => id === view.state.profile);
  if (profile === undefined) return nothing;
  const found = officesFor(profile, route);
  return html`${found.map((office) => officeEntry(view, office))} ${sources(view, profile)}`;
}

function officeEntry(view: View, office: Office): TemplateResult {
  const { words } = view;
  const { id, address, telephone, fax, email, web } = office;
  const post = office["postal-address"] ?? [];
  const told = (member: "hours" | "appointment" | "access" | "directions" | "letters"): unknown =>
    words.office(id, member) ?? nothing;
  const details: readonly (readonly [string, unknown])[] = [
    ["address", address.length === 0 ? nothing : lines(address)],
    ["post", post.length === 0 ? nothing : lines(post)],
    ["telephone", telephone === undefined ? nothing : contact(dialled(telephone), telephone)],
    ["fax", fax === undefined ? nothing : html`<bdi dir="ltr">${fax}</bdi>`],
    ["email", email === undefined ? nothing : contact(`mailto:${email}`, email)],
    ["web", web === undefined ? nothing : html`${outsideLink(web, web)} <span class="office__aside">${words.say("office-new-tab")}</span>`],
    ["hours", told("hours")],
    ["appointment", told("appointment")],
    ["access", told("access")],
    ["directions", told("directions")],
    ["letters", told("letters")],
  ];
  const handles = words.office(id, "handles");
  return html`<div class="office">
    <h3 class="kern-title">${words.office(id, "name") ?? id}</h3>
    ${handles === undefined ? nothing : html`<p class="kern-body">${handles}</p>`}
    <dl class="facts">
      ${details.map(([detail, said]) =>
        said === nothing
          ? nothing
          : html`<div class="facts__item">
              <dt>${words.say(`office-${detail}`)}</dt>
              <dd>${said}</dd>
            </div>`,
      )}
    </dl>
    ${missing(view, details)}
  </div>`;
}

/** What people would look for and the source does not tell. */
function missing({ words }: View, details: readonly (readonly [string, unknown])[]): TemplateResult | typeof nothing {
  const sought = ["address", "telephone", "email", "hours"];
  const untold = details.filter(([detail, said]) => said === nothing && sought.includes(detail));
  if (untold.length === 0) return nothing;
  const list = words.formats.list(untold.map(([detail]) => words.say(`office-${detail}`)));
  return html`<p class="office__aside">${words.say("office-not-told", { details: list })}</p>`;
}

function contact(address: string, text: string): TemplateResult {
  return html`<a class="kern-link" href=${address}><bdi dir="ltr">${text}</bdi></a>`;
}

function lines(address: readonly string[]): TemplateResult {
  return html`<span lang="de" dir="ltr">${address.map((line, index) => html`${index === 0 ? nothing : html`<br />`}${line}`)}</span>`;
}

/** Where the data of a profile was found, and when somebody last looked there. */
function sources({ words }: View, profile: Profile): TemplateResult {
  return html`<p class="office__aside">${words.say("office-sources")}</p>
    <ul class="kern-list kern-list--bullet compact-list office__aside">
      ${profile.sources.map(({ name, web, note, ...source }) => {
        const remark = note === undefined ? undefined : words.law("notes", note);
        return html`<li>
          <bdi>${web === undefined ? name : outsideLink(web, name)}</bdi>,
          ${words.say("office-looked-up", { date: words.formats.date(source["looked-up"]) })} ${remark ?? nothing}
        </li>`;
      })}
    </ul>`;
}
