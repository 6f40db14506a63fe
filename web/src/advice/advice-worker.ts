/** Works out advice beside the page, so that nothing ever holds up typing. It is given the rules and answers one question after the other. */
import { KompassAdvice } from "#kompass-advice";
import { openModule } from "#kompass-advice-module";
import { answerQuestion } from "./answer-question.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import { leaveOnlyComputing } from "./only-computing.ts";

interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
leaveOnlyComputing(scope, "postMessage");

const opened = openModule().then((module) => new KompassAdvice(module));

async function hear(message: ToWorker): Promise<void> {
  const kompass = await opened;
  if (message.type === "ask") {
    scope.postMessage({ type: "answer", id: message.id, reply: answerQuestion(kompass, message.question) });
    return;
  }
  const loaded = kompass.load(message.bundle);
  if (!loaded.ok) throw new Error(loaded.errors.map(({ place, message: sentence }) => `${place}: ${sentence}`).join("\n"));
}

scope.addEventListener("message", ({ data }) => {
  hear(data).catch((error: unknown) => {
    scope.postMessage({ type: "broken", reason: String(error) });
  });
});
