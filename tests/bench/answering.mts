// Answers whole interviews in Chromium with mouse and keyboard, as a person does, looks at the results and changes an answer; prints as JSON
// how long the tasks of the page's own thread were meanwhile. Advice is worked out in its worker all the while. Needs the page built.
import { chromium, type Browser, type Page } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { preview } from "../../web/node_modules/vite/dist/node/index.js";
import { launchOptions } from "../browser/support/chromium.ts";
import type { Answers } from "../browser/support/interview.ts";
import { badlyPaidEngineer, cardHolder } from "../browser/support/persons.ts";

/** The tasks of one stretch of time, in milliseconds. */
interface Busy {
  readonly tasks: number;
  /** By the smaller of the time on the wall and the thread's own: whatever else the machine does adds to the first. */
  readonly longest: number;
  readonly over50: number;
  /** By the time on the wall alone. */
  readonly over50OnTheWall: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The tasks of all main threads of pages while something is done. */
async function busyWhile(browser: Browser, page: Page, act: () => Promise<void>): Promise<Busy> {
  await browser.startTracing(page, { categories: ["toplevel"] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8")) as { traceEvents: TraceEvent[] };
  const threads = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(({ name, ph, pid, tid }) => name === "ThreadControllerImpl::RunTask" && ph === "X" && threads.has(`${pid} ${tid}`));
  if (tasks.every(({ tdur }) => tdur === undefined)) throw new Error("Chromium does not tell how long its tasks are");
  const wall = tasks.map(({ dur = 0 }) => dur / 1000);
  const own = tasks.map(({ dur = 0, tdur = dur }) => Math.min(dur, tdur) / 1000);
  const long = (times: readonly number[]): number => times.filter((ms) => ms > 50).length;
  return { tasks: tasks.length, longest: Math.max(...own), over50: long(own), over50OnTheWall: long(wall) };
}

/** Milliseconds between two keys of somebody who types fast. */
const betweenKeys = 40;

async function type(page: Page, field: string, text: string): Promise<void> {
  await page.locator(field).click();
  await page.keyboard.type(text, { delay: betweenKeys });
}

async function answer(page: Page, given: string): Promise<void> {
  if (given === "?") await page.locator("#field-unknown").click();
  else if ((await page.locator("select#field-choice").count()) > 0) await page.locator("#field-choice").selectOption(given);
  else if ((await page.locator("#field-day").count()) > 0) {
    const parts = given.split(".");
    for (const [index, name] of ["day", "month", "year"].entries()) await type(page, `#field-${name}`, parts[index] ?? "");
  } else if ((await page.locator("#field-text").count()) > 0) await type(page, "#field-text", given);
  else await page.locator(`input[name=choice][value="${given}"]`).click();
  await page.locator("form.question button[type=submit]").click();
}

/** Loads the page and begins; what that takes is measured elsewhere. */
async function open(page: Page, address: string): Promise<void> {
  const worker = page.waitForEvent("worker");
  await page.goto(`${address}?lang=de`);
  await worker;
  await page.waitForLoadState("networkidle");
  await page.locator("form.start-form button[type=submit]").click();
  await page.locator("form.question").waitFor();
}

async function interview(page: Page, answers: Answers): Promise<number> {
  for (let questions = 0; ; ++questions) {
    const [, screen = "", fact = ""] = new URL(page.url()).hash.split("/");
    if (screen !== "question") return questions;
    await answer(page, answers[fact] ?? "?");
    await page.waitForURL((url) => !url.hash.endsWith(`/${fact}`));
  }
}

/** The result with everything worked out, and a title. */
async function look(page: Page): Promise<void> {
  await page.locator('a[href="#/result"]').first().click();
  await page.locator(".advice").first().waitFor();
  await page.waitForFunction(() => document.querySelector(".advice [role=status]") === null);
  await page.evaluate(() => {
    location.hash = "#/title/18g-1-1";
  });
  await page.locator(".chart").first().waitFor();
  await page.waitForFunction(() => document.querySelector(".advice [role=status]") === null);
}

/** Types while the worker has much to do: the questions of the screen before are still with it. */
async function change(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = "#/result";
  });
  await page.evaluate(() => {
    location.hash = "#/change/gross-yearly-pay";
  });
  await type(page, "#field-text", "500");
}

const server = await preview({ root: fileURLToPath(new URL("../../web", import.meta.url)), preview: { host: "127.0.0.1", port: 0 }, logLevel: "silent" });
const address = server.resolvedUrls?.local[0] ?? "";
const browser = await chromium.launch(launchOptions);
const found = { questions: 0, answering: [] as Busy[], looking: [] as Busy[] };
for (const person of [badlyPaidEngineer, cardHolder]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await open(page, address);
  found.answering.push(
    await busyWhile(browser, page, async () => {
      found.questions += await interview(page, person);
    }),
  );
  found.looking.push(await busyWhile(browser, page, () => look(page)));
  found.answering.push(await busyWhile(browser, page, () => change(page)));
  await page.close();
}
await browser.close();
await server.close();
process.stdout.write(JSON.stringify(found));
