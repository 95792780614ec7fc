import type { ScriptedStep } from "../support/scripted-openai.js";

/** What a person says to one request of the server, in the order in which the requests come. */
export type Reply =
  | { permission: string; reply: "once" | "always" | "reject"; message?: string }
  | { question: string; answers: string[][] };

/** What a client does. */
export type Deed =
  | { type: "prompt"; text: string; model?: string }
  | { type: "summarize" }
  /** Takes back the prompt of this act and all after it. */
  | { type: "revert"; act: string };

/** One deed of the client and all that follows from it until the session rests again. */
export interface Act {
  name: string;
  deed: Deed;
  /** The model's answers to the session itself, in order; each must be asked for. */
  steps: ScriptedStep[];
  /** The model's answers to subagents, by the first word of the prompt each gets. */
  children?: Record<string, ScriptedStep[]>;
  replies?: Reply[];
  /** Uses tools that only this server has. */
  own?: true;
}

/** What the acts need to know of the place they are played in. */
export interface Place {
  /** Where the agent works. */
  directory: string;
  /** A file outside of it. */
  outside: string;
  /** The address of a page. */
  page: string;
}
