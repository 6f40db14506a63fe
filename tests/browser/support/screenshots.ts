import { fileURLToPath } from "node:url";
import type { Locator, Page } from "@playwright/test";

const folder = new URL("../../../build/screenshots/", import.meta.url);

/** Where a picture or a document for people to look at goes. */
export function shotPath(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

/** Takes the whole screen, to be looked at. */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: shotPath(`${name}.png`), fullPage: true, animations: "disabled" });
}

/** Takes one part of a screen, to be looked at closely. */
export async function shootPart(part: Locator, name: string): Promise<void> {
  await part.screenshot({ path: shotPath(`${name}.png`), animations: "disabled" });
}
