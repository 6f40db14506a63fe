import importers from "virtual:languages";
import { openAdvisor } from "./advisor/open-advisor.ts";
import { startApp } from "./app.ts";
import { createLanguages, firstLanguage } from "./language/languages.ts";
import { dayOf } from "./values/civil-date.ts";

async function main(): Promise<void> {
  const languages = createLanguages(importers);
  const language = firstLanguage(languages.offered, window.location.search, window.navigator.languages);
  const [words, { advisor, valid }] = await Promise.all([languages.bring(language), openAdvisor()]);
  const place = document.getElementById("page");
  if (place === null) throw new Error("The page has no place to draw on.");
  startApp({ window, place, advisor, valid, languages, words, today: () => dayOf(new Date()) });
}

main().catch((error: unknown) => {
  console.error(error);
  document.getElementById("page-start")?.setAttribute("hidden", "");
  document.getElementById("page-failure")?.removeAttribute("hidden");
});
