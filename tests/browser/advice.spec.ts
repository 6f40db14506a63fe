import { writeFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, expectSaid } from "./support/checks.ts";
import { expect, openPage, test, type Guard } from "./support/guarded-page.ts";
import { answerAll, answerUntil, begin, fillIn, goOn, type Answers } from "./support/interview.ts";
import { badlyPaidEngineer, cardHolder, engineer } from "./support/persons.ts";
import { shootPart, shotPath } from "./support/screenshots.ts";

async function toResult(page: Page, guard: Guard, language = "de", person: Answers = badlyPaidEngineer): Promise<void> {
  await page.clock.setFixedTime(new Date("2026-11-22T12:00:00"));
  await openPage(page, guard, language);
  await begin(page);
  await answerAll(page, person);
  await page.locator('a[href="#/result"]').first().click();
  await expect(page.locator(".route-card").first()).toBeVisible();
}

/** Opens a title by its address, as a bookmark would, without loading the page anew. */
async function toTitle(page: Page, route: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#/title/${id}`;
  }, route);
  await expect(page.locator(".gaps")).toBeVisible();
  await expect(page.locator(".gaps [role=status]")).toHaveCount(0);
}

for (const [scheme, width] of [["light", 375], ["dark", 1280], ["light", 320]] as const) {
  test.describe(`${scheme}, ${String(width)} pixels wide`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height: 900 } });

    test("what is missing is said in whole sentences, and can be tried out and undone", async ({ page, guard }) => {
      await toResult(page, guard);
      await toTitle(page, "18g-1-1");
      await expectSaid(page.locator(".gaps"), "mindestens 50.700 € im Jahr (jetzt: 45.000 € im Jahr)");
      await expect(page.locator(".gaps")).toContainText("Faustregel");
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await shootPart(part(page, "gaps"), `gaps-${scheme}-${String(width)}`);
      await expect(part(page, "chart").locator("[role=img]")).toHaveAttribute("aria-label", /3\D* von \D*7\D* Voraussetzungen für .*sind erfüllt/u);
      await shootPart(part(page, "chart"), `chart-${scheme}-${String(width)}`);

      await page.locator(".gaps button").first().click();
      await expect(page.locator("#trial")).toBeFocused();
      await expect(page.locator(".title-verdict")).toHaveText(/Noch offen/u);
      await expect(page.locator(".gaps")).toContainText("Ändern müsste sich nach Ihren Angaben nichts");
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.screenshot({ path: shotPath(`trial-${scheme}-${String(width)}.png`) });

      await page.locator("main a[href='#/result']").click();
      await expect(page.locator("#trial")).toBeVisible();
      await page.locator("main a[href='#/answers']").last().click();
      await expect(page.locator("#trial")).toBeVisible();
      const pay = page.locator(".answers__row", { has: page.locator("a[href='#/change/gross-yearly-pay']") });
      await expectSaid(pay, /45\.000 €.*In einer Probe: 50\.700 €/u);
      await page.locator("#trial button").click();
      await expect(page.locator("#trial")).toHaveCount(0);
      await expect(pay).not.toContainText("Probe");
    });
  });
}

/** One part of the advice. */
function advice(page: Page, id: string): Locator {
  return page.locator(`.advice[aria-labelledby="advice-${id}"]`);
}

/** One part of a screen that goes beyond the verdicts. */
function part(page: Page, name: string): Locator {
  return page.locator(`.advice[aria-labelledby=advice-${name}]`);
}

/** The parts of the result below its groups, with everything worked out and unfolded. */
async function unfoldAdvice(page: Page): Promise<void> {
  await expect(page.locator(".advice [role=status]")).toHaveCount(0);
  for (const summary of await page.locator(".advice summary").all()) await summary.click();
}

for (const [scheme, width] of [["light", 375], ["dark", 1280], ["light", 320]] as const) {
  test.describe(`${scheme}, ${String(width)} pixels wide`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height: 900 } });

    test("days, salary and language stand as drawings and as lists", async ({ page, guard }) => {
      await toResult(page, guard);
      await unfoldAdvice(page);
      const [time, what] = [advice(page, "time"), advice(page, "steps")];
      await expectSaid(time.locator(".days"), /Sie vollenden \d+ Jahre\. Dann wäre wieder offen: .*Chancenkarte/u);
      await expect(time.locator(".drawing__line").first()).toHaveAttribute("aria-label", /^Heute, .*Ab .*/u);
      await expectSaid(what, /ab 45\.934,20 € im Jahr In Frage käme dann.*ab 50\.700 € im Jahr/u);
      await expectSaid(what, "Ihre Angabe: 45.000 €");
      const card = advice(page, "near").locator(".ways__item", { has: page.locator("a[href='#/title/18g-1-2-shortage']") });
      await expectSaid(card, "mindestens 45.934,20 € im Jahr (jetzt: 45.000 € im Jahr)");
      await shootPart(advice(page, "near"), `near-${scheme}-${String(width)}`);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await shootPart(time, `time-${scheme}-${String(width)}`);
      await shootPart(what, `steps-${scheme}-${String(width)}`);
    });
  });
}

test("the ways to a permanent right to stay stand with their days and with what has to change", async ({ page, guard }) => {
  await page.setViewportSize({ width: 375, height: 900 });
  await toResult(page, guard, "de", engineer);
  await unfoldAdvice(page);
  const ways = advice(page, "paths");
  await expectSaid(ways, /Dauer: mindestens 21 Monate\..*22\. November 2026.*Blaue Karte EU.*22\. August 2028.*Niederlassungserlaubnis/u);
  await expectSaid(ways, "Das haben Sie noch nicht angegeben. Es müsste dann so sein");
  await expectSaid(ways, "Das ist eine Möglichkeit und kein Versprechen.");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await shootPart(ways, "paths");
});

test("last days and what is counted stand among the days that matter", async ({ page, guard }) => {
  await page.setViewportSize({ width: 375, height: 900 });
  await toResult(page, guard, "de", cardHolder);
  await page.evaluate(() => {
    location.hash = "#/change/title-valid-until";
  });
  await fillIn(page, "15.1.2028");
  await goOn(page);
  await page.locator('a[href="#/result"]').first().click();
  await unfoldAdvice(page);
  const days = part(page, "time").locator(".days");
  await expectSaid(days, /15\. Januar 2028 Letzter Tag\. /u);
  await expectSaid(days, /: dann \d+ Monate, wenn es so weitergeht \(jetzt: 27 Monate\)\./u);
  await expectSaid(days, "Vorausschau nach heutigem Recht");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await shootPart(part(page, "time"), "time-card-holder");

  // A title that has ended: said where the answer is, and beside everything that counts with it.
  await page.evaluate(() => {
    location.hash = "#/change/title-valid-until";
  });
  await fillIn(page, "15.1.2026");
  await goOn(page);
  await expectSaid(page.locator(".kern-alert"), /schon abgelaufen\..* 15\. Januar 2026/u);
  await page.locator('a[href="#/result"]').first().click();
  await expectSaid(part(page, "paths"), "Bitte zuerst prüfen");
  await expectSaid(days, /15\. Januar 2026 Das war der letzte Tag\. Er ist vorbei\./u);
  await expectAccessible(page);
});

test("the drawings follow the direction of the script, and print", async ({ page, guard }) => {
  await toResult(page, guard);
  await unfoldAdvice(page);
  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
  await expectNoSidewaysScroll(page);
  await shootPart(part(page, "time"), "time-rtl");
  await page.evaluate(() => {
    document.documentElement.dir = "ltr";
  });
  writeFileSync(shotPath("print-advice.pdf"), await page.pdf({ preferCSSPageSize: true, tagged: true }));
});

test("beside a question the conditions of a title fill in as the answers come", async ({ page, guard }) => {
  await page.setViewportSize({ width: 320, height: 812 });
  await openPage(page, guard);
  await begin(page);
  const aside = page.locator(".with-aside__aside");
  const chart = aside.locator(".chart");
  await expect(chart).toBeHidden();
  await aside.locator("summary", { hasText: "Voraussetzungen erfüllt" }).click();
  await page.locator("#following").selectOption("18g-1-1");
  await answerUntil(page, engineer, "job-offer");
  await expect(chart).toBeVisible();
  await answerUntil(page, engineer, "gross-yearly-pay");
  await fillIn(page, "62.000,00");
  await goOn(page);
  await expectSaid(chart, /Das Gehalt erreicht die allgemeine Grenze .* gerade geändert/u);
  await expectSaid(aside.locator("[role=status]"), "4 von 7 Voraussetzungen für „Blaue Karte EU, allgemein (§ 18g Abs. 1 Satz 1)“ sind erfüllt.");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await shootPart(aside, "chart-question-320");
  await page.emulateMedia({ forcedColors: "active" });
  await shootPart(chart, "chart-question-forced");
  await page.emulateMedia({ forcedColors: "none" });
  await answerAll(page, engineer);
  await page.goBack();
  await expect(chart).toBeVisible();
  await expect(aside.locator("#following")).toHaveValue("18g-1-1");
});

test("where nothing helps the page says so and names the answers", async ({ page, guard }) => {
  await toResult(page, guard);
  await toTitle(page, "18c-3");
  await expect(page.locator(".gaps")).toContainText("hilft hier keine Änderung");
  await expect(page.locator(".gaps a[href='#/change/highly-qualified-as']")).toBeVisible();
});

test("points stand as a stack, and everything that rules a title out is named", async ({ page, guard }) => {
  await page.setViewportSize({ width: 375, height: 900 });
  await toResult(page, guard);
  await page.evaluate(() => {
    location.hash = "#/title/20a-points";
  });
  const points = part(page, "points");
  await expect(points.locator(".stack")).toHaveAttribute("aria-label", /Nötig sind mindestens/u);
  await expectAccessible(page);
  await shootPart(points, "points");
  await toTitle(page, "16d-3");
  await page.locator(".gaps summary").last().click();
  await expect(page.locator(".gaps details").last()).toContainText("Jeder dieser Punkte reicht allein");
  await expectAccessible(page);
  await shootPart(part(page, "gaps"), "obstacles");
});

test("ways of more than one change, in English", async ({ page, guard }) => {
  await toResult(page, guard, "en");
  await toTitle(page, "16d-3");
  await expect(page.locator(".gaps")).toContainText("All of this would have to be different");
  await expectSaid(page.locator(".gaps"), "at least A2 (now: A1)");
  await expectSaid(page.locator(".gaps"), "That is a rule of thumb");
  await shootPart(part(page, "gaps"), "gaps-several-en");
});

test("a changed answer ends a trial, and paper says that it is one", async ({ page, guard }) => {
  await toResult(page, guard);
  await toTitle(page, "18g-1-1");
  await page.locator(".gaps button").first().click();
  await page.locator("main a[href='#/result']").click();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#trial")).toContainText("Dieser Ausdruck zeigt eine Probe.");
  await expect(page.locator("#trial button")).toBeHidden();
  await expectSaid(page.locator(".printed-answers"), "50.700 € im Jahr Probe");
  writeFileSync(shotPath("print-trial.pdf"), await page.pdf({ preferCSSPageSize: true, tagged: true }));
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => {
    location.hash = "#/change/gross-yearly-pay";
  });
  await expect(page.locator("#field-text")).toHaveValue("45.000,00");
  await page.locator("#field-text").fill("46.000,00");
  await page.locator("form.question button[type=submit]").click();
  await expect(page.locator("#trial")).toHaveCount(0);
});

test.describe("without this test's own watch", () => {
  test("where the worker does not start the page says so beside what it would have shown", async ({ browser, baseURL }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route("**/advice-worker-*", (route) => route.abort());
    await page.goto(`${baseURL ?? ""}?lang=de`);
    await begin(page);
    await page.evaluate(() => {
      location.hash = "#/title/18g-1-1";
    });
    await expect(page.locator(".gaps")).toContainText("Das konnte nicht berechnet werden");
    await context.close();
  });

  test("where what speaks of advice does not load, everything else is there and the page says so", async ({ browser, baseURL }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route("**/open-advice-*", (route) => route.abort());
    await page.goto(`${baseURL ?? ""}?lang=de`);
    await begin(page);
    await page.evaluate(() => {
      location.hash = "#/title/18g-1-1";
    });
    await expect(page.locator("main")).toContainText("ein Teil dieser Seite wurde nicht geladen", { ignoreCase: true });
    await expect(page.locator(".tree").first()).toBeVisible();
    await context.close();
  });
});
