import type { Answer, CaseFile } from "#kompass";
import type { KompassAdvice } from "#kompass-advice";
import type { Due, Question, Reply } from "./messages.ts";

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
    case "due":
      return due(kompass, question.caseFile, question.routes);
  }
}

/** To explain so many routes takes longer than anybody who types should have to wait. */
function due(kompass: KompassAdvice, caseFile: CaseFile, ids: readonly string[]): Answer<Due> {
  const explained = ids.map((id) => kompass.explain(caseFile, id));
  const refused = explained.find((one) => !one.ok);
  if (refused?.ok === false) return refused;
  return { ok: true, routes: explained.flatMap((one) => (one.ok ? [{ id: one.id, consequences: one.consequences, dates: one.dates }] : [])) };
}
