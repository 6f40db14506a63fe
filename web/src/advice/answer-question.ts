import type { KompassAdvice } from "#kompass-advice";
import type { Question, Reply } from "./messages.ts";

/** Puts a question to the core. */
export function answerQuestion(kompass: KompassAdvice, question: Question): Reply {
  switch (question.kind) {
    case "gaps":
      return kompass.gaps(question.caseFile, question.route);
    case "what-if":
      return kompass.whatIf(question.caseFile, question.fact);
    case "when":
      return kompass.when(question.caseFile);
    case "path":
      return kompass.path(question.caseFile);
    case "reasons":
      return kompass.reasons(question.caseFile, question.route);
  }
}
