import { expectAccessible, expectFreshScreen, expectNoSidewaysScroll } from "./support/checks.ts";
import { expect, openPage, test } from "./support/guarded-page.ts";
import { answerUntil, begin } from "./support/interview.ts";
import { engineer } from "./support/persons.ts";
import { shoot } from "./support/screenshots.ts";

for (const scheme of ["light", "dark"] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme, viewport: { width: 1280, height: 900 } });

    test("privacy, law and an unfolded start are accessible", async ({ page, guard }) => {
      await openPage(page, guard);
      for (const summary of await page.locator("main summary").all()) await summary.click();
      await expectAccessible(page);
      await shoot(page, `start-unfolded-${scheme}`);
      for (const screen of ["privacy", "law"]) {
        await page.locator(`footer a[href='#/${screen}']`).click();
        await expectFreshScreen(page);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        await shoot(page, `${screen}-${scheme}`);
      }
    });

    test("a question with everything unfolded is accessible", async ({ page, guard }) => {
      await openPage(page, guard);
      await begin(page);
      for (const summary of await page.locator("main summary").all()) await summary.click();
      await expectAccessible(page);
      await shoot(page, `question-unfolded-${scheme}`);
    });
  });
}

test("the search for barriers finds one", async ({ page, guard }) => {
  await openPage(page, guard);
  await page.evaluate(() => document.querySelector("main")?.append(document.createElement("img")));
  await expect(expectAccessible(page)).rejects.toThrow("image-alt: <img>");
});

test("what was unfolded beside one question is folded beside the next", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  await page.locator(".disclosures summary").first().click();
  await expect(page.locator(".disclosures details[open]")).toHaveCount(1);
  await answerUntil(page, engineer, "birth-date");
  await expect(page.locator(".disclosures details")).not.toHaveCount(0);
  await expect(page.locator(".disclosures details[open]")).toHaveCount(0);
});

test("an address that leads nowhere leads to the start", async ({ page, guard }) => {
  await page.goto("./?lang=de#/title/no-such-title");
  await expect(page.locator("h1")).toBeVisible();
  await guard.closed();
  await expectAccessible(page);
  await page.goto("./?lang=de#/no-such-screen");
  await expect(page.locator("form.start-form")).toBeVisible();
});

test("without scripts the page says what it needs", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL ?? "");
  await expect(page.locator("h1")).toHaveText("Aufenthaltskompass");
  await expect(page.locator("#page-start")).toBeHidden();
  expect(await page.content()).toMatch(/<noscript>[^]*JavaScript[^]*<\/noscript>/u);
  await context.close();
});
