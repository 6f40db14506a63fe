import { writeFileSync } from "node:fs";
import { expect, openPage, test } from "./support/guarded-page.ts";
import { answerAll, begin } from "./support/interview.ts";
import { engineer } from "./support/persons.ts";
import { shotPath } from "./support/screenshots.ts";

for (const scheme of ["light", "dark"] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    test("the result prints as a clean sheet, dark on white, with everything unfolded", async ({ page, guard }) => {
      await openPage(page, guard);
      await begin(page);
      await answerAll(page, engineer);
      await page.locator('a[href="#/result"]').first().click();
      await expect(page.locator(".route-card").first()).toBeVisible();

      writeFileSync(shotPath(`print-result-${scheme}.pdf`), await page.pdf({ preferCSSPageSize: true, tagged: true }));

      await page.emulateMedia({ media: "print", colorScheme: scheme });
      await expect(page.locator(".print-only")).toBeVisible();
      await expect(page.locator(".print-only")).toContainText("Indien");
      await expect(page.locator(".site-header__tools")).toBeHidden();
      await expect(page.locator(".back-link")).toBeHidden();
      await expect(page.locator("main .button-row").first()).toBeHidden();
      const lightness = await page.locator("h1").evaluate((element) => {
        const canvas = document.createElement("canvas").getContext("2d");
        if (canvas === null) return 1;
        canvas.fillStyle = getComputedStyle(element).color;
        canvas.fillRect(0, 0, 1, 1);
        const [red = 255, green = 255, blue = 255] = canvas.getImageData(0, 0, 1, 1).data;
        return (red + green + blue) / 765;
      });
      expect(lightness).toBeLessThan(0.3);
    });
  });
}

test("printing unfolds what is folded, and folds it again", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  await answerAll(page, engineer);
  await page.locator('a[href="#/result"]').first().click();
  await page.locator("a[href='#/title/18g-1-1']").first().click();
  const folded = page.locator("details:not([open])");
  const before = await folded.count();
  expect(before).toBeGreaterThan(0);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(folded).toHaveCount(0);
  writeFileSync(shotPath("print-title.pdf"), await page.pdf({ preferCSSPageSize: true, tagged: true }));
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(folded).toHaveCount(before);
});
