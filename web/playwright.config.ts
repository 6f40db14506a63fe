import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { launchOptions } from "../tests/browser/support/chromium.ts";

const port = 4317;

export default defineConfig({
  testDir: fileURLToPath(new URL("../tests/browser", import.meta.url)),
  outputDir: fileURLToPath(new URL("../build/browser-results", import.meta.url)),
  // The tests live outside this folder; this tells where their packages are.
  tsconfig: fileURLToPath(new URL("tsconfig.playwright.json", import.meta.url)),
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://127.0.0.1:${String(port)}/`,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    launchOptions,
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${String(port)} --strictPort`,
    url: `http://127.0.0.1:${String(port)}/`,
    reuseExistingServer: false,
  },
});
