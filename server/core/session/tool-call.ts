import type { Agent, FilePart, Session, ToolPart } from "@opencode/sdk/types";
import { newID } from "../ids.js";
import type { Instance } from "../instance.js";
import { PermissionRejected, type Permissions } from "../permission/permissions.js";
import type { Journal } from "../storage/journal.js";
import { draft } from "../storage/journal.js";
import { parseArguments } from "../tool/schema.js";
import { type FileChange, type Tool, type ToolContext, ToolFailure, type ToolResult } from "../tool/tool.js";
import type { FileLocks } from "./file-locks.js";
import type { Messages } from "./messages.js";
import { scopeOf } from "./sessions.js";

export interface ToolCallDeps {
  messages: Messages;
  permissions: Permissions;
  journal: Journal;
  locks: FileLocks;
  outputDirectory: string;
}

export interface ToolCall {
  session: Session;
  instance: Instance;
  agent: Agent;
  part: ToolPart;
  /** Absent when the model called a tool that was not offered. */
  tool: Tool | undefined;
  offered: string[];
  /** The argument text as the model wrote it. */
  raw: string;
  signal: AbortSignal;
  changed(change: FileChange): void;
}

/** Milliseconds an aborted tool has to end by itself before it is given up. */
const abortGrace = 5_000;

/**
 * Runs one call and leaves its part completed or failed; failures are for the model to read, never thrown.
 * Resolves true when the user rejected it without a word, which ends the turn.
 */
export async function callTool(deps: ToolCallDeps, call: ToolCall): Promise<boolean> {
  const { messages } = deps;
  const { session, part, signal } = call;
  const start = Date.now();
  let input: Record<string, unknown> = {};
  let live: { title?: string; metadata?: Record<string, unknown> } = {};

  try {
    if (!call.tool) {
      throw new ToolFailure(`There is no tool named "${part.tool}". Use one of: ${call.offered.join(", ")}.`);
    }
    const args = parseArguments(call.tool, call.raw);
    input = args as Record<string, unknown>;
    part.state = { status: "running", input, time: { start } };
    await messages.savePart(session, part);

    const context = toolContext(deps, call, (update) => {
      if (part.state.status !== "running") return;
      live = { ...live, ...update, metadata: { ...live.metadata, ...update.metadata } };
      part.state = { status: "running", input, ...live, time: { start } };
      messages.progress(session, part);
    });
    const result = await untilAborted(call.tool.execute(args, context), signal);
    part.state = {
      status: "completed",
      input,
      output: result.output,
      title: result.title,
      metadata: result.metadata,
      time: { start, end: Date.now() },
      ...(result.attachments && { attachments: fileParts(part, result.attachments) }),
    };
    return false;
  } catch (error) {
    const aborted = signal.aborted;
    const metadata = {
      ...live.metadata,
      ...(error instanceof ToolFailure && error.metadata),
      ...(aborted && { interrupted: true }),
    };
    part.state = {
      status: "error",
      input: Object.keys(input).length > 0 ? input : rawInput(call.raw),
      error: aborted ? "Tool execution aborted" : errorText(error),
      ...(Object.keys(metadata).length > 0 && { metadata }),
      time: { start, end: Date.now() },
    };
    return error instanceof PermissionRejected && error.feedback === undefined && !aborted;
  } finally {
    await messages.savePart(session, part);
  }
}

function toolContext(deps: ToolCallDeps, call: ToolCall, progress: ToolContext["progress"]): ToolContext {
  const { session, instance, agent, part, signal } = call;
  return {
    sessionID: session.id,
    messageID: part.messageID,
    callID: part.callID,
    agent: agent.name,
    directory: instance.directory,
    worktree: instance.worktree,
    signal,
    outputDirectory: deps.outputDirectory,
    progress,
    exclusive: deps.locks.exclusive,
    ask: (request) =>
      deps.permissions.ask({
        session,
        scope: instance.scope,
        rules: [...agent.permission, ...(session.permission ?? [])],
        request,
        tool: { messageID: part.messageID, callID: part.callID },
        signal,
      }),
    changed(change) {
      call.changed(change);
      deps.journal.emit(scopeOf(session), draft("file.edited", { file: change.file }));
    },
  };
}

/** A tool that does not heed its signal is left behind, so that abort always ends. */
async function untilAborted(work: Promise<ToolResult>, signal: AbortSignal): Promise<ToolResult> {
  let timer: NodeJS.Timeout | undefined;
  let listener: (() => void) | undefined;
  const givenUp = new Promise<never>((_, reject) => {
    listener = () => {
      timer = setTimeout(() => reject(signal.reason), abortGrace);
    };
    signal.addEventListener("abort", listener, { once: true });
  });
  try {
    return await Promise.race([work, givenUp]);
  } finally {
    clearTimeout(timer);
    if (listener) signal.removeEventListener("abort", listener);
  }
}

function fileParts(part: ToolPart, attachments: NonNullable<ToolResult["attachments"]>): FilePart[] {
  return attachments.map((file) => ({
    id: newID("prt"),
    sessionID: part.sessionID,
    messageID: part.messageID,
    type: "file",
    ...file,
  }));
}

function rawInput(raw: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(raw);
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Not JSON: shown as the text it is.
  }
  return raw === "" ? {} : { raw };
}

function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
