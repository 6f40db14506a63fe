import { expectFreshScreen } from "./support/checks.ts";
import { expect, openPage, test } from "./support/guarded-page.ts";
import { answerAll, answerOne, answerUntil, begin, fillIn, goOn, idInAddress, screenName } from "./support/interview.ts";
import { engineer } from "./support/persons.ts";

test("back and forward show every answer again, and each question is one step of the history", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  const walked: string[] = [];
  for (let step = 0; step < 5; step += 1) {
    walked.push(idInAddress(page));
    await answerOne(page, engineer);
  }
  const ahead = idInAddress(page);
  for (const fact of [...walked].reverse()) {
    await page.goBack();
    await expect.poll(() => idInAddress(page)).toBe(fact);
    await expectFreshScreen(page);
  }
  await expect(page.locator("select#field-choice")).toHaveValue("IN");
  for (const fact of [...walked.slice(1), ahead]) {
    await page.goForward();
    await expect.poll(() => idInAddress(page)).toBe(fact);
  }
  await page.goBack();
  await page.locator(".back-link").click();
  await expect.poll(() => idInAddress(page)).toBe(walked.at(-2));
});

test("what is typed but not sent survives going back, going forward and another language", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  await answerUntil(page, engineer, "birth-date");
  await page.locator("#field-day").fill("31");
  await page.locator("#field-year").fill("1994");
  await page.locator(".language-switch button[lang=en]").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("#field-day")).toHaveValue("31");
  await page.goBack();
  await page.goForward();
  await expect(page.locator("#field-day")).toHaveValue("31");
  await expect(page.locator("#field-month")).toHaveValue("");
  await expect(page.locator("#field-year")).toHaveValue("1994");
});

test("a change of language at the result keeps the result", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  await answerAll(page, engineer);
  await page.locator('a[href="#/result"]').first().click();
  const met = await page.locator(".route-card--met").count();
  expect(met).toBeGreaterThan(0);
  await page.locator(".language-switch button[lang=en]").click();
  await expect(page.locator("h1")).toHaveText("Your result");
  await expect(page.locator(".route-card--met")).toHaveCount(met);
});

test("end and clear is one click away on every screen, and nothing comes back", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  await fillIn(page, "IN");
  await goOn(page);
  await expect.poll(() => idInAddress(page)).not.toBe("nationality");
  await page.getByRole("button", { name: "Beenden und löschen" }).click();
  expect(screenName(page)).toBe("done");
  await expectFreshScreen(page);
  await page.goBack();
  await expect(page.locator("form.start-form")).toBeVisible();
  await page.goForward();
  await page.locator("main a[href='#/start']").click();
  await begin(page);
  await expect(page.locator("select#field-choice")).toHaveValue("");
});

test("a reload is asked about first, then forgets everything and starts anew", async ({ page, guard }) => {
  await openPage(page, guard);
  await begin(page);
  const first = idInAddress(page);
  await fillIn(page, engineer[first] ?? "?");
  await goOn(page);
  await expect.poll(() => idInAddress(page)).not.toBe(first);
  await page.goto("./?lang=de#/answers");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  guard.reopened();
  await page.reload();
  await expect(page.locator("form.start-form")).toBeVisible();
  expect(asked).toEqual(["beforeunload"]);
  await page.reload();
  expect(asked).toHaveLength(1);
  await guard.closed();
});
