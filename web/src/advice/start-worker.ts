import address from "./advice-worker.ts?worker&url";
import type { FromWorker, ToWorker } from "./messages.ts";

/** A worker as the page needs it, and as the tests replace it. */
export interface Helper {
  send(message: ToWorker): void;
}

/** Starts the page's own worker. `hear` is told what it says; of a worker that fails it hears that it is broken. */
export function startWorker({ trustedTypes }: Pick<Window, "trustedTypes">, hear: (message: FromWorker) => void): Helper {
  // The policy of the page lets a script be named only by this one address.
  const only = { createScriptURL: (named: string): string => (named === address ? address : "") };
  const trusted = trustedTypes?.createPolicy("advice-worker", only).createScriptURL(address) ?? address;
  const worker = new Worker(trusted as unknown as string, { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    hear(data);
  });
  const broken = (event: Event): void => {
    hear({ type: "broken", reason: event instanceof ErrorEvent ? event.message : event.type });
  };
  worker.addEventListener("error", broken);
  worker.addEventListener("messageerror", broken);
  return {
    send(message) {
      worker.postMessage(message);
    },
  };
}
