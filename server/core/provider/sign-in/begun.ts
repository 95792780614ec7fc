import type { OAuth } from "./token.js";

/** A sign-in under way. */
export interface Begun {
  url: string;
  /** `code`: the person brings one back. */
  method: "auto" | "code";
  instructions: string;
  /** Resolves with what is to be stored. Throws, in a sentence. */
  end(code: string | undefined, signal: AbortSignal): Promise<OAuth>;
  /** Lets go of what waits for the person. */
  stop?(): void;
}
