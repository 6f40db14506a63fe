import { html, type TemplateResult } from "lit-html";
import { backLink } from "../components/back-link.ts";
import { source } from "../components/citation.ts";
import { figureValue } from "../components/figures.ts";
import { screenHeading } from "../components/heading.ts";
import { screenLink } from "../components/link.ts";
import { versionText } from "../components/value-text.ts";
import type { View } from "../view.ts";

/** Which rules these are, how far they reach, and the figures that are used. */
export function lawScreen(view: View): TemplateResult {
  const { words, state, description } = view;
  const { formats } = words;
  const { version, valid } = description.catalogue;
  return html`${backLink(view)} ${screenHeading(words.say("law-heading"))}
    <p class="kern-body">${words.say("law-intro")}</p>
    <p class="kern-body">${words.say("law-language-note")}</p>
    <dl class="facts">
      <div class="facts__item"><dt>${words.say("law-version")}</dt><dd>${versionText(words, version)}</dd></div>
      <div class="facts__item">
        <dt>${words.say("law-valid")}</dt>
        <dd>${words.say("figure-period", { from: formats.date(valid.from), to: formats.date(valid.to) })}</dd>
      </div>
      <div class="facts__item"><dt>${words.say("law-as-of")}</dt><dd>${formats.date(state.asOf)}</dd></div>
    </dl>
    <section class="detail-section">
      <h2 class="kern-heading-medium">${words.say("law-routes-heading")}</h2>
      <ul class="kern-list kern-list--bullet compact-list">
        ${description.routes.map(
          (route) =>
            html`<li>${screenLink({ name: "title", route: route.id }, words.routeName(route.id))}</li>`,
        )}
      </ul>
    </section>
    <section class="detail-section">
      <h2 class="kern-heading-medium">${words.say("law-figures-heading")}</h2>
      ${description.parameters.map((parameter) => figureTable(view, parameter.id))}
    </section>`;
}

function figureTable(view: View, id: string): TemplateResult {
  const { words, description } = view;
  const { formats } = words;
  const values = description.parameters.find((parameter) => parameter.id === id)?.values ?? [];
  return html`<h3 class="kern-heading-small" id="figures-${id}">${words.law("parameters", id) ?? id}</h3>
    <div class="table-frame" role="region" tabindex="0" aria-labelledby="figures-${id}">
    <table aria-labelledby="figures-${id}" class="kern-table kern-table--small figures-table">
      <thead>
        <tr class="kern-table__row">
          <th scope="col" class="kern-table__header">${words.say("law-value")}</th>
          <th scope="col" class="kern-table__header">${words.say("law-period")}</th>
          <th scope="col" class="kern-table__header">${words.say("law-status")}</th>
          <th scope="col" class="kern-table__header">${words.say("law-source")}</th>
        </tr>
      </thead>
      <tbody>
        ${values.map(
          (value) => html`<tr class="kern-table__row">
            <td class="kern-table__cell">${figureValue(view, { parameter: id, value: value.value })}</td>
            <td class="kern-table__cell">
              ${words.say("figure-period", { from: formats.date(value.from), to: formats.date(value.to) })}
            </td>
            <td class="kern-table__cell">${words.say(`figure-status-${value.status}`)}</td>
            <td class="kern-table__cell">${source(words, value.source)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
