import { expectAccessible, expectNoSidewaysScroll } from "./support/checks.ts";
import { expect, openPage, test } from "./support/guarded-page.ts";
import { begin } from "./support/interview.ts";
import { shotPath } from "./support/screenshots.ts";

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const [language, name] of [["de", "Ausländerbehörde Mainz"], ["en", "Immigration office of Mainz"]] as const) {
    test(`the office that was chosen stands with a title, its practice beside the law (${language})`, async ({ page, guard }) => {
      await openPage(page, guard, language);
      await page.locator("details:has(#profile) > summary").click();
      await page.locator("#profile").selectOption("mainz");
      await begin(page);
      await page.goto(`./?lang=${language}#/title/18b`);
      const office = page.locator(".office");
      await expect(office.locator("h3")).toContainText(name);
      await expect(office).toContainText("55116 Mainz");
      await expect(office.locator('a[href="mailto:auslaenderbehoerde@stadt.mainz.de"]')).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      // Only the part that is about the office: the whole screen is long.
      await page.locator(".detail-section", { has: office }).screenshot({ path: shotPath(`office-mainz-${language}.png`), animations: "disabled" });
    });
  }

  test("what Berlin does is marked as its practice, and only there", async ({ page, guard }) => {
    await openPage(page, guard);
    await page.locator("details:has(#profile) > summary").click();
    await page.locator("#profile").selectOption("berlin");
    await begin(page);
    await page.goto("./?lang=de#/title/18g-1-1");
    const practice = page.locator(".consequences__practice");
    await expect(practice).toHaveCount(1);
    await expect(practice).toContainText("Das Berliner Landesamt für Einwanderung");
    await expect(practice).toContainText(/örtliche Praxis: .?Berlin/u);
    await page.locator(".consequences").screenshot({ path: shotPath("office-berlin-de.png"), animations: "disabled" });
  });

  test("without an office only the law is told", async ({ page, guard }) => {
    await openPage(page, guard);
    await begin(page);
    await page.goto("./?lang=de#/title/18g-1-1");
    await expect(page.locator(".consequences")).toBeVisible();
    await expect(page.locator(".office, .consequences__practice")).toHaveCount(0);
    await expect(page.locator('main a[href^="https:"]')).toHaveCount(0);
  });

  test("links to the outside are plain, tell nothing of this page and load nothing by themselves", async ({ page, guard }) => {
    await openPage(page, guard);
    await page.locator("details:has(#profile) > summary").click();
    await page.locator("#profile").selectOption("mainz");
    await begin(page);
    await page.goto("./?lang=de#/title/18b");
    const links = page.locator('main a[href^="https:"]');
    await expect(links.first()).toBeVisible();
    for (const link of await links.all()) {
      await expect(link).toHaveAttribute("rel", "noopener noreferrer");
      await expect(link).toHaveAttribute("target", "_blank");
      expect(await link.getAttribute("href")).toMatch(/^https:\/\/www\.mainz\.de\//u);
      await link.hover();
    }
    expect(await page.locator('link[rel="preconnect"], link[rel="dns-prefetch"], link[rel="prefetch"]').count()).toBe(0);
  });
});
