import { readFileSync } from "node:fs";

/** What `distil.mjs` made of one recorded conversation. */
export interface Scenario {
  /** It is about how the process ends, too. */
  process?: boolean;
  steps: Step[];
  /** What the client answered when it was asked, in order; `after` is how many steps it had taken. */
  replies: { method: string; after: number; result?: unknown; error?: { code: number } }[];
  /** What the recorded agent said, by session and call. */
  outline: Record<string, string[]>;
}

/** One thing the client did, and when. */
export interface Step {
  /** Requests that were answered before it. */
  answered?: (number | string | null)[];
  /** What the agent said last before it, in the turn that was running. */
  seen?: string;
  /** Only after the recorder had waited for the turn to end. */
  waited?: true;
  /** Sends the `initialize` that most recordings begin with, under this id. */
  initialize?: number;
  message?: Message;
  /** Without "jsonrpc". */
  unversioned?: true;
  /** With params of a megabyte. */
  large?: true;
  /** Without a line end. */
  unterminated?: true;
  /** A line that is no message. */
  text?: string;
  /** The name of the session that the answer brings. */
  opens?: string;
  times?: number;
  /** The client closes its end. */
  end?: true;
  signal?: NodeJS.Signals;
}

export interface Message {
  id?: number | string | null;
  method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: it is read by tests
  params?: any;
  // biome-ignore lint/suspicious/noExplicitAny: the same
  result?: any;
  error?: { code: number; message: string };
}

interface File {
  initialize: unknown;
  scenarios: Record<string, Scenario>;
}

const file = JSON.parse(readFileSync(new URL("scenarios.json", import.meta.url), "utf8")) as File;

export const { scenarios } = file;
/** The params of that `initialize`. */
export const usualInitialize = file.initialize;
