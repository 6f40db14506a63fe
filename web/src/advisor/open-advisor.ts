import { Kompass, type Failure } from "#kompass";
import { openModule } from "#kompass-module";
import bundle from "virtual:catalogue";
import type { Advisor } from "./types.ts";

/** The catalogue was refused; the page cannot advise without it. */
export class RefusedCatalogue extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.errors.map(({ place, message }) => `${place}: ${message}`).join("\n"));
    this.name = "RefusedCatalogue";
    this.failure = failure;
  }
}

/** Starts the WebAssembly module and hands it the law. */
export async function openAdvisor(): Promise<{ advisor: Advisor; valid: { from: string; to: string } }> {
  const advisor = new Kompass(await openModule());
  const loaded = advisor.load(bundle);
  if (!loaded.ok) throw new RefusedCatalogue(loaded);
  return { advisor, valid: loaded.catalogue.valid };
}
