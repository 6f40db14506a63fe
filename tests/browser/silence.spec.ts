import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, openPage, test } from "./support/guarded-page.ts";
import { answerAll, begin } from "./support/interview.ts";
import { engineer } from "./support/persons.ts";

const built = new URL("../../build/web/", import.meta.url);
const files = readdirSync(fileURLToPath(built), { recursive: true, encoding: "utf8" });
const read = (name: string): Buffer => readFileSync(fileURLToPath(new URL(name, built)));

/** Names of everything that could carry an answer out of the page, store it, or run text as code. */
const forbidden = [
  /\bfetch\s*\(/u, /\bXMLHttpRequest\b/u, /\bWebSocket\b/u, /\bWebTransport\b/u, /\bEventSource\b/u, /\bRTCPeerConnection\b/u,
  /\bsendBeacon\b/u, /\bimportScripts\b/u, /\bserviceWorker\b/u, /\bSharedWorker\b/u,
  /\bwindow\.open\b/u, /\blocation\s*=[^=]/u, /\blocation\.(?:href|search|pathname)\s*=[^=]/u, /\blocation\.(?:assign|replace)\b/u,
  /\blocalStorage\b/u, /\bsessionStorage\b/u, /\bindexedDB\b/u, /\bdocument\.cookie\b/u, /\bcookieStore\b/u,
  /\beval\s*\(/u, /\bnew Function\b/u, /\bnew Image\b/u,
];
/** How often a script may name what only the page and its own worker say to each other with. */
const ownWorker: readonly (readonly [pattern: RegExp, advice: number, worker: number])[] = [
  [/\bnew Worker\b/gu, 1, 0],
  [/\bpostMessage\b/gu, 1, 3],
];
const isAdvice = (name: string): boolean => name.includes("open-advice-");
const isWorker = (name: string): boolean => name.includes("advice-worker-");

test("the scripts do not even name a way to send or store something", () => {
  const scripts = files.filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(1);
  for (const name of scripts) {
    const text = read(name).toString("utf8");
    for (const pattern of forbidden) expect(pattern.exec(text)?.[0], `${name} names ${String(pattern)}`).toBeUndefined();
    for (const [pattern, advice, worker] of ownWorker) {
      const most = isAdvice(name) ? advice : isWorker(name) ? worker : 0;
      expect(text.match(pattern)?.length ?? 0, `${name} names ${String(pattern)}`).toBeLessThanOrEqual(most);
    }
  }
});

/** Which of some names mean anything in the page's worker. Not even a test can run text as code in it, so the debugger has to ask. */
async function leftInWorker(page: Page): Promise<unknown> {
  const names = ["fetch", "XMLHttpRequest", "WebSocket", "WebTransport", "EventSource", "importScripts", "indexedDB", "caches", "navigator", "BroadcastChannel", "Worker", "eval", "location"];
  const session = await page.context().newCDPSession(page);
  const { targetInfos } = await session.send("Target.getTargets");
  const targetId = targetInfos.find(({ type, url }) => type === "worker" && url === page.workers()[0]?.url())?.targetId ?? "";
  const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
  const heard = new Promise<string>((resolve) => {
    session.on("Target.receivedMessageFromTarget", ({ message }) => { if (message.includes('"id":1')) resolve(message); });
  });
  const expression = `${JSON.stringify(names)}.filter((name) => globalThis[name] !== undefined)`;
  const message = JSON.stringify({ id: 1, method: "Runtime.evaluate", params: { expression, returnByValue: true } });
  await session.send("Target.sendMessageToTarget", { sessionId, message });
  const { result } = JSON.parse(await heard) as { result?: { result: { value: unknown } } };
  return result?.result.value;
}

test("what the worker can do is compute and answer; no way to send anything is left in it", async ({ page, guard }) => {
  await openPage(page, guard);
  await expect.poll(() => page.workers().length).toBe(1);
  expect(await leftInWorker(page)).toEqual([]);
});

test("the page holds no script, style or address of elsewhere", () => {
  const page = read("index.html").toString("utf8");
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/u);
  expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/u);
  for (const [, address] of page.matchAll(/(?:src|href)="([^"]*)"/gu)) expect(address).toMatch(/^(?:\.\/|data:image\/svg\+xml,)/u);
  expect(files.filter((name) => name.endsWith(".wasm"))).toEqual([]);
});

test("the policy stands before everything that it governs", () => {
  const page = read("index.html").toString("utf8").replaceAll("&#39;", "'");
  const policy = page.indexOf("Content-Security-Policy");
  expect(policy).toBeGreaterThan(0);
  expect(policy).toBeLessThan(page.indexOf("<script"));
  expect(policy).toBeLessThan(page.indexOf("<link"));
  for (const rule of ["default-src 'none'", "worker-src 'self'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'", "require-trusted-types-for 'script'"]) {
    expect(page).toContain(rule);
  }
});

test("the first view weighs less than 300 KB over the wire", () => {
  const weigh = (names: readonly string[]): number[] => names.map((name) => gzipSync(read(name), { level: 9 }).length);
  // What goes beyond the verdicts, and its worker, follow once the first screen stands.
  const sent = files.filter((name) => /\.(?:html|js|css|svg)$/u.test(name) && !isAdvice(name) && !isWorker(name));
  // One language is needed for the first view; the others follow while it is read.
  const languages = sent.filter((name) => /(?:^|\/)(?:de|en)-[^/]*\.js$/u.test(name));
  expect(languages).toHaveLength(2);
  const start = weigh(sent.filter((name) => !languages.includes(name))).reduce((sum, bytes) => sum + bytes, 0);
  const weight = start + Math.max(...weigh(languages));
  console.log(`first view: ${(weight / 1000).toFixed(1)} KB gzip`);
  expect(weight).toBeLessThan(300_000);
});

test("the whole interview runs without a network, in both languages, and leaves nothing behind", async ({ page, guard, context }) => {
  await openPage(page, guard);
  await context.setOffline(true);
  await begin(page);
  await page.locator(".language-switch button[lang=en]").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await answerAll(page, engineer);
  await page.locator('a[href="#/result"]').first().click();
  await expect(page.locator(".route-card--met").first()).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(new URL(page.url()).search).toBe("?lang=de");
});

test.describe("without this test's own watch", () => {
  test("the browser itself refuses to send", async ({ browser, baseURL }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${baseURL ?? ""}?lang=de`);
    await expect(page.locator("form.start-form")).toBeVisible();
    const outcome = await page.evaluate(async () => {
      const attempt = await fetch("./index.html").then(() => "sent", () => "refused");
      const beacon = await new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => { resolve(event.violatedDirective); }, { once: true });
        navigator.sendBeacon("./index.html", "x");
        setTimeout(() => { resolve("sent"); }, 2000);
      });
      return [attempt, beacon];
    });
    expect(outcome).toEqual(["refused", "connect-src"]);
    await context.close();
  });
});
