import axe from "axe-core";
import { expect, type Locator, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** No barrier that a machine can find. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (values) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  }, tags);
  expect(found, page.url()).toEqual([]);
}

/** What an element says, without the invisible marks that keep inserted words in their direction. */
export async function expectSaid(element: Locator, said: RegExp | string): Promise<void> {
  const text = async (): Promise<string> => (await element.innerText()).replace(/[\u2068\u2069]/gu, "").replace(/\s+/gu, " ");
  await (typeof said === "string" ? expect.poll(text).toContain(said) : expect.poll(text).toMatch(said));
}

/** Nothing leaves the width of the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(excess, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0);
}

/** The heading has the focus, and the window is called after it or after the screen. */
export async function expectFreshScreen(page: Page): Promise<void> {
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator("h1")).toBeFocused();
  await expect(page).toHaveTitle(/.+ – Aufenthaltskompass$/u);
}
