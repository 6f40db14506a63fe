import { expect, openPage, test } from "./support/guarded-page.ts";
import { answerUntil, begin, fillIn, goOn, idInAddress } from "./support/interview.ts";
import { engineer } from "./support/persons.ts";
import { expectAccessible } from "./support/checks.ts";
import { shoot } from "./support/screenshots.ts";
import type { Page } from "@playwright/test";

async function expectFault(page: Page, text: RegExp, field: string): Promise<void> {
  const summary = page.locator("#error-summary");
  await expect(summary).toBeFocused();
  await expect(summary).toContainText(text);
  await expect(page.locator("#fault")).toContainText(text);
  await expect(page).toHaveTitle(/^Fehler: /u);
  await expectAccessible(page);
  await summary.locator("a").first().click();
  await expect(page.locator(field)).toBeFocused();
}

test("nothing chosen: said beside the field and on top, with a link to the field", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  await goOn(page);
  await expectFault(page, /Das weiß ich nicht/u, "#field-choice");
  await fillIn(page, "IN");
  await goOn(page);
  await expect.poll(() => idInAddress(page)).not.toBe("nationality");
});

test("dates: missing, impossible, out of range", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  await answerUntil(page, engineer, "birth-date");
  await page.locator("#field-day").fill("31");
  await goOn(page);
  await expectFault(page, /Tag, Monat und Jahr/u, "#field-month");
  await fillIn(page, "31.4.1994");
  await goOn(page);
  await expectFault(page, /Dieses Datum gibt es nicht/u, "#field-day");
  await shoot(page, "fault-date");
  await fillIn(page, "1.1.1700");
  await goOn(page);
  await expectFault(page, /zwischen/u, "#field-day");
  await expect(page.locator("#field-year")).toHaveValue("1700");
});

test("sums: ambiguous, not a sum, out of range, with “I don’t know” beside them", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  await answerUntil(page, engineer, "gross-yearly-pay");
  await fillIn(page, "1,000,00");
  await goOn(page);
  await expectFault(page, /mehr als eine Art/u, "#field-text");
  await fillIn(page, "viel");
  await goOn(page);
  await expectFault(page, /Ziffern/u, "#field-text");
  await fillIn(page, "999.999.999");
  await goOn(page);
  await expectFault(page, /zwischen .* und/u, "#field-text");
  await fillIn(page, "62.000");
  await page.locator("#field-unknown").check();
  await goOn(page);
  await expectFault(page, /entscheiden/u, "#field-text");
  await shoot(page, "fault-amount");
  await expect(page.locator("#field-text")).toHaveValue("62.000");
  await page.locator("#field-unknown").uncheck();
  await goOn(page);
  await expect.poll(() => idInAddress(page)).not.toBe("gross-yearly-pay");
});

test("a sum per month counts twelve times, and shows how it was read", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  await answerUntil(page, engineer, "gross-yearly-pay");
  await fillIn(page, "4.225,00");
  await page.locator("#field-period-month").check();
  await expect(page.locator("output")).toContainText("50.700");
  await goOn(page);
  await expect.poll(() => idInAddress(page)).not.toBe("gross-yearly-pay");
  await page.goBack();
  await expect(page.locator("#field-text")).toHaveValue("4.225,00");
  await expect(page.locator("#field-period-month")).toBeChecked();
});

test("a wrong entry leaves the earlier answer, and the list of answers says so", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  await answerUntil(page, engineer, "gross-yearly-pay");
  await fillIn(page, "62.000");
  await goOn(page);
  await expect.poll(() => idInAddress(page)).not.toBe("gross-yearly-pay");
  await page.goBack();
  await fillIn(page, "1,000,00");
  await goOn(page);
  await page.locator("aside a[href='#/answers']").click();
  await expect(page.locator(".pending")).toBeVisible();
  await expect(page.locator(".answers").filter({ hasText: "62.000" })).toHaveCount(1);
  await expectAccessible(page);
});

test("the as-of date can be changed; outside the known time it is refused, and the entry stays", async ({ page, guard }) => {
  await openPage(page, guard);
  await page.locator("details").filter({ has: page.locator("#field-year") }).locator("summary").click();
  await page.locator("#field-year").fill("2031");
  await page.locator("form.start-form button[type=submit]").click();
  await expect(page.locator("#error-summary")).toBeFocused();
  await expect(page.locator("#field-year")).toHaveValue("2031");
  await expectAccessible(page);
  await page.locator("#field-day").fill("15");
  await page.locator("#field-month").fill("1");
  await page.locator("#field-year").fill("2027");
  await page.locator("form.start-form button[type=submit]").click();
  await expect(page.locator("form.question")).toBeVisible();
  await page.locator("aside a[href='#/answers']").click();
  await expect(page.locator("main")).toContainText("15. Januar 2027");
});

test("a clock outside the known time is told, and another day can be chosen", async ({ page, guard }) => {
  await page.clock.setFixedTime(new Date("2040-03-01T12:00:00Z"));
  await page.goto("./?lang=de");
  await expect(page.locator("h1")).toBeVisible();
  await guard.closed();
  await expect(page.locator("main")).toContainText("1. März 2040");
  await expectAccessible(page);
  await page.locator("#field-year").fill("2026");
  await page.locator("main button[type=submit]").click();
  await expect(page.locator("form.question")).toBeVisible();
});
