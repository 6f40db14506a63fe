import { expectAccessible, expectNoSidewaysScroll } from "./support/checks.ts";
import { expect, openPage, test } from "./support/guarded-page.ts";
import { answerAll, begin } from "./support/interview.ts";
import { engineer } from "./support/persons.ts";
import { shoot } from "./support/screenshots.ts";

test.use({ viewport: { width: 375, height: 812 } });

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-22T12:00:00Z"));
});

test("the sum that a title needs stands on its card, and beside a pay that is too low", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  await answerAll(page, { ...engineer, "gross-yearly-pay": "47.000,00" });
  await page.locator('a[href="#/result"]').first().click();
  await expect(page.locator(".route-card", { has: page.locator("a[href='#/title/18g-1-2-shortage']") })).toContainText(
    /mindestens .*45\.934,20.€.* im Jahr.* \(.*45,3.%.* von .*101\.400.€/u,
  );
  const notMet = page.locator(".not-met__route[data-route='18g-1-1']");
  await page.locator(".not-met details", { has: notMet }).locator("summary").click();
  await expect(notMet).toContainText(/47\.000.€.* im Jahr\s+Nötig: .*mindestens .*50\.700.€/u);
  await expectNoSidewaysScroll(page);
  await shoot(page, "thresholds-result");
});

test("under a question with many options the way on is always in sight, and covers no option that has the focus", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  await page.goto("./?lang=de#/question/ordinance-category");
  await expect(page.locator("input[name=choice]").nth(12)).toBeAttached();  // the question before it has fewer options
  const go = page.locator("form.question button[type=submit]");
  await expect(go).toBeInViewport({ ratio: 1 });
  await page.locator("#field-choice").focus();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("ArrowDown");
    // Scrolling takes a moment.
    await expect
      .poll(async () => {
        const option = await page.locator("input:focus").boundingBox();
        const button = await go.boundingBox();
        return option !== null && button !== null && option.y + option.height <= button.y;
      })
      .toBe(true);
  }
  await expectAccessible(page);
});
