import bundle from "virtual:catalogue";
import laterWords from "virtual:later-words";
import type { Languages } from "../language/languages.ts";
import type { Advice } from "./advice.ts";
import { createQuestionChart } from "./chart/question-chart.ts";
import { createInquiry } from "./inquiry.ts";
import { resultAdvice } from "./result.ts";
import { startWorker } from "./start-worker.ts";
import { titleAdvice } from "./title.ts";
import { trialBanner } from "./trial-banner.ts";

/** Brings the words, starts the worker and hands it the rules. `changed` is called whenever there is something new to show. */
export function openAdvice(window: Window, languages: Languages, changed: () => void): Advice {
  languages.learn(laterWords);
  const inquiry = createInquiry((hear) => startWorker(window, hear), bundle, changed);
  const chart = createQuestionChart(window);
  return {
    trial(view) {
      if (Object.keys(view.state.answers).length === 0) chart.forget(); // drawn on every screen, also when all has been ended
      return trialBanner(view);
    },
    question: chart.draw,
    title: (view, route, report) => titleAdvice(view, inquiry, route, report),
    result: (view) => resultAdvice(view, inquiry),
  };
}
