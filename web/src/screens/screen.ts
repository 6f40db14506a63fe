import type { TemplateResult } from "lit-html";
import type { Failure } from "../advisor/types.ts";
import type { Screen } from "../navigation/screens.ts";
import type { FrameView, View } from "../view.ts";
import { answersScreen } from "./answers.ts";
import { doneScreen } from "./done.ts";
import { failureScreen } from "./failure.ts";
import { lawScreen } from "./law.ts";
import { privacyScreen } from "./privacy.ts";
import { questionScreen, questionText } from "./question.ts";
import { resultScreen } from "./result.ts";
import { startScreen } from "./start.ts";
import { titleScreen } from "./title.ts";

export interface DrawnScreen {
  /** For the window's title. */
  readonly title: string;
  readonly body: TemplateResult;
}

/** Draws the screen, or the start where it has nothing to show: after a reload, say, when all answers are gone. */
export function screenOf(frame: FrameView, screen: Screen): DrawnScreen {
  const { words, state, consultation } = frame;
  const titled = (name: string, body: TemplateResult, faulty = false): DrawnScreen => ({
    title: plain(words.say(faulty ? "document-title-fault" : "document-title", { screen: plain(name) })),
    body,
  });

  if (screen.name === "done" && !state.begun) return titled(words.say("done-title"), doneScreen(frame));
  if (screen.name === "privacy") return titled(words.say("privacy-title"), privacyScreen(frame));

  const failed = (failure: Failure): DrawnScreen =>
    titled(words.say("failure-heading"), failureScreen({ ...frame, failure }));
  const description = consultation.describe(state.asOf);
  if (!description.ok) return failed(description);
  const assessment = consultation.assess(state);
  if (!assessment.ok) return failed(assessment);
  const view: View = { ...frame, description, assessment };

  switch (screen.name) {
    case "law":
      return titled(words.say("law-title"), lawScreen(view));
    case "title":
      return titled(words.routeName(screen.route), titleScreen(view, screen.route));
    case "question":
    case "change": {
      const fact = description.facts.find((candidate) => candidate.id === screen.fact);
      if (fact === undefined || !state.begun) break;
      const faulty = (state.faults[fact.id]?.length ?? 0) > 0;
      return titled(questionText(view, fact), questionScreen(view, fact, screen.name), faulty);
    }
    case "answers":
      if (!state.begun) break;
      return titled(words.say("answers-title"), answersScreen(view));
    case "result":
      if (!state.begun) break;
      return titled(words.say("result-title"), resultScreen(view));
    default:
      break;
  }
  return titled(words.say("start-title"), startScreen(view));
}

/** Without the invisible marks that keep inserted words in their direction; window titles do not need them. */
function plain(text: string): string {
  return text.replace(/[\u2068\u2069]/gu, "");
}
