import type {
  AssistantMessage,
  MessageWithParts,
  Part,
  Session,
  SessionDurableEvent,
  ToolPart,
} from "@opencode/sdk/types";
import type { RecordKind, SessionRecord } from "../../../../core/session/record/records.js";
import { modelRef } from "./catalog.js";
import {
  changedFiles,
  errorOf,
  fileContent,
  isExecuted,
  isShellCall,
  type MessageView,
  outputPaths,
  shellOutput,
  textOf,
} from "./messages.js";
import { promptOf } from "./prompt.js";
import { classicModel, revertState, sessionModel, tokenCounts } from "./session.js";

type Told = { [E in SessionDurableEvent as E["type"]]: Omit<E["data"], "timestamp" | "sessionID"> };

/** What a record is told from: the present state of what it is about. */
export interface Source extends MessageView {
  session: Session;
  /** The one the record belongs to; undefined when it is gone. */
  message: MessageWithParts | undefined;
  /** How a prompt was to be taken. */
  deliveryOf(messageID: string): "steer" | "queue";
}

/** The version of each event that is not the first. */
const versions: Partial<Record<SessionDurableEvent["type"], number>> = {
  "session.next.step.ended": 2,
  "session.next.step.failed": 2,
};

/** The event that a record is in this view; undefined where it is none, or what it tells of is gone. */
export function durableEvent(record: SessionRecord, source: Source): SessionDurableEvent | undefined {
  const told = tell(record, source);
  if (!told) return undefined;
  const { type, data } = told;
  const { sessionID, seq, time } = record;
  return {
    id: `evt_${sessionID.replace(/^ses_?/, "")}${seq}`,
    type,
    durable: { aggregateID: sessionID, seq, version: versions[type] ?? 1 },
    data: { timestamp: time, sessionID, ...data },
  } as SessionDurableEvent;
}

function as<T extends SessionDurableEvent["type"]>(type: T, data: Told[T]) {
  return { type, data: data as object };
}

function tell(record: SessionRecord, source: Source) {
  return record.messageID === "" ? ofSession(record, source) : ofMessage(record, source);
}

function ofSession({ kind, subject, data = {} }: SessionRecord, { session }: Source) {
  switch (kind as RecordKind) {
    case "agent":
      return as("session.next.agent.switched", { messageID: subject, agent: String(data.agent ?? "") });
    case "model": {
      const model = sessionModel(classicModel(data.model as { id: string; providerID: string }));
      return as("session.next.model.switched", { messageID: subject, model });
    }
    case "moved": {
      const { directory, workspaceID, path } = data as Record<string, string | undefined>;
      const location = { directory: directory ?? "", ...(workspaceID !== undefined && { workspaceID }) };
      return as("session.next.moved", { location, ...(path && { subdirectory: path }) });
    }
    case "reverted": {
      const point = data as { messageID: string; partID?: string; snapshot?: string };
      // The diff is kept with the session only, for as long as it holds.
      const { revert } = session;
      const isPresent = revert?.messageID === point.messageID && revert.snapshot === point.snapshot;
      return as("session.next.revert.staged", { revert: isPresent ? revertState(revert) : point });
    }
    case "unreverted":
      return as("session.next.revert.cleared", {});
    case "settled":
      return as("session.next.revert.committed", { messageID: String(data.messageID) });
    default:
      return undefined;
  }
}

function ofMessage(record: SessionRecord, source: Source) {
  const { message } = source;
  if (!message) return undefined;
  const { info, parts } = message;
  if (info.role === "user") return ofPrompt(record, message, source);
  const kind = record.kind as RecordKind;
  if (info.summary) return ofSummary(kind, info, parts, source);
  if (kind === "failed") {
    return info.error
      ? as("session.next.step.failed", { assistantMessageID: info.id, error: errorOf(info.error) })
      : undefined;
  }
  const part = parts.find(({ id }) => id === record.subject);
  if (!part) return undefined;
  if (isShellCall(part) && parts.length === 1) return ofShell(kind, info.id, part);
  return ofStep(kind, info, part, source) ?? ofWords(kind, info.id, part) ?? ofCall(kind, info.id, part);
}

function ofPrompt(
  { kind, messageID, data }: SessionRecord,
  { info, parts }: MessageWithParts,
  source: Source,
) {
  if (kind === "compacting") {
    const reason = source.isAuto(messageID) ? "auto" : "manual";
    return as("session.next.compaction.started", { messageID, reason });
  }
  const prompt = promptOf(parts);
  if (!prompt) {
    const text = textOf(parts);
    const isShell = info.role === "user" && info.continues === undefined;
    return kind === "said" && !isShell ? as("session.next.synthetic", { messageID, text }) : undefined;
  }
  const delivery = data?.delivery === "queue" ? "queue" : source.deliveryOf(messageID);
  if (kind === "said") return as("session.next.prompt.admitted", { messageID, prompt, delivery });
  return kind === "read" ? as("session.next.prompted", { messageID, prompt, delivery }) : undefined;
}

function ofSummary(kind: RecordKind, info: AssistantMessage, parts: Part[], source: Source) {
  if (kind === "failed" && info.error)
    return as("session.next.step.failed", { assistantMessageID: info.id, error: errorOf(info.error) });
  if (kind !== "compacted") return undefined;
  const reason = source.isAuto(info.parentID) ? "auto" : "manual";
  return as("session.next.compaction.ended", {
    messageID: info.id,
    reason,
    text: textOf(parts),
    recent: "",
  });
}

function ofShell(kind: RecordKind, messageID: string, part: ToolPart) {
  const { callID, state } = part;
  if (kind === "call-run") {
    const { command } = state.input;
    return as("session.next.shell.started", { messageID, callID, command: String(command ?? "") });
  }
  if (kind !== "call-done" && kind !== "call-failed") return undefined;
  return as("session.next.shell.ended", { callID, output: shellOutput(part) });
}

function ofStep(kind: RecordKind, info: AssistantMessage, part: Part, { message, worktree }: Source) {
  const assistantMessageID = info.id;
  if (kind === "step" && part.type === "step-start") {
    const { agent, modelID, providerID, variant } = info;
    return as("session.next.step.started", {
      assistantMessageID,
      agent,
      // Without the state of the files, which is often known later only: then and now the same is told.
      model: modelRef({ id: modelID, providerID, variant }),
    });
  }
  if (kind !== "stepped" || part.type !== "step-finish") return undefined;
  const files = changedFiles(message?.parts ?? [], { worktree });
  return as("session.next.step.ended", {
    assistantMessageID,
    finish: part.reason,
    cost: part.cost,
    tokens: tokenCounts(part.tokens),
    ...(part.snapshot !== undefined && { snapshot: part.snapshot }),
    ...(files && { files }),
  });
}

function ofWords(kind: RecordKind, assistantMessageID: string, part: Part) {
  if (part.type === "text") {
    const textID = part.id;
    if (kind === "text") return as("session.next.text.started", { assistantMessageID, textID });
    if (kind === "text-ended")
      return as("session.next.text.ended", { assistantMessageID, textID, text: part.text });
  }
  if (part.type !== "reasoning") return undefined;
  const reasoningID = part.id;
  if (kind === "reasoning") return as("session.next.reasoning.started", { assistantMessageID, reasoningID });
  return as("session.next.reasoning.ended", { assistantMessageID, reasoningID, text: part.text });
}

function ofCall(kind: RecordKind, assistantMessageID: string, part: Part) {
  if (part.type !== "tool") return undefined;
  const { callID, tool, state } = part;
  const own = { assistantMessageID, callID };
  const provider = { executed: isExecuted(part) };
  if (kind === "call") return as("session.next.tool.input.started", { ...own, name: tool });
  if (kind === "call-written")
    return as("session.next.tool.input.ended", { ...own, text: JSON.stringify(state.input) });
  if (kind === "call-run")
    return as("session.next.tool.called", { ...own, tool, input: state.input, provider });
  if (kind === "call-done" && state.status === "completed") {
    const { output, metadata, attachments = [] } = state;
    return as("session.next.tool.success", {
      ...own,
      structured: metadata,
      content: [{ type: "text", text: output }, ...attachments.map(fileContent)],
      ...outputPaths(metadata),
      provider,
    });
  }
  if (kind !== "call-failed" || state.status !== "error") return undefined;
  return as("session.next.tool.failed", {
    ...own,
    error: { type: "unknown", message: state.error },
    provider,
  });
}
