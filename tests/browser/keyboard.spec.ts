import { expect, openPage, test } from "./support/guarded-page.ts";
import { idInAddress, screenName } from "./support/interview.ts";
import type { Page } from "@playwright/test";

/** Presses Tab until the element has the focus, as somebody without a mouse has to. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} cannot be reached with the Tab key on ${page.url()}`);
}

test("the keyboard alone leads from the start to the printed result", async ({ page, guard }) => {
  await openPage(page, guard);
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset["printed"] = "yes";
    };
  });

  await page.keyboard.press("Tab");
  await expect(page.locator(".skip-link")).toBeFocused();
  await expect(page.locator(".skip-link")).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();

  await tabTo(page, "form.start-form button[type=submit]");
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toBeFocused();

  // A country by typing its first letters.
  await tabTo(page, "select#field-choice");
  await page.keyboard.type("Frankreich");
  await expect(page.locator("select#field-choice")).toHaveValue("FR");
  await tabTo(page, "form.question button[type=submit]");
  await page.keyboard.press("Enter");
  await expect.poll(() => idInAddress(page)).not.toBe("nationality");

  while (screenName(page) === "question") {
    const fact = idInAddress(page);
    await expect(page.locator("h1")).toBeFocused();
    await tabTo(page, "form.question input, form.question select");
    const unknown = page.locator("#field-unknown");
    if ((await unknown.getAttribute("type")) === "radio") {
      // The arrow up from the first radio leads to the last: "I don't know".
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowUp");
    } else {
      await tabTo(page, "#field-unknown");
      await page.keyboard.press("Space");
    }
    await expect(unknown).toBeChecked();
    await page.keyboard.press("Enter");
    await expect.poll(() => idInAddress(page)).not.toBe(fact);
  }

  await tabTo(page, "main a[href='#/result']");
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toBeFocused();
  await tabTo(page, "main .button-row button");
  await page.keyboard.press("Enter");
  await expect(page.locator("body")).toHaveAttribute("data-printed", "yes");
});
