import type { MessageWithParts } from "@opencode/sdk/types";
import type { Instance } from "../../core/instance/instance.js";
import type { ModelRef, Providers } from "../../core/provider/registry.js";
import type { RoutesNow } from "../../core/session/routed.js";
import type { SessionUpdate } from "../../gen/acp/types.gen.js";
import type { Approval } from "../client/approval.js";
import type { Live } from "../updates/live.js";
import type { Choice } from "./config-options.js";

/** A session that the client has opened. */
export interface OpenSession {
  id: string;
  directory: string;
  instance: Instance;
  /** What the next prompt runs with. */
  choice: Choice;
  approval: Approval;
  /** Lets through from now on, and of what waits, what `approval` does not ask for. */
  approve(approval: Approval): Promise<void>;
  /** Whether the client is told what the model thinks; undefined where it cannot be asked. */
  thoughts: boolean | undefined;
  live: Live;
  /** A turn runs, whoever began it. */
  running: boolean;
  /** Goes along with a turn that runs already; `replayed` is what the client has been shown of it. */
  join(replayed?: readonly MessageWithParts[]): Promise<void>;
  /** Asks the client what is still asked, whoever began the turn. */
  handOver(): Promise<void>;
  /** The prompts that are not answered yet, oldest first. */
  prompts: Set<PendingPrompt>;
  /** Runs work after the work before it: admissions and cancellations do not overtake each other. */
  inOrder<T>(work: () => Promise<T>): Promise<T>;
  /** Has files, terminals and forms be this client's, where several have the session open. */
  lead(): void;
  send(update: SessionUpdate): Promise<void>;
  /** A file's text that the client has and the disk has not. */
  unsaved(file: string): Promise<string | undefined>;
  /** Tells what happens meanwhile only when the work is done. */
  holding(work: () => Promise<void>): Promise<void>;
  /** Sends the commands there are, unless they are those that were sent before or it is to be said `again`. */
  tellCommands(again?: boolean): Promise<void>;
  /** The client was told of commands. */
  knowsCommands(): boolean;
  /** When the first of the prompts that are not answered came, in milliseconds. */
  began: number;
  /** A prompt was sent to it since it is open. */
  prompted: boolean;
  /** The client shows the condensing of a conversation as such. */
  showsCompaction: boolean;
  /** How many messages the agent itself, not a model, has said. */
  spoken: number;
  contextSize(model: ModelRef): number;
  /** Where this client has models called. */
  routes: RoutesNow;
  /** What models there are, as this client has them called. */
  providers(): Promise<Providers>;
  /** Looks again at what models there are. */
  refresh(): Promise<void>;
  /** Ends with it. */
  lifetime: AbortController;
  close(): void;
}

export interface PendingPrompt {
  cancelled: boolean;
  /** The message it becomes; not set while that is not decided, and never where it has the conversation condensed. */
  messageID?: string;
  /** It runs a command; not set while that is not decided. */
  isCommand?: true;
  condenses?: true;
  /** Ends it, and nothing beside it; resolves when it is answered. */
  leave(): Promise<void>;
}
