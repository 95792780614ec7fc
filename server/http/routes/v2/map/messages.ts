import path from "node:path";
import type {
  AssistantMessage,
  LLMToolContent,
  MessageError,
  MessageWithParts,
  Part,
  SessionErrorUnknown,
  SessionMessage,
  SessionMessageAssistant,
  SessionMessageAssistantTool,
  ToolPart,
} from "@opencode/sdk/types";
import type { SessionRecord } from "../../../../core/session/record/records.js";
import { modelRef } from "./catalog.js";
import { fileAttachment, promptOf } from "./prompt.js";
import { tokenCounts } from "./session.js";

export interface MessageView {
  /** Root of the project: files are told relative to it. */
  worktree: string;
  /** Whether a summary was the server's own wish, by the id of the prompt that asked for it. */
  isAuto(promptID: string): boolean;
}

/** What a message is in this view: a prompt and what was put beside it, an answer, a command, or a summary. */
export function messageEntries(message: MessageWithParts, view: MessageView): SessionMessage[] {
  const { info, parts } = message;
  if (info.role === "user") return userEntries(message);
  if (info.summary)
    return info.error ? [assistantEntry(info, parts, view)] : [summaryEntry(info, parts, view)];
  return [shellEntry(info, parts) ?? assistantEntry(info, parts, view)];
}

function userEntries({ info, parts }: MessageWithParts): SessionMessage[] {
  const { id, sessionID, time } = info;
  const own = { id, time: { created: time.created } };
  if (parts.some(({ type }) => type === "compaction")) return [];
  const prompt = promptOf(parts);
  const added = parts.flatMap((part): SessionMessage[] =>
    part.type === "text" && part.synthetic
      ? [
          {
            id: `msg_${part.id.replace(/^prt_/, "")}`,
            time: own.time,
            sessionID,
            text: part.text,
            type: "synthetic",
          },
        ]
      : [],
  );
  return prompt ? [{ ...own, ...prompt, type: "user" }, ...added] : added;
}

/** A command that a person ran: an answer that is one call, which no model made. */
function shellEntry({ id, time }: AssistantMessage, parts: Part[]): SessionMessage | undefined {
  const [call, ...more] = parts;
  if (!isShellCall(call) || more.length > 0) return undefined;
  const { command } = call.state.input;
  return {
    id,
    time: { created: time.created, ...(time.completed !== undefined && { completed: time.completed }) },
    type: "shell",
    callID: call.callID,
    command: typeof command === "string" ? command : "",
    output: shellOutput(call),
  };
}

/** Calls of models have ids of theirs. */
export function isShellCall(part: Part | undefined): part is ToolPart {
  return part?.type === "tool" && part.tool === "bash" && part.callID.startsWith("tool_");
}

export function shellOutput({ state }: ToolPart): string {
  if (state.status === "completed") return state.output;
  if (state.status === "error") return state.error;
  const { output } = (state.status === "running" && state.metadata) || {};
  return typeof output === "string" ? output : "";
}

function summaryEntry(
  { id, parentID, time }: AssistantMessage,
  parts: Part[],
  { isAuto }: MessageView,
): SessionMessage {
  return {
    type: "compaction",
    reason: isAuto(parentID) ? "auto" : "manual",
    summary: textOf(parts),
    recent: "",
    id,
    time: { created: time.created },
  };
}

export function textOf(parts: Part[]): string {
  return parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n");
}

function assistantEntry(info: AssistantMessage, parts: Part[], view: MessageView): SessionMessageAssistant {
  const { id, time, agent, providerID, modelID, variant, finish, cost, tokens, error } = info;
  const snapshot = snapshotOf(parts, view);
  return {
    id,
    time: { created: time.created, ...(time.completed !== undefined && { completed: time.completed }) },
    type: "assistant",
    agent,
    model: modelRef({ id: modelID, providerID, variant }),
    content: parts.flatMap(contentOf),
    ...(snapshot && { snapshot }),
    ...(finish !== undefined && { finish }),
    cost,
    tokens: tokenCounts(tokens),
    ...(error && { error: errorOf(error) }),
  };
}

export function errorOf({ name, data }: MessageError): SessionErrorUnknown {
  const { message } = data as { message?: unknown };
  return { type: "unknown", message: typeof message === "string" ? message : name };
}

function snapshotOf(parts: Part[], view: MessageView): SessionMessageAssistant["snapshot"] {
  const start = parts.find((part) => part.type === "step-start")?.snapshot;
  const end = parts.findLast((part) => part.type === "step-finish")?.snapshot;
  const files = changedFiles(parts, view);
  if (start === undefined && end === undefined) return undefined;
  return {
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(files && { files }),
  };
}

/** Relative to the root of the project where they are in it; undefined where nothing was changed. */
export function changedFiles(
  parts: Part[],
  { worktree }: Pick<MessageView, "worktree">,
): string[] | undefined {
  const files = parts.flatMap((part) => (part.type === "patch" ? part.files : []));
  if (files.length === 0) return undefined;
  return files.map((file) => {
    const relative = path.relative(worktree, file);
    return relative.startsWith("..") || path.isAbsolute(relative) ? file : relative;
  });
}

function contentOf(part: Part): SessionMessageAssistant["content"] {
  switch (part.type) {
    case "text":
      return [{ type: "text", id: part.id, text: part.text }];
    case "reasoning": {
      const { start, end } = part.time;
      const time = { created: start, ...(end !== undefined && { completed: end }) };
      return [{ type: "reasoning", id: part.id, text: part.text, time }];
    }
    case "tool":
      return [toolOf(part)];
    default:
      return [];
  }
}

function toolOf(part: ToolPart): SessionMessageAssistantTool {
  const { callID, tool, state } = part;
  return {
    type: "tool",
    id: callID,
    name: tool,
    provider: { executed: isExecuted(part) },
    state: toolState(part),
    time: toolTime(state),
  };
}

export function isExecuted({ metadata }: ToolPart): boolean {
  return metadata?.providerExecuted === true;
}

function toolTime(state: ToolPart["state"]): SessionMessageAssistantTool["time"] {
  if (state.status === "pending") return { created: 0 };
  const { start } = state.time;
  if (state.status === "running") return { created: start, ran: start };
  const pruned = state.status === "completed" ? state.time.compacted : undefined;
  return {
    created: start,
    ran: start,
    completed: state.time.end,
    ...(pruned !== undefined && { pruned }),
  };
}

function toolState({ state }: ToolPart): SessionMessageAssistantTool["state"] {
  switch (state.status) {
    case "pending":
      return { status: "pending", input: state.raw };
    case "running":
      return { status: "running", input: state.input, structured: state.metadata ?? {}, content: [] };
    case "completed": {
      const { attachments = [] } = state;
      return {
        status: "completed",
        input: state.input,
        ...(attachments.length > 0 && { attachments: attachments.map(fileAttachment) }),
        content: [{ type: "text", text: state.output }, ...attachments.map(fileContent)],
        ...outputPaths(state.metadata),
        structured: state.metadata,
      };
    }
    case "error":
      return {
        status: "error",
        input: state.input,
        content: [],
        structured: state.metadata ?? {},
        error: { type: "unknown", message: state.error },
      };
  }
}

export function fileContent({ url, mime, filename }: Parameters<typeof fileAttachment>[0]): LLMToolContent {
  return { type: "file", uri: url, mime, ...(filename !== undefined && { name: filename }) };
}

export function outputPaths({ outputPath }: Record<string, unknown>): { outputPaths?: string[] } {
  return typeof outputPath === "string" ? { outputPaths: [outputPath] } : {};
}

/** A change of agent or model, as an entry of its own. */
export function switchEntry({ kind, subject, time, data = {} }: SessionRecord): SessionMessage {
  const own = { id: subject, time: { created: time } };
  if (kind === "agent") return { ...own, type: "agent-switched", agent: String(data.agent ?? "") };
  const model = modelRef(data.model as { id: string; providerID: string; variant?: string });
  return { ...own, type: "model-switched", model };
}
