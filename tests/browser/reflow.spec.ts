import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { expectNoSidewaysScroll } from "./support/checks.ts";
import { expect, openPage, test, type Guard } from "./support/guarded-page.ts";
import { answerAll, begin } from "./support/interview.ts";
import { engineer } from "./support/persons.ts";
import { shoot } from "./support/screenshots.ts";

/** Walks over every kind of screen. */
async function everyScreen(page: Page, guard: Guard, look: (screen: string) => Promise<void>): Promise<void> {
  await openPage(page, guard);
  await look("start");
  await page.locator("a[href='#/privacy']").click();
  await look("privacy");
  await page.locator("a[href='#/law']").click();
  await look("law");
  await page.goBack();
  await page.goBack();
  await begin(page);
  await answerAll(page, engineer, () => look("question"));
  await look("answers");
  await page.locator('a[href="#/result"]').first().click();
  await look("result");
  await page.locator(".route-card a[href='#/title/20a-points']").click();
  for (const group of await page.locator("details:not([open]) > summary").all()) if (await group.isVisible()) await group.click();
  await look("title");
}

test.describe("320 pixels wide", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("nothing is cut off or has to be scrolled sideways", async ({ page, guard }) => {
    await everyScreen(page, guard, async (screen) => {
      await expectNoSidewaysScroll(page);
      if (screen !== "question") await shoot(page, `reflow-320-${screen}`);
    });
  });
});

test.describe("text twice as large", () => {
  test.use({ viewport: { width: 640, height: 800 } });

  test("nothing is cut off, also with wider spacing", async ({ page, guard }) => {
    await everyScreen(page, guard, async (screen) => {
      // Style sheets made by script are not inline styles; this is how a reader's own settings come in.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          "html{font-size:200%} *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}",
        );
        document.adoptedStyleSheets = [sheet];
      });
      await expectNoSidewaysScroll(page);
      if (screen === "result" || screen === "answers") await shoot(page, `text-200-${screen}`);
    });
  });
});

test("everything that can be pressed is large enough to be hit", async ({ page, guard }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await everyScreen(page, guard, async () => {
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("button, input, select, summary, a.kern-btn, .back-link")]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ element }) => element.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
  });
});

test.describe("from right to left", () => {
  test.use({ viewport: { width: 375, height: 812 } });

  test("the layout follows the direction of the script", async ({ page, guard }) => {
    await openPage(page, guard);
    await begin(page);
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    await expectNoSidewaysScroll(page);
    const heading = await page.locator("h1").evaluate((element) => getComputedStyle(element).direction);
    expect(heading).toBe("rtl");
    await shoot(page, "rtl-question");
  });

  test("no rule of the style sheet names left or right", () => {
    const folder = fileURLToPath(new URL("../../build/web/assets/", import.meta.url));
    const sheets = readdirSync(folder).filter((name) => name.endsWith(".css"));
    expect(sheets).toHaveLength(1);
    const css = readFileSync(`${folder}${sheets[0] ?? ""}`, "utf8");
    expect(css.match(/[;{](?:margin|padding|border)-(?:left|right)[^;}]*|[;{](?:left|right):[^;}]*|text-align:(?:left|right)|float:(?:left|right)/gu) ?? []).toEqual([]);
  });
});

test.describe("forced colours", () => {
  test.use({ forcedColors: "active" });

  test("a chosen radio button looks different from the others", async ({ page, guard }) => {
    await openPage(page, guard);
    const chosen = await page.locator("#role-applicant").screenshot();
    const other = await page.locator("#role-counsellor").screenshot();
    expect(chosen.equals(other)).toBe(false);
    await shoot(page, "forced-colours-start");
  });
});
