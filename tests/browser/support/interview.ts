import { expect, type Page } from "@playwright/test";

/** What a person answers, by fact: an option, `yes`/`no`, a text, a country, a date as `D.M.YYYY`, or `?` for "I don't know". */
export type Answers = Readonly<Record<string, string>>;

/** The part of the address after the last slash: a fact's or a route's id. */
export function idInAddress(page: Page): string {
  return new URL(page.url()).hash.split("/").at(-1) ?? "";
}

/** The name of the screen that is shown. */
export function screenName(page: Page): string {
  return new URL(page.url()).hash.split("/")[1] ?? "start";
}

/** Fills in the fields of the question that is shown. */
export async function fillIn(page: Page, answer: string): Promise<void> {
  if (answer === "?") {
    await page.locator("#field-unknown").check();
  } else if ((await page.locator("select#field-choice").count()) > 0) {
    await page.locator("#field-choice").selectOption(answer);
  } else if ((await page.locator("#field-day").count()) > 0) {
    const [day = "", month = "", year = ""] = answer.split(".");
    await page.locator("#field-day").fill(day);
    await page.locator("#field-month").fill(month);
    await page.locator("#field-year").fill(year);
  } else if ((await page.locator("#field-text").count()) > 0) {
    await page.locator("#field-text").fill(answer);
  } else {
    await page.locator(`input[name=choice][value="${answer}"]`).check();
  }
}

/** Sends the form of a question off. */
export async function goOn(page: Page): Promise<void> {
  await page.locator("form.question button[type=submit]").click();
}

/** Leaves the start screen for the first question. */
export async function begin(page: Page): Promise<void> {
  await page.locator("form.start-form button[type=submit]").click();
  await expect(page.locator("form.question")).toBeVisible();
}

/** Answers the question that is shown, and waits for the next screen. */
export async function answerOne(page: Page, answers: Answers): Promise<void> {
  const fact = idInAddress(page);
  await fillIn(page, answers[fact] ?? "?");
  await goOn(page);
  // The library would look again after a tenth of a second, then a quarter, then a half: too seldom for thousands of questions.
  await expect.poll(() => idInAddress(page), { intervals: [10] }).not.toBe(fact);
}

/**
 * Answers question after question within the page, until the wanted one is shown, so many are answered or none is left, and tells which facts
 * were asked. It presses the same buttons as a person, but nobody waits for a mouse in between: a tenth of the time, for tests that are about
 * something else.
 */
async function answerInPage(page: Page, answers: Answers, { until = "", most = 1000 } = {}): Promise<readonly string[]> {
  return page.evaluate(
    async ([given, wanted, mostAsked]) => {
      const find = (selector: string): Element | null => document.querySelector(selector);
      const type = (selector: string, text: string): void => {
        const control = find(selector);
        if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) throw new Error(`${location.hash} has no ${selector}`);
        control.value = text;
        for (const event of ["input", "change"]) control.dispatchEvent(new Event(event, { bubbles: true }));
      };
      const press = (selector: string): void => {
        const control = find(selector);
        if (!(control instanceof HTMLElement)) throw new Error(`${location.hash} has no ${selector}`);
        control.click();
      };
      const asked: string[] = [];
      for (;;) {
        const before = location.hash;
        const [, screen = "", fact = ""] = before.split("/");
        if (screen !== "question" || fact === wanted || asked.length === mostAsked) return asked;
        if (asked.includes(fact)) throw new Error(`${fact} was asked twice`);
        asked.push(fact);
        const answer = given[fact] ?? "?";
        if (answer === "?") press("#field-unknown");
        else if (find("select#field-choice")) type("#field-choice", answer);
        else if (find("#field-day")) answer.split(".").forEach((part, index) => { type(`#field-${["day", "month", "year"][index] ?? ""}`, part); });
        else if (find("#field-text")) type("#field-text", answer);
        else press(`input[name=choice][value="${answer}"]`);
        press("form.question button[type=submit]");
        for (let waits = 0; location.hash === before; ++waits) {
          if (waits > 500) throw new Error(`${fact}: ${answer} was not taken`);
          await new Promise((resume) => setTimeout(resume, 10));
        }
      }
    },
    [answers, until, most] as const,
  );
}

/** Answers question after question until the wanted one is shown. */
export async function answerUntil(page: Page, answers: Answers, wanted: string): Promise<void> {
  await answerInPage(page, answers, { until: wanted });
  expect(idInAddress(page)).toBe(wanted);
}

/**
 * Answers question after question until the list of answers comes, and tells which
 * facts were asked. What the person has no answer to is answered with "I don't know".
 * What is done `by` hand is done with mouse and keyboard.
 */
export async function answerAll(
  page: Page,
  answers: Answers,
  onQuestion?: (fact: string) => Promise<void>,
  by: "hand" | "page" = "page",
): Promise<readonly string[]> {
  const asked: string[] = [];
  while (screenName(page) === "question") {
    const fact = idInAddress(page);
    expect(asked, "a question came twice").not.toContain(fact);
    await onQuestion?.(fact);
    if (by === "page") {
      asked.push(...(await answerInPage(page, answers, onQuestion === undefined ? {} : { most: 1 })));
    } else {
      asked.push(fact);
      await answerOne(page, answers);
    }
  }
  expect(screenName(page)).toBe("answers");
  return asked;
}
