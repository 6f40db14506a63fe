import { test as base, expect, type Page, type Request } from "@playwright/test";

/** Watches a page for everything that must never happen. */
export interface Guard {
  /** From now on, any request is a fault. */
  readonly closed: () => Promise<void>;
  /** The page is about to be loaded anew; requests are in order again. */
  readonly reopened: () => void;
}

interface Fixtures {
  readonly guard: Guard;
}

/**
 * Every test runs under this watch: an error on the console, an uncaught error or a
 * violation of the content security policy fails it, and so does any request after
 * the page has loaded.
 */
export const test = base.extend<Fixtures>({
  guard: [
    async ({ page }, use) => {
      const faults: string[] = [];
      const underWay = new Set<Request>();
      let loaded = false;
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
      page.on("request", (request) => {
        underWay.add(request);
        if (loaded && !request.isNavigationRequest()) faults.push(`request: ${request.url()}`);
      });
      for (const ended of ["requestfinished", "requestfailed"] as const) page.on(ended as "requestfinished", (request) => underWay.delete(request));
      await page.exposeFunction("reportViolation", (violation: string) => faults.push(`policy: ${violation}`));
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          (window as unknown as { reportViolation: (text: string) => void }).reportViolation(
            `${event.violatedDirective} ${event.blockedURI}`,
          );
        });
      });
      await use({
        closed: async () => {
          // The page's worker is the last that it asks for.
          await expect.poll(() => page.workers().length === 1 && underWay.size === 0, { intervals: [20] }).toBe(true);
          loaded = true;
        },
        reopened: () => {
          loaded = false;
        },
      });
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the page and waits until it needs nothing more from the network. */
export async function openPage(page: Page, guard: Guard, language = "de"): Promise<void> {
  await page.goto(`./?lang=${language}`);
  await expect(page.locator("form.start-form")).toBeVisible();
  await guard.closed();
}

export { expect };
