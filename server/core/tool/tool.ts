import type { FilePart, PermissionRule } from "@opencode/sdk/types";
import type { Diagnostic } from "vscode-languageserver-protocol";
import type { z } from "zod";
import type { Aside } from "../base/concurrency.js";
import type { Instance } from "../instance/instance.js";
import type { DecideFile } from "../interaction/permission/file-rules.js";
import type { PermissionAsk } from "../interaction/permission/permissions.js";
import type { ToolFacts } from "./facts.js";
import type { FileChange } from "./file-change.js";
import type { ToolHost } from "./host.js";

/** What a tool is given besides its arguments. It reaches the outside world only through this and `node:`. */
export interface ToolContext {
  sessionID: string;
  messageID: string;
  callID: string;
  agent: string;
  /** Absolute; relative paths in arguments resolve against it. */
  directory: string;
  /** Root of the work tree that holds `directory`, or `directory` itself outside git. */
  worktree: string;
  /** Fires on abort, shutdown and rejection. A tool ends promptly and leaves no process behind. */
  signal: AbortSignal;
  /** Publishes what is known so far on the running tool part; merged over the last call. */
  progress(update: { title?: string; metadata?: Record<string, unknown> }): void;
  /** Awaits a person; others of the same answer work in the meantime. */
  aside?: Aside;
  /** Resolves when allowed. Throws `PermissionDenied`, `PermissionRejected` or `PermissionExpired` otherwise. */
  ask(request: PermissionAsk): Promise<void>;
  /** Runs `work` alone among this process's tools that name the same absolute path. */
  exclusive<T>(file: string, work: () => Promise<T>): Promise<T>;
  /** Those of the absolute paths that configuration is read from. */
  configFiles?(files: readonly string[]): Promise<string[]>;
  /** Instructions for the part of the project that an absolute path lies in, which the model has not read yet. */
  instructions(file: string): Promise<{ file: string; text: string }[]>;
  /** Records a change to a file, for the turn's diff and the `file.edited` event. Absent content: no such file. */
  changed(change: FileChange): void;
  /** Has a file that was written formatted, as the directory is set up. Gives what is to be told of failures. */
  format?(file: string): Promise<string[]>;
  /** Has language servers begin that fit a file which was read; waits for none of them. */
  looked?(file: string): Promise<void>;
  /** What language servers say of a file that was changed. */
  diagnose?(file: string): Promise<Diagnostic[]>;
  /** Has the copy of a repository there that an absolute path lies in, where references name one. */
  fetched?(file: string): Promise<void>;
  /** What the rules say of a file, without asking: for tools that come by files nobody named. */
  decideFiles?(): Promise<DecideFile>;
  /** How this session's tools last saw files, by absolute path. */
  lastSeen?: { get(file: string): string | undefined; set(file: string, stamp: string): void };
  /** Folder for outputs too long for the model; kept in our data folder. */
  outputDirectory: string;
  /** What plugins would have in the environment of a command that runs in this folder. */
  commandEnv?(cwd: string): Promise<Record<string, string>>;
  /** What plugins make of a result that came as blocks of content, before anything else does. */
  contentCame?<Block extends { type: string }>(content: Block[]): Promise<Block[]>;
  /** The front end of the session, where it does some things itself. */
  host?: ToolHost;
}

export interface ToolResult {
  title: string;
  /** What the model reads. Already within the limits of `truncate`, or truncated by the caller. */
  output: string;
  metadata: Record<string, unknown>;
  attachments?: Pick<FilePart, "mime" | "url" | "filename">[];
}

/** Where and to whom a tool is offered. */
export interface ToolAudience {
  instance: Instance;
  /** The agent's rules, then the session's. */
  rules: PermissionRule[];
}

export interface Tool<Arguments = unknown> extends ToolFacts {
  /** The name the model calls and the permission rules use. */
  id: string;
  /** What the model is told; a function where that depends on the directory or the agent. */
  description: string | ((audience: ToolAudience) => Promise<string>);
  parameters: z.ZodType<Arguments>;
  /** Sent to the model instead of one made from `parameters`, for a tool whose arguments are checked elsewhere. */
  jsonSchema?: Record<string, unknown>;
  execute(args: Arguments, context: ToolContext): Promise<ToolResult>;
}

/** Keeps the argument type while the tool is written; the registry then holds it as `Tool`. */
export function defineTool<Arguments>(tool: Tool<Arguments>): Tool {
  return tool as Tool;
}
