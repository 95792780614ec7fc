import type { Agent, Session, UserMessage } from "@opencode/sdk/types";
import type { TurnHooks } from "../../base/plugin-hooks.js";
import type { Instance } from "../../instance/instance.js";
import type { Also } from "../../storage/journal.js";
import type { TurnDiff } from "../history/turn-diff.js";
import type { StructuredOutput } from "./structured.js";

/** A turn that is running, with what it runs on. */
export interface ActiveTurn {
  /** As last written; each step renews it. */
  session: Session;
  user: UserMessage;
  /** The message by which the turn stood in the queue; `user` may have become another one since. */
  queued: string;
  /** Tells of prompts that are answered by this turn too. */
  join(messageIDs: string[]): void;
  /** Leaves something to be written with what is told next. */
  leave(also: Also): void;
  instance: Instance;
  agent: Agent;
  signal: AbortSignal;
  /** What plugins do in it; the same from its beginning to its end. */
  hooks: TurnHooks | undefined;
  diff: TurnDiff;
  /** The value that the prompt asked for, if it asked for one. */
  output?: StructuredOutput | undefined;
  /** The latest tool calls of the turn, as text: what a loop without progress is told by. */
  calls: string[];
  /** Folders whose instructions the turn has been shown. */
  instructed: Set<string>;
}
