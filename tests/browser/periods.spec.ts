import { expect, openPage, test } from "./support/guarded-page.ts";
import { answerAll, answerUntil, begin, fillIn, goOn, idInAddress, screenName } from "./support/interview.ts";
import { engineer } from "./support/persons.ts";
import { expectAccessible, expectFreshScreen, expectNoSidewaysScroll } from "./support/checks.ts";
import { shoot } from "./support/screenshots.ts";
import type { Page } from "@playwright/test";

const periods = "related-experience-periods";
const number = "related-experience-months-last-7-years";

async function fillDay(page: Page, name: string, day: string): Promise<void> {
  for (const [index, part] of ["day", "month", "year"].entries()) {
    await page.locator(`#field-${name}-${part}`).fill(day.split(".")[index] ?? "");
  }
}

test("months can be told by their periods, and back by their number, and nothing is lost", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  await answerUntil(page, engineer, number);
  await fillIn(page, "24");
  await page.locator(`.other-way a[href='#/question/${periods}']`).click();
  await expectFreshScreen(page);
  await expectAccessible(page);

  await fillDay(page, "from-0", "1.1.2020");
  await fillDay(page, "to-0", "31.12.2022");
  await page.locator("#field-add-period").click();
  await expect(page.locator("#field-from-1-day")).toBeFocused();
  await fillDay(page, "from-1", "1.7.2023");
  await page.locator("#field-running-1").check();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await shoot(page, "periods");
  await goOn(page);
  await expect.poll(() => idInAddress(page)).not.toBe(periods);
  expect(idInAddress(page)).not.toBe(number);

  await page.locator("aside a[href='#/answers']").click();
  const rows = page.locator(".answers__row");
  await expect(rows.filter({ hasText: /vom .?1\. Januar 2020.? bis .?31\. Dezember 2022.? und seit .?1\. Juli 2023/u })).toHaveCount(1);
  await expect(rows.filter({ hasText: "aus den Zeiten berechnet" })).toHaveCount(2);
  await expectAccessible(page);

  // Back to a number: what was typed before still stands there, and so do the periods afterwards.
  await page.locator(`.answers__row a[href='#/change/${periods}']`).first().click();
  await page.locator(`.other-way a[href='#/change/${number}']`).click();
  await expect(page.locator("#field-text")).toHaveValue("24");
  await expect(page.locator(".question__standing")).toContainText("Aus den Zeiten berechnet");
  await goOn(page);
  await expect.poll(() => screenName(page)).toBe("answers");
  await expect(rows.filter({ hasText: "aus den Zeiten berechnet" })).toHaveCount(0);
  await page.locator(`.answers__row a[href='#/change/${number}']`).click();
  await page.locator(`.other-way a[href='#/change/${periods}']`).click();
  await expect(page.locator("#field-to-0-year")).toHaveValue("2022");
  await expect(page.locator("#field-running-1")).toBeChecked();
});

test("what is wrong with periods stands beside each day and on top, and rows can be removed", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  await answerUntil(page, engineer, number);
  await page.locator(".other-way a").click();
  await goOn(page);
  await expect(page.locator("#error-summary")).toBeFocused();
  await expect(page.locator("#field-from-0-fault")).toContainText("mindestens eine Zeit");

  await fillDay(page, "from-0", "1.1.2021");
  await page.locator("#field-add-period").click();
  await fillDay(page, "from-1", "1.3.2023");
  await fillDay(page, "to-1", "31.1.2023");
  await goOn(page);
  await expect(page.locator("#error-summary li")).toHaveCount(2);
  await expect(page.locator("#field-to-0-fault")).toContainText("noch andauert");
  await expect(page.locator("#field-to-1-fault")).toContainText("vor dem ersten");
  await expect(page.locator("#field-to-1-day")).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page);
  await page.locator("#error-summary a").last().click();
  await expect(page.locator("#field-to-1-day")).toBeFocused();

  // The core has the last word on the range.
  await fillDay(page, "to-0", "31.12.2021");
  await fillDay(page, "from-1", "1.3.1923");
  await goOn(page);
  await expect(page.locator("#field-from-1-fault")).toContainText(/zwischen .?1\. Januar 1940/u);
  await page.getByRole("button", { name: /^Zeit .?2.? entfernen$/u }).click();
  await expect(page.locator("#field-add-period")).toBeFocused();
  await expect(page.locator(".period-row")).toHaveCount(1);
  await goOn(page);
  await expect.poll(() => idInAddress(page)).not.toBe(periods);
});

test("the day until when something has to be done is told once the date it hangs on is", async ({ page, guard }) => {
  await page.clock.setFixedTime(new Date("2026-11-22T12:00:00Z"));
  await openPage(page, guard);
  await begin(page);
  const inGermany: Readonly<Record<string, string>> = {
    ...engineer, "in-germany": "yes", "stay-status": "residence-permit", "permit-section": "18b", "same-job": "no", "counted-stay-months": "12", "insured-employment-months": "12",
  };
  await answerAll(page, inGermany);
  await page.locator("main a[href='#/result']").first().click();
  await page.evaluate(() => {
    location.hash = "#/title/18g-1-1";
  });
  const ask = page.locator(".consequences a[href='#/change/title-valid-until']");
  await expect(ask).toBeVisible();
  await ask.first().click();
  await fillIn(page, "15.1.2027");
  await goOn(page);
  await page.evaluate(() => {
    location.hash = "#/title/18g-1-1";
  });
  await expect(page.locator(".consequences")).toContainText(/Letzter Tag: .?15\. Januar 2027/u);
  await expectAccessible(page);
});
