import { expectAccessible, expectFreshScreen, expectNoSidewaysScroll } from "./support/checks.ts";
import { expect, openPage, test } from "./support/guarded-page.ts";
import { answerAll, begin } from "./support/interview.ts";
import { engineer } from "./support/persons.ts";
import { shoot } from "./support/screenshots.ts";

/** One question of every kind; the others are built of the same parts. */
const everyKind = new Set(["nationality", "birth-date", "in-germany", "degree", "gross-yearly-pay", "related-experience-months-last-5-years"]);
/** Every single question is examined and answered by hand once in each language; a scan takes as long as ten answers. */
const thorough = new Set(["de-375-light", "en-1280-dark"]);
const widths = [375, 1280];
const schemes = ["light", "dark"] as const;
const shownQuestions = new Set(["nationality", "birth-date", "degree", "gross-yearly-pay"]);

for (const language of ["de", "en"]) {
  for (const width of widths) {
    for (const scheme of schemes) {
      const name = `${language}-${String(width)}-${scheme}`;
      test.describe(name, () => {
        test.use({ viewport: { width, height: width < 500 ? 812 : 900 }, colorScheme: scheme });

        test("the whole way from the start to a title and its reasons", async ({ page, guard }) => {
          const look = async (screen: string): Promise<void> => {
            await expectNoSidewaysScroll(page);
            await expectAccessible(page);
            await shoot(page, `${name}-${screen}`);
          };

          await openPage(page, guard, language);
          await expect(page.locator("html")).toHaveAttribute("lang", language);
          await look("1-start");

          await begin(page);
          const asked = await answerAll(page, engineer, async (fact) => {
            await expectFreshScreen(page);
            await expectNoSidewaysScroll(page);
            if (thorough.has(name) || everyKind.has(fact)) await expectAccessible(page);
            if (shownQuestions.has(fact)) await shoot(page, `${name}-2-question-${fact}`);
          }, thorough.has(name) ? "hand" : "page");
          expect(asked.length).toBeGreaterThan(10);

          await expectFreshScreen(page);
          await look("3-answers");

          await page.locator('a[href="#/result"]').first().click();
          await expectFreshScreen(page);
          await expect(page.locator(".route-card--met a[href='#/title/18g-1-1']")).toBeVisible();
          await expect(page.locator(".not-met a[href='#/title/18a']")).toHaveCount(1);
          const folded = page.locator(".not-met details:not([open]) > summary");
          while ((await folded.count()) > 0) await folded.first().click();
          await expect(page.locator(".not-met a[href='#/title/18a']")).toBeVisible();
          await look("4-result");

          await page.locator("a[href='#/title/18g-1-1']").first().click();
          await expectFreshScreen(page);
          await expect(page.locator("main")).toContainText(language === "de" ? "50.700" : "50,700");
          await expect(page.locator("main bdi[lang=de]").first()).toBeVisible();
          await look("5-title");

          await page.locator(".site-header__tools button").last().click();
          await expectFreshScreen(page);
          await look("6-done");
        });
      });
    }
  }
}
