import { expectAccessible, expectFreshScreen } from "./support/checks.ts";
import { expect, openPage, test } from "./support/guarded-page.ts";
import { answerAll, begin, fillIn, goOn, screenName } from "./support/interview.ts";
import { engineer, unionCitizen } from "./support/persons.ts";
import { shoot } from "./support/screenshots.ts";

test("one answer is changed from the list, the list comes back, the rest stays", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  const asked = await answerAll(page, engineer);
  await page.locator("a[href='#/change/gross-yearly-pay']").click();
  await expectFreshScreen(page);
  await expect(page.locator("#field-text")).toHaveValue("62.000,00");
  await fillIn(page, "30000");
  await goOn(page);
  await expect.poll(() => screenName(page)).toBe("answers");
  await expect(page.locator(".answers__row a[href^='#/change/']").filter({ hasText: /./u })).not.toHaveCount(0);
  for (const fact of asked) await expect(page.locator(`.answers__row a[href='#/change/${fact}']`)).toHaveCount(1);
  await page.locator('a[href="#/result"]').first().click();
  await expect(page.locator(".route-card--met a[href='#/title/18g-1-1']")).toHaveCount(0);
  await expect(page.locator(".not-met a[href='#/title/18g-1-1']")).toHaveCount(1);
});

test("answers that do not matter at present are kept, marked, and count again", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  await answerAll(page, engineer);
  await page.locator("a[href='#/change/nationality']").click();
  await fillIn(page, "FR");
  await goOn(page);
  await expect(page.locator(".answers__row--idle").first()).toBeVisible();
  const idle = await page.locator(".answers__row--idle").count();
  await expectAccessible(page);
  await shoot(page, "answers-idle");
  await page.locator("a[href='#/change/nationality']").click();
  await fillIn(page, "IN");
  await goOn(page);
  await expect.poll(() => page.locator(".answers__row--idle").count()).toBeLessThan(idle);
});

test("who needs no title is told so first, after a question or two", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  const asked = await answerAll(page, unionCitizen);
  expect(asked.length).toBeLessThan(4);
  await page.locator('a[href="#/result"]').first().click();
  await expect(page.locator("main .kern-alert--success").first()).toContainText("keinen Aufenthaltstitel");
  await expectAccessible(page);
  await shoot(page, "result-no-title");
});

test("assumptions are listed and can be changed and taken back", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  await answerAll(page, engineer);
  const row = page.locator(".answers__row").filter({ has: page.locator("a[href='#/change/agency-decision']") });
  // What has nothing to do with this person is folded.
  await expect(row).toBeVisible();
  await expect(page.locator(".answers > .disclosure .answers__row").first()).toBeHidden();
  await expect(row).toContainText("Annahme");
  await page.locator("a[href='#/change/agency-decision']").click();
  await expectAccessible(page);
  await fillIn(page, "refused");
  await goOn(page);
  await expect(row).not.toContainText("Annahme");
  await page.locator("a[href='#/change/agency-decision']").click();
  await page.getByRole("button", { name: "zurücknehmen" }).click();
  await expect(row).toContainText("Annahme");
});

test("a counsellor may enter what the authority judges; an applicant is not asked for it", async ({ page, guard }) => {
  await openPage(page, guard);
  await page.locator("#role-counsellor").check();
  await begin(page);
  await page.locator("aside a[href='#/answers']").click();
  await expect(page.locator("a[href='#/change/age-rule-waiver']")).toBeVisible();
  await shoot(page, "answers-counsellor");
  await page.locator("a[href='#/change/age-rule-waiver']").click();
  await expectAccessible(page);
  await fillIn(page, "yes");
  await goOn(page);
  await expect(page.locator(".answers__row").filter({ has: page.locator("a[href='#/change/age-rule-waiver']") })).toContainText("Ja");
  await page.goto("./?lang=de#/start");
  await page.locator("#role-applicant").check();
  await page.goBack();
  await expect(page.locator("a[href='#/change/age-rule-waiver']")).toHaveCount(0);
});

test("with titles of interest only their questions come, and only they are shown", async ({ page, guard }) => {
  await openPage(page, guard);
  await page.locator("details").filter({ has: page.locator("#interest-18a") }).locator("summary").click();
  await page.locator("#purpose-employment").check();
  await expect(page.locator("#interest-18a")).toBeChecked();
  await page.locator("#purpose-employment").uncheck();
  await page.locator("#interest-18a").check();
  await page.locator("#interest-20a-skilled").check();
  await shoot(page, "start-interests");
  await expectAccessible(page);
  await begin(page);
  await answerAll(page, engineer);
  await page.locator('a[href="#/result"]').first().click();
  await expect(page.locator(".route-card, .not-met__route")).toHaveCount(2);
});
